#pragma once

#include "core/ledger/ledger.h"

#include <memory>

namespace cuadra {

/// One reading connection for each thread that reads.
///
/// Thread: all functions from any thread. A thread's connection is closed when the thread ends or, in the thread
///         that destroys this, then.
class Readers
{
public:
    explicit Readers(const LedgerOptions &options);
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;
    ~Readers();

    [[nodiscard]] Status read(const Ledger::Work &work);

private:
    LedgerOptions m_options;
    std::shared_ptr<const int> m_alive; ///< tells connections of other threads that their ledger is closed
};

} // namespace cuadra

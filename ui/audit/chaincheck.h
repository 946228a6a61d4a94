#pragma once

#include "core/base/error.h"
#include "core/desk/auditreader.h"
#include "ui/context.h"
#include "ui/widgets/latest.h"

#include <QObject>

#include <optional>

namespace cuadra {

/// Reads the whole audit chain in short questions, so that other readers need not wait, and says how far it is.
class ChainCheck final : public QObject
{
    Q_OBJECT

public:
    ChainCheck(UiContext &context, QObject *parent);

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Of the check that runs or ran last; none: it was stopped or never run.
    [[nodiscard]] const std::optional<ChainProof> &proof() const { return m_proof; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const Result<ChainProof> &proof);

    UiContext &m_context;
    std::optional<ChainProof> m_proof;
    std::optional<Error> m_error;
    bool m_running = false;
    Latest m_newest;
};

} // namespace cuadra

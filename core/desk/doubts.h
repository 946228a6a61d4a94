#pragma once

#include "core/base/result.h"
#include "core/desk/readmodels.h"
#include "core/ledger/database.h"

namespace cuadra {

/// One order whose write got no answer: what is asked, of whom, since when, and what comes next.
struct Doubt
{
    QueueRow row = {};       ///< the business key is the reference that is asked for; dueMs is the next look-up
    QString targetName = {}; ///< who is asked
    qint64 sinceMs = 0;      ///< the last moment a write can have left
    int tries = 0;           ///< of writing, since a person last had it tried
    qint64 lastAskedMs = 0;  ///< 0 = not yet
    QString lastErrorCode = {}; ///< of the last look-up; empty: it answered
};

struct DoubtList
{
    QList<Doubt> doubts = {}; ///< the longest first, at most kShown
    bool more = false;
    int mostTries = 0;        ///< after as many it becomes failed
};

/// What is in doubt. Reads only; made for Ledger::read().
class DoubtReader
{
public:
    explicit DoubtReader(Database &database) : m_database(database) {}

    [[nodiscard]] Result<DoubtList> doubts();

    static constexpr int kShown = 200;

private:
    [[nodiscard]] Result<Doubt> doubt(TransferId transfer);

    Database &m_database;
};

} // namespace cuadra

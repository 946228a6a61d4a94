#include "core/desk/doubts.h"

#include "core/ledger/exchangestore.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/tracestore.h"
#include "core/rules/retrypolicy.h"

using namespace Qt::StringLiterals;

namespace cuadra {

Result<DoubtList> DoubtReader::doubts()
{
    const auto ids = TraceStore(m_database).inDoubt(kShown + 1);
    if (!ids)
        return ids.error();
    DoubtList list{.doubts = {}, .more = ids->size() > kShown, .mostTries = kMaxAttempts};
    for (const TransferId id : ids->first(std::min<qsizetype>(ids->size(), kShown))) {
        const Result<Doubt> one = doubt(id);
        if (!one)
            return one.error();
        list.doubts << *one;
    }
    return list;
}

Result<Doubt> DoubtReader::doubt(TransferId transfer)
{
    const auto rows = QueueStore(m_database).rows({transfer});
    const auto facts = TraceStore(m_database).facts(transfer);
    const auto exchanges = ExchangeStore(m_database).ofTransfer(transfer, 1);
    if (!rows || !facts || !exchanges)
        return !rows ? rows.error() : !facts ? facts.error() : exchanges.error();
    if (rows->isEmpty() || !*facts)
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
    Doubt doubt{.row = rows->front(),
                .targetName = (*facts)->targetName,
                .sinceMs = (*facts)->sentMs,
                .tries = (*facts)->tries};
    if (!exchanges->isEmpty() && exchanges->front().step.endsWith("find"_L1)) {
        doubt.lastAskedMs = exchanges->front().startedMs;
        doubt.lastErrorCode = exchanges->front().errorCode;
    }
    return doubt;
}

} // namespace cuadra

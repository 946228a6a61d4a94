#include "core/engine/ledgerexchangesink.h"

#include <utility>

namespace cuadra {

void LedgerExchangeSink::keep(const ExchangeRecord &record)
{
    m_entries.append({.connection = m_connection,
                      .step = record.step,
                      .startedMs = record.startedMs,
                      .durationMs = record.durationMs,
                      .method = record.method,
                      .url = record.url,
                      .status = record.status,
                      .errorCode = record.errorCode,
                      .request = record.request,
                      .reply = record.reply});
}

QList<ExchangeEntry> LedgerExchangeSink::take(TransferId transfer, AttemptId attempt)
{
    QList<ExchangeEntry> taken = std::exchange(m_entries, {});
    for (ExchangeEntry &entry : taken) {
        entry.transfer = transfer;
        entry.attempt = attempt;
    }
    return taken;
}

} // namespace cuadra

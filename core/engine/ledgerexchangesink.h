#pragma once

#include "core/ledger/records.h"
#include "core/net/exchangesink.h"

namespace cuadra {

/// Gathers the exchanges of one lane until they are written together with what they led to.
/// Thread: one lane.
class LedgerExchangeSink final : public ExchangeSink
{
public:
    explicit LedgerExchangeSink(ConnectionId connection) : m_connection(connection) {}

    void keep(const ExchangeRecord &record) override;

    [[nodiscard]] qsizetype count() const { return m_entries.size(); }
    /// All that was gathered, as exchanges of this transfer and attempt; neither is set for polling.
    [[nodiscard]] QList<ExchangeEntry> take(TransferId transfer = {}, AttemptId attempt = {});

private:
    const ConnectionId m_connection;
    QList<ExchangeEntry> m_entries;
};

} // namespace cuadra

#pragma once

#include "core/engine/enginestate.h"
#include "core/engine/ledgerexchangesink.h"

#include <optional>

namespace cuadra {

/// What one lane needs to speak to one connection; made anew when the connection changes.
/// Thread: one lane.
class ConnectorSet
{
public:
    ConnectorSet(EngineState &state, ConnectionId connection) : m_state(state), m_sink(connection) {}

    /// The connector for \p connection as it is now. Errors: as ConnectorMakers.
    [[nodiscard]] Result<OrderSource *> source(const Connection &connection);
    [[nodiscard]] Result<OrderTarget *> target(const Connection &connection);
    /// A source that only reads payloads: it signs in nowhere.
    [[nodiscard]] Result<OrderSource *> reader(const Connection &source);

    [[nodiscard]] LedgerExchangeSink &sink() { return m_sink; }
    /// Writes down what was gathered and belongs to no transfer: polls and probes. What the ledger does not take now
    /// is let go: it is not worth holding up the work for.
    void keepExchanges();

private:
    struct Made
    {
        Connection connection;
        int renewals = 0;
        std::unique_ptr<Transport> transport;
        std::unique_ptr<OrderSource> source;
        std::unique_ptr<OrderTarget> target;
    };

    template <typename End>
    using Maker = std::function<Result<std::unique_ptr<End>>(const Connection &, const Credentials &, Transport &)>;

    template <typename End>
    [[nodiscard]] Result<End *> current(const Connection &connection, std::unique_ptr<End> Made::*end,
                                        const Maker<End> &maker);
    [[nodiscard]] bool isCurrent(const Connection &connection) const;
    [[nodiscard]] std::unique_ptr<Transport> transport(const Connection &connection);
    [[nodiscard]] Result<Credentials> begin(const Connection &connection, Made &made);

    EngineState &m_state;
    LedgerExchangeSink m_sink;
    std::optional<Made> m_made;
    QHash<ConnectionId, std::shared_ptr<Made>> m_readers;
};

} // namespace cuadra

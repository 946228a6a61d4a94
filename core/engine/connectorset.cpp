#include "core/engine/connectorset.h"

#include "core/net/limitedtransport.h"

namespace cuadra {

Result<OrderSource *> ConnectorSet::source(const Connection &connection)
{
    return current(connection, &Made::source, m_state.makers.source);
}

Result<OrderTarget *> ConnectorSet::target(const Connection &connection)
{
    return current(connection, &Made::target, m_state.makers.target);
}

/// The end of \p connection that is asked for: the one there is, or one made by \p maker.
template <typename End>
Result<End *> ConnectorSet::current(const Connection &connection, std::unique_ptr<End> Made::*end, const Maker<End> &maker)
{
    if (isCurrent(connection) && (*m_made).*end)
        return ((*m_made).*end).get();
    Made made;
    const Result<Credentials> credentials = begin(connection, made);
    if (!credentials)
        return credentials.error();
    if (const Status kept = keep(maker(connection, *credentials, *made.transport), made.*end); !kept)
        return kept.error();
    m_made = std::move(made);
    return ((*m_made).*end).get();
}

Result<OrderSource *> ConnectorSet::reader(const Connection &source)
{
    std::shared_ptr<Made> &made = m_readers[source.id];
    if (made && sameAccount(made->connection, source))
        return made->source.get();
    made = std::make_shared<Made>(Made{.connection = source, .transport = m_state.makers.transport(source, m_sink)});
    const Status kept = keep(m_state.makers.source(source, Credentials{}, *made->transport), made->source);
    if (kept)
        return made->source.get();
    made.reset();
    return kept.error();
}

bool ConnectorSet::isCurrent(const Connection &connection) const
{
    return m_made && sameAccount(m_made->connection, connection)
        && m_made->renewals == m_state.renewals(connection.id);
}

Result<Credentials> ConnectorSet::begin(const Connection &connection, Made &made)
{
    m_made.reset(); // the old one may hold a session of the account that changed
    made.connection = connection;
    made.renewals = m_state.renewals(connection.id);
    Result<Credentials> credentials = m_state.makers.credentials(connection);
    if (credentials)
        made.transport = transport(connection);
    return credentials;
}

std::unique_ptr<Transport> ConnectorSet::transport(const Connection &connection)
{
    std::unique_ptr<Transport> inner = m_state.makers.transport(connection, m_sink);
    const std::shared_ptr<RateLimiter> limiter = m_state.limiter(connection);
    if (!limiter)
        return inner;
    return std::make_unique<LimitedTransport>(std::move(inner), limiter);
}

void ConnectorSet::keepExchanges()
{
    m_state.ledger.keepEvidence(m_sink.take(), m_state.lastWord);
}

} // namespace cuadra

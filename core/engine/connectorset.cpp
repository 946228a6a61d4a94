#include "core/engine/connectorset.h"

#include "core/ledger/exchangestore.h"
#include "core/net/limitedtransport.h"

namespace cuadra {

namespace {

template <typename T> Status keep(Result<std::unique_ptr<T>> made, std::unique_ptr<T> &place)
{
    if (!made)
        return made.error();
    place = std::move(*made);
    return Done{};
}

} // namespace

Result<OrderSource *> ConnectorSet::source(const Connection &connection)
{
    if (isCurrent(connection) && m_made->source)
        return m_made->source.get();
    Made made;
    const Result<Credentials> credentials = begin(connection, made);
    if (!credentials)
        return credentials.error();
    const Status kept = keep(m_state.makers.source(connection, *credentials, *made.transport), made.source);
    if (!kept)
        return kept.error();
    m_made = std::move(made);
    return m_made->source.get();
}

Result<OrderTarget *> ConnectorSet::target(const Connection &connection)
{
    if (isCurrent(connection) && m_made->target)
        return m_made->target.get();
    Made made;
    const Result<Credentials> credentials = begin(connection, made);
    if (!credentials)
        return credentials.error();
    const Status kept = keep(m_state.makers.target(connection, *credentials, *made.transport), made.target);
    if (!kept)
        return kept.error();
    m_made = std::move(made);
    return m_made->target.get();
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
    const QList<ExchangeEntry> exchanges = m_sink.take();
    if (exchanges.isEmpty())
        return;
    (void)m_state.ledger.write([&](Database &database) { return ExchangeStore(database).keep(exchanges); },
                               m_state.lastWord);
}

} // namespace cuadra

#include "app/host/connectormakers.h"

#include "core/connectors/etendo/etendoconnector.h"
#include "core/connectors/tryton/trytonconnector.h"
#include "core/connectors/woocommerce/woocommerceconnector.h"
#include "core/net/qttransport.h"
#include "core/net/recordingtransport.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Qt's network under our recorder, for one lane.
class LaneTransport final : public Transport
{
public:
    LaneTransport(ExchangeSink &sink, const Clock &clock, const QStringList &secrets)
        : m_recording(m_network, sink, clock, Redaction(secrets))
    {
    }

    Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override
    {
        return m_recording.send(request, stop);
    }

private:
    QtTransport m_network;
    RecordingTransport m_recording;
};

Error unknownSystem(const Connection &connection)
{
    return {.kind = ErrorKind::Rejected, .code = u"setup.unknown_system"_s, .args = {connection.code, connection.system}};
}

Result<std::unique_ptr<OrderTarget>> makeTarget(const Connection &connection, const Credentials &credentials,
                                                Transport &transport, const Clock &clock)
{
    if (connection.system == u"tryton") {
        const auto settings = tryton::readTrytonSettings(connection.settings);
        if (!settings)
            return settings.error();
        return std::unique_ptr<OrderTarget>(
            std::make_unique<tryton::TrytonConnector>(connection, *settings, credentials, transport, clock));
    }
    if (connection.system == u"etendo") {
        const auto settings = etendo::readEtendoSettings(connection.settings);
        if (!settings)
            return settings.error();
        return std::unique_ptr<OrderTarget>(
            std::make_unique<etendo::EtendoConnector>(transport, clock, connection.baseUrl, credentials, *settings));
    }
    return unknownSystem(connection);
}

} // namespace

ConnectorMakers makeConnectorMakers(const SecretVault &vault, const Clock &clock)
{
    ConnectorMakers makers;
    makers.credentials = [&vault](const Connection &connection) { return vault.credentialsOf(connection); };
    makers.transport = [&vault, &clock](const Connection &connection, ExchangeSink &sink) {
        const Result<Credentials> credentials = vault.credentialsOf(connection);
        const QStringList secrets = credentials ? QStringList{credentials->secret} : QStringList();
        return std::unique_ptr<Transport>(std::make_unique<LaneTransport>(sink, clock, secrets));
    };
    makers.source = [&clock](const Connection &connection, const Credentials &credentials,
                             Transport &transport) -> Result<std::unique_ptr<OrderSource>> {
        if (connection.system != u"woocommerce")
            return unknownSystem(connection);
        return std::unique_ptr<OrderSource>(
            std::make_unique<WooCommerceConnector>(transport, clock, connection, credentials));
    };
    makers.target = [&clock](const Connection &connection, const Credentials &credentials, Transport &transport) {
        return makeTarget(connection, credentials, transport, clock);
    };
    return makers;
}

} // namespace cuadra

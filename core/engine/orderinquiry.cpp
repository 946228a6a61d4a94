#include "core/engine/orderinquiry.h"

#include "core/flows/catalogsuggestions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Result<RouteContext> contextOfRoute(const EngineSetup &setup, RouteId route)
{
    const auto found = std::find_if(setup.routes.cbegin(), setup.routes.cend(),
                                    [&](const RouteContext &each) { return each.route.id == route; });
    if (found != setup.routes.cend())
        return *found;
    const auto why = setup.unusableRoutes.constFind(route);
    return why != setup.unusableRoutes.cend() ? *why
                                              : Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
}

} // namespace

/// Read anew each time: a mapping that was saved a moment ago counts.
Result<EngineSetupPtr> OrderInquiry::setup()
{
    if (!m_tables) {
        Result<RuleTables> tables = builtInRuleTables();
        if (!tables)
            return tables.error();
        m_tables = std::make_shared<const RuleTables>(std::move(*tables));
    }
    return loadEngineSetup(m_state->ledger, m_tables);
}

ConnectorSet &OrderInquiry::connectorsOf(ConnectionId connection)
{
    std::shared_ptr<ConnectorSet> &set = m_connectors[connection];
    if (!set)
        set = std::make_shared<ConnectorSet>(*m_state, connection);
    return *set;
}

Result<QList<OrderInquiry::Read>> OrderInquiry::read(const QList<TransferId> &transfers)
{
    const Result<EngineSetupPtr> known = setup();
    if (!known)
        return known.error();
    QList<OrderDocument> documents;
    const Status loaded = m_state->ledger.read([&](Database &database) -> Status {
        Result<QList<OrderDocument>> found = readOrderDocuments(database, transfers);
        if (!found)
            return found.error();
        documents = std::move(*found);
        return Done{};
    });
    if (!loaded)
        return loaded.error();
    QList<Read> orders;
    for (const OrderDocument &document : std::as_const(documents)) {
        const Result<RouteContext> context = contextOfRoute(**known, document.route);
        if (!context)
            return context.error();
        const Result<OrderSource *> reader = connectorsOf(context->target.id).reader(context->source);
        if (!reader)
            return reader.error();
        orders << Read{.document = document, .shop = (*reader)->readOrder(document.payload)};
    }
    return orders;
}

Result<OrderInquiry::Place> OrderInquiry::placeOf(TransferId transfer)
{
    const Result<EngineSetupPtr> known = setup();
    if (!known)
        return known.error();
    QList<OrderDocument> documents;
    const Status loaded = m_state->ledger.read([&](Database &database) -> Status {
        Result<QList<OrderDocument>> found = readOrderDocuments(database, {transfer});
        if (!found)
            return found.error();
        documents = std::move(*found);
        return Done{};
    });
    if (!loaded)
        return loaded.error();
    if (documents.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
    const Result<RouteContext> context = contextOfRoute(**known, documents.front().route);
    if (!context)
        return context.error();
    if (const Status free = isFree(*context); !free)
        return free.error();
    return Place{.document = documents.front(), .context = *context};
}

/// A question of a person is a call like any other: it does not go past a pause or what the breaker holds back.
Status OrderInquiry::isFree(const RouteContext &context) const
{
    const Connection &target = context.target;
    if (target.paused)
        return Error{.kind = ErrorKind::Rejected, .code = u"engine.target_paused"_s, .args = {target.name}};
    if (!m_state->monitor(target.id).isClear(m_state->ledger.nowMs()))
        return Error{.kind = ErrorKind::Rejected, .code = u"engine.target_waits"_s, .args = {target.name}};
    return Done{};
}

Result<OrderPreviewer::Preview> OrderInquiry::preview(TransferId transfer, const QJsonObject &overlay,
                                                      const StopFlag &stop)
{
    const Result<Place> place = placeOf(transfer);
    if (!place)
        return place.error();
    ConnectorSet &connectors = connectorsOf(place->context.target.id);
    const Result<OrderSource *> reader = connectors.reader(place->context.source);
    if (!reader)
        return reader.error();
    const Result<OrderTarget *> target = connectors.target(place->context.target);
    if (!target)
        return target.error();
    OrderPreviewer previewer(place->context, **reader, **target, m_state->catalog(place->context.target.id), stop);
    const Result<OrderPreviewer::Preview> preview = previewer.preview({.payload = place->document.payload,
                                                                       .overlay = overlay,
                                                                       .businessKey = place->document.businessKey,
                                                                       .acceptedCauses = place->document.acceptedCauses},
                                                                      m_state->ledger.nowMs());
    connectors.keepExchanges();
    return preview;
}

Result<QList<CatalogEntry>> OrderInquiry::suggest(TransferId transfer, CatalogKind kind, const QString &text,
                                                  const StopFlag &stop)
{
    const Result<Place> place = placeOf(transfer);
    if (!place)
        return place.error();
    ConnectorSet &connectors = connectorsOf(place->context.target.id);
    const Result<OrderTarget *> target = connectors.target(place->context.target);
    if (!target)
        return target.error();
    const Result<QList<CatalogEntry>> found = suggestEntries(**target, kind, text, stop);
    connectors.keepExchanges();
    return found;
}

} // namespace cuadra

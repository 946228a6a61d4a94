#include "app/sandbox/etendo/etendoerp.h"

#include "app/sandbox/etendo/etendoseed.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kRoot = u"/etendo"_s;

Reply unauthorized()
{
    Reply reply;
    reply.status = 401;
    reply.contentType.clear();
    return reply;
}

Reply contextInfo()
{
    const EtendoContext context = seedContext();
    const QVariantList organizations{context.organization, u"0"_s};
    return etendoJsonReply(200, {{u"client"_s, context.client},
                                 {u"role"_s, context.role},
                                 {u"organization"_s, context.organization},
                                 {u"warehouse"_s, context.warehouse},
                                 {u"readableOrganizations"_s, organizations},
                                 {u"writableOrganizations"_s, organizations}});
}

} // namespace

EtendoErp::EtendoErp(EtendoLogin login, const Clock &clock) :
    m_clock(clock), m_login(std::move(login)), m_dal(m_store), m_reader(m_store), m_writer(m_store, m_reader),
    m_process(m_store)
{
    seedEtendo(m_store, clock.nowMs());
}

Reply EtendoErp::handle(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    return route(request);
}

Reply EtendoErp::route(const Request &request)
{
    if (!request.path.startsWith(kRoot + u"/sws/"_s)) {
        Reply reply;
        reply.status = 404;
        return reply;
    }
    const QStringList path = request.path.mid(kRoot.size() + 5).split(u'/', Qt::SkipEmptyParts);
    if (path.value(0) == u"login"_s)
        return m_login.login(request, nowMs());
    if (!m_login.accepts(request, nowMs()))
        return unauthorized();
    if (path.value(0) == u"dal"_s)
        return request.changesState() ? m_dal.post(request.body, nowMs()) : m_dal.get(path.mid(1), request);
    if (path.value(0) == u"jsondal"_s && request.method == "DELETE")
        return m_writer.remove(path.mid(1));
    if (path.value(0) == u"jsondal"_s)
        return request.changesState() ? m_writer.write(path.mid(1), request, nowMs()) : m_reader.get(path.mid(1), request);
    if (path.value(0) == u"com.smf.securewebservices.kernel"_s)
        return m_process.run(request, nowMs());
    if (path.value(0) == u"com.smf.securewebservices.contextInfo"_s)
        return contextInfo();
    return etendoXmlError(500, u"No registration for name "_s + path.value(0));
}

void EtendoErp::spoilNext(EtendoSpoil spoil)
{
    const std::lock_guard lock(m_mutex);
    m_dal.spoilNext(spoil);
}

void EtendoErp::setPriceAdjustment(bool active)
{
    const std::lock_guard lock(m_mutex);
    QVariantMap offer = m_store.get(u"PricingAdjustment"_s, etendoId(u"PricingAdjustment"_s, u"REBAJAS"_s));
    offer[u"active"_s] = active;
    m_store.put(u"PricingAdjustment"_s, offer);
}

HeldErpOrder EtendoErp::held(const QVariantMap &order) const
{
    const QVariantMap partner = m_store.get(u"BusinessPartner"_s, order[u"businessPartner"_s].toString());
    HeldErpOrder held{order[u"id"_s].toString(),
                      order[u"orderReference"_s].toString(),
                      order[u"documentNo"_s].toString(),
                      order[u"documentStatus"_s].toString(),
                      partner[u"name"_s].toString(),
                      partner[u"taxID"_s].toString(),
                      order[u"description"_s].toString(),
                      amountOf(order, u"summedLineAmount"_s),
                      {},
                      amountOf(order, u"grandTotalAmount"_s),
                      {}};
    held.tax = held.total - held.net;
    for (const QVariantMap &line : m_store.linesOf(held.id)) {
        const bool gross = order[u"priceIncludesTax"_s].toBool();
        held.lines.append({m_store.get(u"Product"_s, line[u"product"_s].toString())[u"searchKey"_s].toString(),
                           amountOf(line, u"orderedQuantity"_s),
                           amountOf(line, gross ? u"grossUnitPrice"_s : u"unitPrice"_s),
                           amountOf(line, u"lineNetAmount"_s), line[u"description"_s].toString()});
    }
    return held;
}

QList<HeldErpOrder> EtendoErp::heldOrders() const
{
    const std::lock_guard lock(m_mutex);
    QList<HeldErpOrder> orders;
    for (const QVariantMap &order : m_store.table(u"Order"_s))
        orders.append(held(order));
    return orders;
}

QList<HeldErpPartner> EtendoErp::heldPartners() const
{
    const std::lock_guard lock(m_mutex);
    QList<HeldErpPartner> partners;
    for (const QVariantMap &partner : m_store.table(u"BusinessPartner"_s))
        partners.append({partner[u"id"_s].toString(), partner[u"searchKey"_s].toString(), partner[u"name"_s].toString(),
                         partner[u"taxID"_s].toString()});
    return partners;
}

} // namespace cuadra::sandbox

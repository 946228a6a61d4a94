#include "app/sandbox/woo/wooserver.h"

#include "app/sandbox/woo/wooerrors.h"
#include "app/sandbox/woo/wooorderupdate.h"
#include "app/sandbox/woo/wooproducts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kRestRoot = u"/wp-json/wc/v3"_s;

} // namespace

WooServer::WooServer(WooShop &shop, QUrl address, QList<WooKey> keys, quint64 seed) :
    m_shop(shop),
    m_face{shop.settings().version, shop.settings().pricesIncludeTax, address},
    m_auth(address, std::move(keys)),
    m_list(m_shop, m_face, seed)
{
}

Reply WooServer::handle(const Request &request)
{
    const QString path = request.path.endsWith(u'/') ? request.path.chopped(1) : request.path;
    if (!path.startsWith(kRestRoot))
        return wooNoRoute();
    if (path == kRestRoot) // the index asks for no rights: no good as a connection test
        return wooJson(200, QJsonDocument(QJsonObject{{u"namespace"_s, u"wc/v3"_s}, {u"routes"_s, QJsonObject()}}));
    if (std::optional<Reply> refused = m_auth.refuse(request, m_shop.nowMs()))
        return *refused;
    return route(request);
}

Reply WooServer::route(const Request &request)
{
    static const QRegularExpression kOrder(u"^/orders/(\\d+)(/refunds)?$"_s);
    const QString path = request.path.mid(kRestRoot.size());
    if (!request.changesState()) {
        if (path == u"/orders"_s)
            return m_list.get(request);
        if (path == u"/products"_s)
            return listWooProducts(request);
        if (path == u"/system_status"_s)
            return wooSystemStatus(m_face);
        if (path == u"/settings/general/woocommerce_currency"_s)
            return wooCurrencySetting();
    }
    const QRegularExpressionMatch match = kOrder.match(path);
    if (!match.hasMatch())
        return wooNoRoute();
    const qint64 id = match.captured(1).toLongLong();
    if (match.captured(2).isEmpty())
        return oneOrder(id, request);
    // "No refunds" and "no such order" look the same.
    return request.changesState() ? wooNoRoute() : refunds(m_shop.order(id).value_or(WooOrder{}), request);
}

Reply WooServer::oneOrder(qint64 id, const Request &request)
{
    if (request.method == "PUT" || request.method == "POST" || request.method == "PATCH")
        return putWooOrder(m_shop, m_face, id, request);
    if (request.method == "DELETE")
        return deleteOrder(id, request);
    const std::optional<WooOrder> order = m_shop.order(id);
    if (!order)
        return wooUnknownOrder(404);
    return wooJson(200, QJsonDocument(wooOnlyFields(wooOrderJson(*order, m_face), request)));
}

Reply WooServer::refunds(const WooOrder &order, const Request &request) const
{
    QJsonArray rows;
    for (const WooRefund &refund : order.refunds)
        rows.append(wooOnlyFields(wooRefundJson(order, refund, m_face), request));
    Reply reply = wooJson(200, QJsonDocument(rows));
    reply.headers.emplaceBack("X-WP-Total", QByteArray::number(rows.size()));
    return reply;
}

Reply WooServer::deleteOrder(qint64 id, const Request &request)
{
    const std::optional<WooOrder> before = m_shop.order(id);
    if (!before)
        return wooUnknownOrder(404);
    if (request.param(u"force"_s) == u"true"_s)
        m_shop.remove(id);
    else
        m_shop.change(id, [](WooOrder &order) { order.status = u"trash"_s; });
    return wooJson(200, QJsonDocument(wooOrderJson(*before, m_face))); // the answer shows the state before
}

} // namespace cuadra::sandbox

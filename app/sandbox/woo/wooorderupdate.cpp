#include "app/sandbox/woo/wooorderupdate.h"

#include "app/sandbox/woo/wooerrors.h"
#include "app/sandbox/woo/woofilter.h"
#include "app/sandbox/woo/woomoney.h"
#include "app/sandbox/woo/wooorderlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

void mergeAddress(WooAddress &address, const QJsonObject &json)
{
    const std::pair<QString, QString *> fields[] = {
        {u"first_name"_s, &address.firstName}, {u"last_name"_s, &address.lastName},
        {u"company"_s, &address.company},      {u"address_1"_s, &address.address1},
        {u"address_2"_s, &address.address2},   {u"city"_s, &address.city},
        {u"state"_s, &address.state},          {u"postcode"_s, &address.postcode},
        {u"country"_s, &address.country},      {u"email"_s, &address.email},
        {u"phone"_s, &address.phone}};
    for (const auto &[name, field] : fields) {
        if (json.contains(name))
            *field = json[name].toString();
    }
}

std::optional<Reply> badBody(const QJsonObject &body, const WooOrder &order)
{
    if (body.contains(u"status"_s) && !isWooStatus(body[u"status"_s].toString()))
        return wooBadParam(u"status"_s, u"status no es uno de los valores."_s, u"rest_not_in_enum"_s);
    for (const QJsonValue &change : body[u"line_items"_s].toArray()) {
        const qint64 id = change[u"id"_s].toInteger();
        const auto isThis = [id](const WooLine &line) { return line.id == id; };
        if (id != 0 && std::none_of(order.lines.cbegin(), order.lines.cend(), isThis))
            return wooError(400, u"woocommerce_rest_invalid_item_id"_s, u"El ID del art&iacute;culo no es v&aacute;lido."_s);
    }
    return std::nullopt;
}

void applyStatus(WooOrder &order, const QString &status, qint64 nowMs)
{
    if (status == u"completed"_s && order.completedMs == 0)
        order.completedMs = nowMs;
    const bool paid = status == u"processing"_s || status == u"completed"_s;
    if (paid && order.paidMs == 0)
        order.paidMs = nowMs;
    if (status == u"refunded"_s && order.refunds.isEmpty())
        refundWhole(order, nowMs);
    order.status = status;
}

void applyLines(WooOrder &order, const QJsonArray &changes)
{
    for (const QJsonValue &change : changes) {
        for (WooLine &line : order.lines) {
            if (line.id == change[u"id"_s].toInteger() && change.toObject().contains(u"quantity"_s))
                line.quantity = change[u"quantity"_s].toInt();
        }
        order.lines.removeIf([](const WooLine &line) { return line.quantity == 0; });
    }
}

void applyBody(WooOrder &order, const QJsonObject &body, qint64 nowMs)
{
    const bool revives = order.status == u"trash"_s && !body.contains(u"status"_s);
    if (revives)
        order.status = u"pending"_s;
    if (body.contains(u"status"_s))
        applyStatus(order, body[u"status"_s].toString(), nowMs);
    if (body.contains(u"customer_note"_s))
        order.customerNote = body[u"customer_note"_s].toString();
    if (body.contains(u"transaction_id"_s))
        order.transactionId = body[u"transaction_id"_s].toString();
    mergeAddress(order.billing, body[u"billing"_s].toObject());
    mergeAddress(order.shipping, body[u"shipping"_s].toObject());
    mergeWooMetas(order.metas, body[u"meta_data"_s].toArray());
    applyLines(order, body[u"line_items"_s].toArray());
}

/// Legacy storage saves the post only when a field of the post itself changes.
bool legacyBumps(const WooOrder &before, const QJsonObject &body)
{
    return (body.contains(u"status"_s) && body[u"status"_s].toString() != before.status)
        || (body.contains(u"customer_note"_s) && body[u"customer_note"_s].toString() != before.customerNote)
        || before.status == u"trash"_s;
}

QJsonValue asStored(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(value.toVariant().toString()) : value;
}

} // namespace

void mergeWooMetas(QList<WooMeta> &metas, const QJsonArray &changes)
{
    for (const QJsonValue &each : changes) {
        const QJsonObject change = each.toObject();
        const bool byId = change.contains(u"id"_s);
        if (byId && (!change.contains(u"key"_s) || !change.contains(u"value"_s)))
            continue;
        const QString key = change[u"key"_s].toString();
        const qint64 id = change[u"id"_s].toInteger();
        const auto found = std::find_if(metas.begin(), metas.end(), [&](const WooMeta &meta) {
            return byId ? meta.id == id : meta.key == key;
        });
        if (change[u"value"_s].isNull()) {
            if (found != metas.end())
                metas.erase(found);
        } else if (found != metas.end()) {
            found->key = key;
            found->value = asStored(change[u"value"_s]);
        } else {
            metas.append({0, key, asStored(change[u"value"_s])});
        }
    }
}

Reply putWooOrder(WooShop &shop, const WooFace &face, qint64 id, const Request &request)
{
    const std::optional<WooOrder> before = shop.order(id);
    if (!before)
        return wooUnknownOrder(400);
    QJsonObject body;
    if (request.headers.value("content-type").contains("json") && !request.body.isEmpty()) {
        QJsonParseError error;
        body = QJsonDocument::fromJson(request.body, &error).object();
        if (error.error != QJsonParseError::NoError)
            return wooError(400, u"rest_invalid_json"_s, u"El cuerpo JSON no es v&aacute;lido."_s,
                            {{u"json_error_code"_s, 4}, {u"json_error_message"_s, u"Syntax error"_s}});
    }
    if (std::optional<Reply> bad = badBody(body, *before))
        return *bad;
    const bool bumps = face.version != WooVersion::Legacy79 || legacyBumps(*before, body);
    shop.change(id, [&](WooOrder &order) { applyBody(order, body, shop.nowMs()); }, bumps);
    return wooJson(200, QJsonDocument(wooOnlyFields(wooOrderJson(*shop.order(id), face), request)));
}

} // namespace cuadra::sandbox

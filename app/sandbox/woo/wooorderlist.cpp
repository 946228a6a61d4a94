#include "app/sandbox/woo/wooorderlist.h"

#include "app/sandbox/woo/wooerrors.h"
#include "app/sandbox/woo/woofilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

int numberOr(const Request &request, const QString &name, int fallback)
{
    return request.has(name) ? request.param(name).toInt() : fallback;
}

std::optional<Reply> badPaging(const Request &request)
{
    const struct
    {
        QString name;
        int low, high;
    } limits[] = {{u"per_page"_s, 1, 100}, {u"page"_s, 1, INT_MAX}, {u"offset"_s, 0, INT_MAX}};
    for (const auto &[name, low, high] : limits) {
        if (!request.has(name))
            continue;
        bool isNumber = false;
        const int value = request.param(name).toInt(&isNumber);
        if (!isNumber)
            return wooBadParam(name, name + u" no es del tipo integer."_s, u"rest_invalid_type"_s);
        if (value < low || value > high)
            return wooBadParam(name, name + u" debe estar entre límites."_s, u"rest_out_of_bounds"_s);
    }
    return std::nullopt;
}

std::optional<Reply> badSort(const Request &request)
{
    static const QStringList kSorts{u"date"_s, u"id"_s, u"include"_s, u"title"_s, u"slug"_s, u"modified"_s};
    const auto bad = [](const QString &name) {
        return wooBadParam(name, name + u" no es uno de los valores."_s, u"rest_not_in_enum"_s);
    };
    if (request.has(u"orderby"_s) && !kSorts.contains(request.param(u"orderby"_s)))
        return bad(u"orderby"_s);
    const QString order = request.param(u"order"_s);
    if (request.has(u"order"_s) && order != u"asc"_s && order != u"desc"_s)
        return bad(u"order"_s);
    return std::nullopt;
}

QByteArray linkTo(const WooFace &face, int page, const char *relation)
{
    const QString url = face.address.toString() + u"/wp-json/wc/v3/orders?page="_s + QString::number(page);
    return '<' + url.toUtf8() + ">; rel=\"" + relation + '"';
}

} // namespace

QJsonObject wooOnlyFields(const QJsonObject &json, const Request &request)
{
    if (!request.has(u"_fields"_s))
        return json;
    QJsonObject trimmed;
    for (const QString &field : request.paramList(u"_fields"_s)) {
        if (json.contains(field.trimmed()))
            trimmed[field.trimmed()] = json[field.trimmed()];
    }
    return trimmed;
}

Reply WooOrderList::get(const Request &request)
{
    if (std::optional<Reply> bad = badPaging(request))
        return *bad;
    if (std::optional<Reply> bad = badSort(request))
        return *bad;
    WooFilter filter;
    if (std::optional<Reply> bad = filter.read(request))
        return *bad;
    QList<WooOrder> orders = m_shop.orders();
    orders.removeIf([&](const WooOrder &order) { return !filter.accepts(order); });
    sort(orders, request);
    return page(orders, request);
}

void WooOrderList::sort(QList<WooOrder> &orders, const Request &request)
{
    const QString by = request.has(u"orderby"_s) ? request.param(u"orderby"_s) : u"date"_s;
    const bool ascending = request.param(u"order"_s) == u"asc"_s;
    const bool byId = by == u"id"_s || by == u"include"_s;
    const auto keyOf = [&](const WooOrder &order) {
        if (byId)
            return order.id;
        return by == u"modified"_s ? order.modifiedMs : order.createdMs;
    };
    const bool shuffles = m_face.version != WooVersion::Hpos110 && !byId;
    const quint64 salt = shuffles ? m_random.next() : 0;
    const auto tieOf = [&](const WooOrder &order) {
        return shuffles ? Randomness(salt ^ static_cast<quint64>(order.id)).next() : static_cast<quint64>(order.id);
    };
    std::sort(orders.begin(), orders.end(), [&](const WooOrder &a, const WooOrder &b) {
        const std::pair keyA(keyOf(a), tieOf(a));
        const std::pair keyB(keyOf(b), tieOf(b));
        return ascending ? keyA < keyB : keyB < keyA;
    });
}

Reply WooOrderList::page(const QList<WooOrder> &orders, const Request &request) const
{
    const int size = numberOr(request, u"per_page"_s, 10);
    const int number = numberOr(request, u"page"_s, 1);
    const qsizetype start = numberOr(request, u"offset"_s, (number - 1) * size);
    QJsonArray rows;
    for (qsizetype i = start; i < qMin(orders.size(), start + size); ++i)
        rows.append(wooOnlyFields(wooOrderJson(orders[i], m_face), request));

    const bool forgetsTotal = rows.isEmpty() && m_face.version != WooVersion::Legacy79;
    const qsizetype total = forgetsTotal ? 0 : orders.size();
    const qsizetype pages = (total + size - 1) / size;
    Reply reply = wooJson(200, QJsonDocument(rows));
    reply.headers.emplaceBack("X-WP-Total", QByteArray::number(total));
    reply.headers.emplaceBack("X-WP-TotalPages", QByteArray::number(pages));
    if (number > 1)
        reply.headers.emplaceBack("Link", linkTo(m_face, qMin(number - 1, static_cast<int>(pages)), "prev"));
    if (number < pages)
        reply.headers.emplaceBack("Link", linkTo(m_face, number + 1, "next"));
    return reply;
}

} // namespace cuadra::sandbox

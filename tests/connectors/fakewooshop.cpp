#include "tests/connectors/fakewooshop.h"

#include "tests/connectors/woocommercetesting.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

QString shopDate(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

QByteArray error(const char *code, int status)
{
    return QByteArray(R"({"code":")") + code + R"(","message":"No","data":{"status":)" + QByteArray::number(status)
        + "}}";
}

} // namespace

FakeWooShop::FakeWooShop() : m_template(QJsonDocument::fromJson(wooFixture(u"order-7.9-canarias.json"_s)).object())
{
}

void FakeWooShop::add(qint64 id, const QString &status)
{
    QJsonObject order = m_template;
    order[u"id"] = id;
    order[u"number"] = QString::number(id);
    order[u"status"] = status;
    order[u"date_created_gmt"] = shopDate(nowMs);
    orders[id] = order;
    touch(id);
}

void FakeWooShop::touch(qint64 id)
{
    orders[id][u"date_modified_gmt"_s] = shopDate(nowMs);
}

void FakeWooShop::setStatus(qint64 id, const QString &status)
{
    orders[id][u"status"_s] = status;
    touch(id);
}

void FakeWooShop::addMany(qint64 first, int count)
{
    for (qint64 id = first; id < first + count; ++id)
        add(id);
}

HttpReply FakeWooShop::reply(int status, const QByteArray &body) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    const QString date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss"_s) + u" GMT"_s;
    return {.status = status, .headers = {{"Date", date.toLatin1()}}, .body = body};
}

Result<HttpReply> FakeWooShop::answer(const HttpRequest &request)
{
    const QUrlQuery query(request.url);
    const QString path = request.url.path().section(u"/wc/v3/"_s, 1);
    calls.append(QString::fromLatin1(request.method) + u' ' + path + u'?' + request.url.query());
    if (path == u"orders")
        return list(query);
    if (path.startsWith(u"orders/"))
        return one(request, path.section(u'/', 1, 1).toLongLong());
    if (path == u"system_status" && systemStatus)
        return reply(200,
            QByteArray(R"({"environment":{"version":"9.9.5"},"settings":{"HPOS_enabled":)") + (hpos ? "true" : "false")
                + "}}");
    if (path == u"settings/general/woocommerce_currency")
        return reply(200, R"({"id":"woocommerce_currency","value":"EUR"})");
    return reply(403, error("woocommerce_rest_cannot_view", 403));
}

bool FakeWooShop::matches(const QJsonObject &order, const QUrlQuery &query) const
{
    const QString status = query.queryItemValue(u"status"_s, QUrl::FullyDecoded);
    const QString own = order[u"status"].toString();
    const bool any = status.isEmpty() || status == u"any";
    if (any ? own == u"trash" : !status.split(u',').contains(own))
        return false;
    const QString include = query.queryItemValue(u"include"_s, QUrl::FullyDecoded);
    if (!include.isEmpty() && !include.split(u',').contains(QString::number(order[u"id"].toInteger())))
        return false;
    const auto isBefore = [&](const QString &limit, const QString &value) {
        const QString moved = limit.isEmpty()
            ? limit
            : shopDate(QDateTime::fromString(limit + u'Z', Qt::ISODate).toMSecsSinceEpoch() + filterShiftMs);
        return !limit.isEmpty() && value <= moved;
    };
    return !isBefore(
               query.queryItemValue(u"modified_after"_s, QUrl::FullyDecoded), order[u"date_modified_gmt"].toString())
        && !isBefore(query.queryItemValue(u"after"_s, QUrl::FullyDecoded), order[u"date_created_gmt"].toString());
}

HttpReply FakeWooShop::list(const QUrlQuery &query)
{
    if (beforeList)
        beforeList(m_lists);
    ++m_lists;
    QList<QJsonObject> found;
    for (const QJsonObject &order : std::as_const(orders)) {
        if (matches(order, query))
            found.append(order);
    }
    if (query.queryItemValue(u"orderby"_s) == u"modified") {
        std::stable_sort(found.begin(), found.end(), [](const QJsonObject &a, const QJsonObject &b) {
            return a[u"date_modified_gmt"].toString() > b[u"date_modified_gmt"].toString();
        });
    }
    QJsonArray page;
    for (const QJsonObject &order :
        found.mid(query.queryItemValue(u"offset"_s).toLongLong(), query.queryItemValue(u"per_page"_s).toLongLong()))
        page.append(order);
    HttpReply made = reply(200, QJsonDocument(page).toJson());
    if (sendsTotal) // a page past the end says 0 on the new storage
        made.headers.append({QByteArray("X-WP-Total"), QByteArray::number(page.isEmpty() ? 0 : found.size())});
    return made;
}

HttpReply FakeWooShop::one(const HttpRequest &request, qint64 id)
{
    const bool writes = request.method == "PUT";
    if (!orders.contains(id))
        return reply(writes ? 400 : 404, error("woocommerce_rest_shop_order_invalid_id", writes ? 400 : 404));
    if (writes) {
        for (const QJsonValue &entry : QJsonDocument::fromJson(request.body).object()[u"meta_data"].toArray()) {
            QJsonArray meta = orders[id][u"meta_data"_s].toArray();
            meta.append(entry);
            orders[id][u"meta_data"_s] = meta;
        }
        if (hpos)
            touch(id);
    }
    return reply(200, QJsonDocument(orders[id]).toJson());
}

} // namespace cuadra::test

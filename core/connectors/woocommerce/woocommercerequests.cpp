#include "core/connectors/woocommerce/woocommercerequests.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra::woocommerce {

namespace {

HttpRequest makeRead(const QUrl &url, const QString &step)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    request.step = step;
    return request;
}

HttpRequest makeWrite(const QUrl &url, const QJsonObject &body, const QString &step)
{
    HttpRequest request = makeRead(url, step);
    request.method = "PUT";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.changesState = true;
    return request;
}

QString naiveUtc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

QString orderPath(const QString &id)
{
    return u"orders/"_s + id;
}

} // namespace

QUrl withQuery(const QUrl &url, const Query &query)
{
    QByteArray text = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : query) {
        text += text.isEmpty() ? "" : "&";
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    QUrl made = url;
    made.setQuery(text.isEmpty() ? QString() : QString::fromLatin1(text), QUrl::StrictMode);
    return made;
}

QUrl apiUrl(const QUrl &shop, const QString &path, const Query &query)
{
    QUrl url = shop;
    QString base = shop.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u"/wp-json/wc/v3/"_s + path);
    url.setQuery(QString());
    url.setFragment(QString());
    return withQuery(url, query);
}

HttpRequest makeOrdersRequest(const QUrl &shop, const Query &filter, qint64 offset)
{
    Query query = filter;
    query += {{u"orderby"_s, u"id"_s}, {u"order"_s, u"asc"_s}, {u"per_page"_s, QString::number(kPageSize)}};
    if (offset > 0)
        query.append({u"offset"_s, QString::number(offset)});
    HttpRequest request = makeRead(apiUrl(shop, u"orders"_s, query), u"woocommerce.orders.list"_s);
    request.timeoutMs = 60'000; // a hundred orders on a slow shop
    return request;
}

Query modifiedAfter(qint64 ms)
{
    return {{u"modified_after"_s, naiveUtc(ms)}, {u"dates_are_gmt"_s, u"true"_s}};
}

Query createdAfter(qint64 ms)
{
    return {{u"after"_s, naiveUtc(ms)}, {u"dates_are_gmt"_s, u"true"_s}};
}

HttpRequest makeLatestRequest(const QUrl &shop)
{
    const Query query = {{u"orderby"_s, u"modified"_s}, {u"order"_s, u"desc"_s}, {u"per_page"_s, u"1"_s}};
    return makeRead(apiUrl(shop, u"orders"_s, query), u"woocommerce.orders.latest"_s);
}

HttpRequest makeOrderRequest(const QUrl &shop, const QString &id, const QStringList &fields)
{
    const Query query = fields.isEmpty() ? Query() : Query{{u"_fields"_s, fields.join(u',')}};
    return makeRead(apiUrl(shop, orderPath(id), query), u"woocommerce.order.read"_s);
}

HttpRequest makeRefundsRequest(const QUrl &shop, const QString &id)
{
    const Query query = {{u"per_page"_s, QString::number(kPageSize)}};
    return makeRead(apiUrl(shop, orderPath(id) + u"/refunds"_s, query), u"woocommerce.refunds.list"_s);
}

HttpRequest makeExistingRequest(const QUrl &shop, const QList<qint64> &ids)
{
    Q_ASSERT(!ids.isEmpty() && ids.size() <= kPageSize);
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    HttpRequest request = makeOrdersRequest(
        shop, {{u"include"_s, texts.join(u',')}, {u"status"_s, u"any"_s}, {u"_fields"_s, u"id,status"_s}}, 0);
    request.step = u"woocommerce.orders.existing"_s;
    return request;
}

HttpRequest makeMetaRequest(const QUrl &shop, const QString &id, const QString &key, const QString &value)
{
    const QJsonObject entry = {{u"key"_s, key}, {u"value"_s, value}};
    return makeWrite(
        apiUrl(shop, orderPath(id)), {{u"meta_data"_s, QJsonArray{entry}}}, u"woocommerce.order.write_number"_s);
}

HttpRequest makeSystemRequest(const QUrl &shop)
{
    const Query query = {{u"_fields"_s, u"environment,settings"_s}};
    return makeRead(apiUrl(shop, u"system_status"_s, query), u"woocommerce.system"_s);
}

HttpRequest makeCurrencyRequest(const QUrl &shop)
{
    return makeRead(apiUrl(shop, u"settings/general/woocommerce_currency"_s), u"woocommerce.currency"_s);
}

HttpRequest makeWriteProbe(const QUrl &shop)
{
    return makeWrite(apiUrl(shop, orderPath(u"0"_s)), {}, u"woocommerce.right.write"_s);
}

} // namespace cuadra::woocommerce

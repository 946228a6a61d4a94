#include "app/sandbox/woo/wooproducts.h"

#include "app/sandbox/life/catalogue.h"
#include "app/sandbox/woo/wooerrors.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QJsonObject productJson(const Article &article)
{
    const bool size = article.variationId != 0;
    return {{u"id"_s, size ? article.variationId : article.productId},
            {u"parent_id"_s, size ? article.productId : 0},
            {u"name"_s, article.name},
            {u"sku"_s, article.sku},
            {u"type"_s, size ? u"variation"_s : article.sku.startsWith(u"CAL"_s) ? u"variable"_s : u"simple"_s},
            {u"status"_s, u"publish"_s},
            {u"price"_s, article.price.toFixed(2)},
            {u"regular_price"_s, article.price.toFixed(2)},
            {u"manage_stock"_s, true},
            {u"stock_quantity"_s, 40 + (article.productId * 7 + article.variationId) % 60},
            {u"stock_status"_s, u"instock"_s}};
}

QList<Article> found(const Request &request)
{
    QList<Article> all = shoeParents() + catalogue();
    QStringList wanted;
    for (const QString &sku : request.paramList(u"sku"_s))
        wanted.append(sku.trimmed().toLower());
    all.removeIf([&](const Article &article) {
        return wanted.isEmpty() ? article.variationId != 0 : !wanted.contains(article.sku.toLower());
    });
    return all;
}

} // namespace

Reply listWooProducts(const Request &request)
{
    const QList<Article> all = found(request);
    const qsizetype size = request.has(u"per_page"_s) ? qBound(1, request.param(u"per_page"_s).toInt(), 100) : 10;
    const qsizetype start = (qMax(1, request.param(u"page"_s).toInt()) - 1) * size;
    QJsonArray rows;
    for (qsizetype i = start; i < qMin(all.size(), start + size); ++i)
        rows.append(productJson(all[i]));
    Reply reply = wooJson(200, QJsonDocument(rows));
    reply.headers.emplaceBack("X-WP-Total", QByteArray::number(all.size()));
    reply.headers.emplaceBack("X-WP-TotalPages", QByteArray::number((all.size() + size - 1) / size));
    return reply;
}

Reply wooSystemStatus(const WooFace &face)
{
    const bool legacy = face.version == WooVersion::Legacy79;
    const QJsonObject environment{{u"home_url"_s, face.address.toString()},
                                  {u"site_url"_s, face.address.toString()},
                                  {u"version"_s, wooVersionName(face.version)},
                                  {u"wp_version"_s, legacy ? u"6.4.3"_s : u"6.8.3"_s},
                                  {u"php_max_execution_time"_s, 30},
                                  {u"default_timezone"_s, u"UTC"_s}};
    const QJsonObject settings{{u"currency"_s, u"EUR"_s},
                               {u"HPOS_enabled"_s, !legacy},
                               {u"order_datastore"_s,
                                legacy ? u"WC_Order_Data_Store_CPT"_s
                                       : u"Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\OrdersTableDataStore"_s}};
    return wooJson(200, QJsonDocument(QJsonObject{{u"environment"_s, environment}, {u"settings"_s, settings}}));
}

Reply wooCurrencySetting()
{
    return wooJson(200, QJsonDocument(QJsonObject{{u"id"_s, u"woocommerce_currency"_s},
                                                  {u"type"_s, u"select"_s},
                                                  {u"default"_s, u"USD"_s},
                                                  {u"value"_s, u"EUR"_s}}));
}

} // namespace cuadra::sandbox

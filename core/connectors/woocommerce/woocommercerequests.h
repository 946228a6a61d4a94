#pragma once

#include "core/net/transport.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace cuadra::woocommerce {

using Query = QList<std::pair<QString, QString>>;

/// \p shop with the API's path and a query in which every character is safe ('+' too).
[[nodiscard]] QUrl apiUrl(const QUrl &shop, const QString &path, const Query &query = {});
/// Adds parameters to a query without touching what is there.
[[nodiscard]] QUrl withQuery(const QUrl &url, const Query &query);

/// One page of orders sorted by id, the only sort that is complete while rows share a second.
/// Shape:  at most 100 rows. Source: WooCommerce REST API v3, "List all orders".
[[nodiscard]] HttpRequest makeOrdersRequest(const QUrl &shop, const Query &filter, qint64 offset);
inline constexpr int kPageSize = 100;

/// Filter for orders changed after a moment: a naive date in UTC together with dates_are_gmt. With a zone in the date
/// that flag would shift the filter by the shop's own offset.
[[nodiscard]] Query modifiedAfter(qint64 ms);
[[nodiscard]] Query createdAfter(qint64 ms); ///< the same for the date of creation

/// The order changed last, alone.
[[nodiscard]] HttpRequest makeLatestRequest(const QUrl &shop);
[[nodiscard]] HttpRequest makeOrderRequest(const QUrl &shop, const QString &id, const QStringList &fields = {});
[[nodiscard]] HttpRequest makeRefundsRequest(const QUrl &shop, const QString &id);
/// Which of these still exist outside the bin: ids and states only. Shape: at most 100 ids.
[[nodiscard]] HttpRequest makeExistingRequest(const QUrl &shop, const QList<qint64> &ids);
[[nodiscard]] HttpRequest makeMetaRequest(
    const QUrl &shop, const QString &id, const QString &key, const QString &value);
[[nodiscard]] HttpRequest makeSystemRequest(const QUrl &shop);
[[nodiscard]] HttpRequest makeCurrencyRequest(const QUrl &shop);
/// A write that changes nothing: order 0 does not exist, but the key's right to write is checked first.
[[nodiscard]] HttpRequest makeWriteProbe(const QUrl &shop);

} // namespace cuadra::woocommerce

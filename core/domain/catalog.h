#pragma once

#include <QHash>
#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace cuadra {

/// What an order needs from the ERP's own lists.
enum class CatalogKind {
    Product,       ///< key: SKU, or EAN when there is no SKU
    ShippingItem,  ///< key: the shop's shipping method; the ERP's service product
    FeeItem,       ///< key: the fee's name
    Tax,           ///< key: see taxKey()
    PaymentTerm,   ///< key: the shop's payment method
    PaymentMethod, ///< key: the shop's payment method
    Warehouse,     ///< key: "" (the route's)
    PriceList,     ///< key: "net" or "gross"
};

[[nodiscard]] inline size_t qHash(CatalogKind kind, size_t seed = 0)
{
    return ::qHash(int(kind), seed);
}

/// Name in the ledger's mappings: "product", "shipping", "fee", "tax", "payment_term", "payment_method", "warehouse", "price_list".
[[nodiscard]] QString catalogKindName(CatalogKind kind);

/// One entry of the ERP's lists, for people to choose.
struct CatalogEntry
{
    QString erpId;
    QString code; ///< the ERP's own: search key or SKU; may be empty
    QString name;
    QString ean;

    friend bool operator==(const CatalogEntry &, const CatalogEntry &) = default;
};

/// For each key asked, the ERP ids that answer to it: none = unknown, several = ambiguous.
using CatalogAnswer = QMultiHash<QString, QString>;
using CatalogNeeds = QHash<CatalogKind, QStringList>;
using Catalog = QHash<CatalogKind, CatalogAnswer>;

/// "goods|vat|21" or "services|surcharge|5.2": ERPs keep taxes of goods and of services apart.
[[nodiscard]] inline QString taxCatalogKey(bool goods, const QString &kindName, const QString &percent)
{
    return (goods ? QStringLiteral("goods|") : QStringLiteral("services|")) + kindName + QLatin1Char('|') + percent;
}

} // namespace cuadra

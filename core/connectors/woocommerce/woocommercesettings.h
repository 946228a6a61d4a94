#pragma once

#include "core/base/decimal.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra::woocommerce {

using namespace Qt::StringLiterals;

enum class Storage {
    Unknown, ///< treated as Legacy, which only reads more
    Legacy, ///< orders are posts: not every edit moves date_modified
    Hpos, ///< own order tables: every write moves it
};

/// The connector's options, as they stand in Connection::settings. All may be absent.
///
/// Shape:
///   taxIdKeys        list: meta keys that hold the tax id, the first that is filled counts
///   surchargeKeys    list: meta keys that flag a customer under recargo de equivalencia
///   businessKeys     list: meta keys that flag a business
///   fraudKeys        list: meta keys that flag suspected fraud
///   invoiceKeys      list: meta keys that say an invoice is asked for
///   surchargeRates   list of text or number: percents that are recargo whatever their label says
///   erpNumberKey     text: meta key that takes the ERP's number; default "_cuadra_erp_number"
///   storage          "auto" (default), "legacy" or "hpos"
///   overlapSeconds   number: how far a sweep reaches back behind the last one; default 120
struct Settings
{
    QStringList taxIdKeys = {u"_billing_nif"_s, u"billing_nif"_s, u"_billing_dni"_s, u"_billing_cif"_s,
        u"_billing_vat"_s, u"billing_vat"_s, u"_vat_number"_s, u"_billing_vat_number"_s, u"_billing_eu_vat_number"_s};
    QStringList surchargeKeys = {u"_billing_recargo"_s};
    QStringList businessKeys = {};
    QStringList fraudKeys = {};
    QStringList invoiceKeys = {};
    QList<Decimal> surchargeRates = {Decimal::fromMicros(5'200'000), Decimal::fromMicros(1'400'000),
        Decimal::fromMicros(500'000), Decimal::fromMicros(1'750'000)};
    QString erpNumberKey = u"_cuadra_erp_number"_s;
    Storage storage = Storage::Unknown; ///< Unknown: ask the shop
    qint64 overlapMs = 120'000;
};

[[nodiscard]] Settings readSettings(const QJsonObject &json);

} // namespace cuadra::woocommerce

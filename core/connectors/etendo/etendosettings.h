#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/domain/targetlimits.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace cuadra::etendo {

/// Connection::settings of an Etendo connection. Every entry may be left out; what is left out is looked up
/// (EtendoSetup) and, when the ERP offers not exactly one, named by the connection test.
///
/// Shape: ids are Etendo record ids; "key" stands for an id, a search key or a name.
struct EtendoSettings
{
    QString role;                    ///< "role": key; else the user's default
    QString organization;            ///< "organization": key of a transactional organization
    QString warehouse;               ///< "warehouse": key
    QString documentType;            ///< "documentType": key; else the one standard sales order type
    QString priceListNet;            ///< "priceListNet": key of a sales list without tax
    QString priceListGross;          ///< "priceListGross": key of a sales list with tax
    QString paymentTerms;            ///< "paymentTerms": key
    QString paymentMethod;           ///< "paymentMethod": key; may stay empty
    QString businessPartnerCategory; ///< "businessPartnerCategory": key
    QString taxCategoryGoods;        ///< "taxCategoryGoods": key; else taxes of goods and services are one list
    QString taxCategoryServices;     ///< "taxCategoryServices": key
    QString shippingProduct;         ///< "shippingProduct": search key of the service sold as shipping
    QString feeProduct;              ///< "feeProduct": search key of the service sold as a fee
    QHash<QString, QString> taxes;   ///< "taxes": {"goods|vat|21": id or name, "none": …}; before any look-up
    QString timeZone;                ///< "timeZone": whose calendar day an order has; else "Europe/Madrid"
    int priceDigits = 4;             ///< "priceDigits": 2..6, decimals of a unit price
    RoundingModel rounding;          ///< "rounding": "line" or "document"; Etendo's tax triggers sum per rate
};

/// Errors: Rejected "etendo.settings.field" with the setting's name.
[[nodiscard]] Result<EtendoSettings> readEtendoSettings(const QJsonObject &settings);

} // namespace cuadra::etendo

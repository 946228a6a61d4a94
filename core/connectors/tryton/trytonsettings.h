#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace cuadra::tryton {

/// Connection::settings of a Tryton connection. Every entry may be left out. The database is the path of the address.
struct TrytonSettings
{
    QString warehouse;              ///< "warehouse": code or name; else the only one there is
    QString paymentTerm;            ///< "paymentTerm": name; for payment methods that are no term's name
    QString shippingProduct;        ///< "shippingProduct": code of the service sold as shipping
    QString feeProduct;             ///< "feeProduct": code of the service sold as a fee
    QString surchargeRule;          ///< "surchargeRule": name of the tax rule; else the one that says "recargo"
    QString timeZone;               ///< "timeZone": whose calendar day an order has; else "Europe/Madrid"
    QString invoiceMethod;          ///< "invoiceMethod": order (default), shipment or manual
    QString shipmentMethod;         ///< "shipmentMethod": order (default), invoice or manual
    qint64 settleMs = 60'000;       ///< "settleSeconds": see TargetLimits::settleMs; Range: 1..3600; else 60
    QHash<QString, QString> taxes;  ///< "taxes": {"goods|vat|21": id}; goes before any look-up
    QStringList acceptWarnings;     ///< "acceptWarnings": last parts of warning names that get a yes: "date_future"
};

/// Errors: Rejected "tryton.settings.field" with the setting's name.
[[nodiscard]] Result<TrytonSettings> readTrytonSettings(const QJsonObject &settings);

} // namespace cuadra::tryton

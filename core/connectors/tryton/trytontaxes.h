#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/connectors/tryton/trytonrpc.h"
#include "core/domain/catalog.h"
#include "core/domain/order.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace cuadra::tryton {

/// One sales tax of the company. Spanish charts keep goods and services apart by the tax's group.
struct TrytonTax
{
    QString id;
    QString name = {};
    TaxKind kind = TaxKind::Vat; ///< by the words in its name; Tryton has no field for it
    Decimal percent = {};
    bool services = false;       ///< its group says "servicios" or "service"

    friend bool operator==(const TrytonTax &, const TrytonTax &) = default;
};

/// All sales taxes in percent, in force or not. Source: account.tax of module account 6.0.
[[nodiscard]] RpcCall makeTaxesRequest(qint64 company);
/// Those in force on \p day.
[[nodiscard]] Result<QList<TrytonTax>> readTaxes(const JsonValue &result, QDate day);

/// Answers taxCatalogKey() keys. A rate that the chart has for goods alone (4 %, surcharges) answers for services too,
/// and the other way round.
[[nodiscard]] CatalogAnswer answerTaxes(const QList<TrytonTax> &taxes, const QStringList &keys);

} // namespace cuadra::tryton

#pragma once

#include "core/base/result.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/domain/orderdraft.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace cuadra::etendo {

/// What a line needs that only the ERP knows.
struct LineFacts
{
    QHash<QString, QString> units; ///< product id -> id of its own unit: the server refuses any other
    QList<QString> taxes;          ///< one tax id per line, a summary rate where VAT and surcharge meet
};

/// Header and lines in one document. The same draft always gives the same bytes, so that a repeat updates.
///
/// Every price that the server could fall back to on completion equals the price sold: standard, list and limit price
/// for orders without tax, base and list gross price for orders with tax. Completion resets unit prices to them
/// whenever some price-adjustment offer is active, whether or not it touches the product.
/// Errors: Rejected "etendo.field.…", "etendo.setup.missing", "etendo.currency.other".
/// Source: Etendo 24.4.35, C_Order, C_OrderLine.
[[nodiscard]] Result<QByteArray> makeOrderDocument(const OrderDraft &draft, const QString &customerRef,
                                                   const LineFacts &facts, const EtendoSetup &setup);

/// The ids of the draft's lines, in their order.
[[nodiscard]] QStringList orderLineIds(const OrderDraft &draft);

} // namespace cuadra::etendo

#pragma once

#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/domain/order.h"
#include "core/net/jsonvalue.h"

#include <QHash>

namespace cuadra::woocommerce {

/// What plug-ins left at an order, by key: scalars as text; lists, objects and null are passed over. Of several
/// entries with one key the last counts, as in the shop.
[[nodiscard]] Result<QHash<QString, QString>> readMeta(const JsonValue &metaData);

/// Fiscal facts found under the keys of the settings.
[[nodiscard]] TaxIdentity readTaxIdentity(
    const QHash<QString, QString> &meta, const Address &billing, const Settings &settings);

/// True when one of \p keys holds a "yes" in one of the usual spellings.
[[nodiscard]] bool isFlagged(const QHash<QString, QString> &meta, const QStringList &keys);

/// What the customer chose for a line, as the shop shows it: "Talla: M". Hidden keys start with '_'.
[[nodiscard]] Result<QStringList> readLineDetails(const JsonValue &metaData);

} // namespace cuadra::woocommerce

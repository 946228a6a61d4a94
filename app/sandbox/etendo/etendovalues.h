#pragma once

#include "app/sandbox/etendo/etendoschema.h"
#include "core/base/decimal.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>

#include <optional>

namespace cuadra::sandbox {

/// Values of a record: QString (texts, ids, dates), bool, Decimal, qlonglong, QDateTime (UTC) or null.
[[nodiscard]] Decimal amountOf(const QVariantMap &record, const QString &property);

/// A text of an XML document as the property's type. nullopt: it cannot be read as that.
[[nodiscard]] std::optional<QVariant> etendoValue(const EtendoProperty &property, const QString &text);
/// The same for JSON: numbers may be numbers, flags may be "Y", empty texts become null.
[[nodiscard]] std::optional<QVariant> etendoValue(const EtendoProperty &property, const QJsonValue &value);

/// JSON of maps, lists and the values above; amounts are written digit by digit, never through floating point.
[[nodiscard]] QByteArray etendoJson(const QVariant &value);
[[nodiscard]] QString etendoText(const QVariant &value); ///< the same value in an XML document

} // namespace cuadra::sandbox

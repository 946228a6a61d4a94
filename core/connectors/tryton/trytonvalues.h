#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/net/json.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace cuadra::tryton {

/// Typed values of Tryton's JSON-RPC. Money is always Decimal; only quantities are JSON numbers.
/// Source: trytond 6.0, protocols/jsonrpc.py.
[[nodiscard]] QJsonObject makeDecimal(Decimal value);
[[nodiscard]] QJsonObject makeDate(QDate date);
[[nodiscard]] QJsonValue makeQuantity(Decimal quantity);

/// An id of ours as Tryton's number. Errors: Bug "tryton.reference" when it is none.
[[nodiscard]] Result<qint64> recordId(const QString &text);
/// All of them. Errors: as recordId().
[[nodiscard]] Result<QJsonArray> recordIds(const QStringList &texts);

/// A list with one element. QJsonArray{array} would be a copy of the array instead.
[[nodiscard]] QJsonArray listOf(const QJsonValue &only);
/// ["field", "operator", value]
[[nodiscard]] QJsonArray clause(const QString &field, const QString &comparison, const QJsonValue &value);

// Readers. Errors: BadReply "json.type", "json.missing" or "tryton.read.field" with the path.
[[nodiscard]] Result<Decimal> readDecimal(const JsonValue &value);
[[nodiscard]] Result<QDate> readDate(const JsonValue &value);
[[nodiscard]] Result<bool> readFlag(const JsonValue &value); ///< SQLite answers 0 and 1, PostgreSQL false and true

} // namespace cuadra::tryton

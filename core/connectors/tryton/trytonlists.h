#pragma once

#include "core/connectors/tryton/trytonrpc.h"

#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace cuadra::tryton {

/// A search that reads fields of all records that match.
[[nodiscard]] RpcCall makeSearch(const QString &model, const QJsonArray &domain, const QStringList &fields, const QString &step);

/// Ids by the text in \p keyField; records without that text are left out.
/// Shape: \p idField is "id" or a reference to another record.
[[nodiscard]] Result<QMultiHash<QString, QString>> readIdsByText(const JsonValue &result, std::string_view keyField,
                                                                 std::string_view idField = "id");

} // namespace cuadra::tryton

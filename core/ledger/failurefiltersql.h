#pragma once

#include "core/ledger/database.h"
#include "core/ledger/failurerecords.h"

#include <QStringList>

namespace cuadra {

/// The condition of a filter over "transfer t", with its values.
struct FailureFilterSql
{
    QString where = {};
    QVariantList values = {};
};

/// \p codes: the error codes that FailureFilter::mustAct stands for; only with it.
[[nodiscard]] FailureFilterSql failureFilterSql(const FailureFilter &filter, const QStringList &codes, Dialect dialect);
[[nodiscard]] QString failureOrderSql(FailureSort sort);

/// The cause of a transfer t, as an expression.
[[nodiscard]] QString causeSql();

} // namespace cuadra

#pragma once

#include "core/base/id.h"
#include "core/domain/transferstate.h"
#include "core/ledger/database.h"

#include <QList>
#include <QStringList>

namespace cuadra {

/// A condition that \p column is one of a list bound as one value, so that the text is the same for every length.
[[nodiscard]] QString inIds(Dialect dialect, const QString &column);
/// The list for inIds().
[[nodiscard]] QVariant idList(Dialect dialect, const QList<TransferId> &ids);

/// A condition that \p column is one of these. They come from our own list, so they stand in the text: then a planner
/// sees how few match.
[[nodiscard]] QString inStates(const QString &column, const QList<TransferState> &states);

/// The same for a column of texts, and its list.
[[nodiscard]] QString inTexts(Dialect dialect, const QString &column);
[[nodiscard]] QVariant textList(Dialect dialect, const QStringList &texts);

[[nodiscard]] QString arrayElement(QString text); ///< as PostgreSQL reads it in an array

[[nodiscard]] QString listText(const QStringList &list); ///< JSON
[[nodiscard]] QStringList readListText(const QString &text);

/// The corrections of a revision, as an expression: those of the newest revision up to it that a person made.
/// Revisions of the source keep '' and thereby go on with what stood before; "{}" says that all were revoked.
[[nodiscard]] QString overlaySql(const QString &transfer, const QString &number);

/// "%text%" for LIKE ... ESCAPE '!', so that the text means itself.
[[nodiscard]] QString containing(const QString &text);

/// Puts the time of the PostgreSQL server in place of "{now}", for leases: hosts' clocks differ, and this one is
/// shared. It runs on within a transaction. Unit: ms since 1970.
[[nodiscard]] QString withServerTime(QString sql);

/// A lock on the rows a query found, where others may work beside us. Goes to the end of the query.
[[nodiscard]] QString forUpdate(Dialect dialect);

} // namespace cuadra

#pragma once

#include <QString>
#include <QStringList>

namespace cuadra::etendo {

/// The record id for one thing of ours in Etendo: the same parts give the same id, for ever and on every machine.
/// It is what makes a repeated document update instead of doubling, and what finds it again with one read.
///
/// Shape: 32 characters 0-9 A-F, the MD5 of the parts. Two lists that differ give different ids.
[[nodiscard]] QString recordId(const QStringList &parts);

[[nodiscard]] QString orderId(const QString &businessKey);
/// \p sourceLine is the shop's line id; \p ordinal tells lines apart that came of one shop line.
[[nodiscard]] QString orderLineId(const QString &businessKey, const QString &sourceLine, int ordinal);
[[nodiscard]] QString customerId(const QString &customerKey);

} // namespace cuadra::etendo

#pragma once

#include <QByteArray>
#include <QString>

namespace cuadra {

inline constexpr qsizetype kBusinessKeyLength = 20;
inline constexpr qsizetype kCustomerKeyLength = 40;

/// "WEB-1001": what the ERP document carries, the same for every revision. Shape: at most 20 characters.
/// An id that does not fit is replaced by its digest, and the hyphen by a point, so that neither can be taken for the other.
[[nodiscard]] QString businessKey(const QString &connectionCode, const QString &externalId);

/// "WEB-C17" for a registered customer. Shape: at most 40 characters.
[[nodiscard]] QString registeredCustomerKey(const QString &connectionCode, const QString &customerId);
/// "WEB-G" and a digest of what makes a guest the same guest.
[[nodiscard]] QString guestCustomerKey(const QString &connectionCode, const QByteArray &identity);

} // namespace cuadra

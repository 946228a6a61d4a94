#pragma once

#include <QString>

namespace cuadra {

enum class PersonalKind { Name, Email, Phone, Address, Postcode, TaxId, Other };

/// How personal data look to people who need not know them: enough to compare with what a caller says, too little to
/// reach or to name anybody. Never the value itself; empty stays empty.
///
/// Shape: "Nuria Peña Gil" -> "Nuria P*** G***", "nuria@pena.es" -> "n***@p***.es", "612345678" -> "*** 678",
/// "28013" -> "28***", "12345678Z" -> "***4567**", "Mayor 14" -> "***".
[[nodiscard]] QString masked(PersonalKind kind, const QString &value);

inline constexpr char16_t kMask[] = u"***";

} // namespace cuadra

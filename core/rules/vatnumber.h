#pragma once

#include <QString>

namespace cuadra {

enum class VatVerdict {
    Valid,
    WrongForm,
    WrongCheckDigits,
    GreekPrefix,  ///< GR where EL is asked
    SchemeNumber, ///< OSS or IOSS: names a seller's scheme, never a customer
    UnknownPrefix,
};

/// Upper case without blanks, dots and hyphens.
[[nodiscard]] QString normaliseVatNumber(const QString &typed);

/// Judges a VAT number of a member state or Northern Ireland, prefix included, upper case only.
/// Offline: form and check digits; VIES knows whether it is in use.
[[nodiscard]] VatVerdict judgeVatNumber(const QString &number);

/// "EL" -> "GR", every other prefix is the country's code ("XI" stays).
[[nodiscard]] QString countryOfVatPrefix(const QString &prefix);
[[nodiscard]] QString vatPrefixOfCountry(const QString &country);

} // namespace cuadra

#pragma once

#include <QString>

namespace cuadra {

enum class TaxIdKind {
    None,   ///< no form of a Spanish tax id
    Dni,    ///< 8 digits and a letter
    Nie,    ///< X, Y or Z, 7 digits and a letter
    Klm,    ///< minors, Spaniards abroad, foreigners without NIE
    Entity, ///< companies and bodies
};

enum class TaxIdVerdict {
    Valid,
    UnusualControl, ///< right, but a letter where a digit is customary or the reverse; entities only
    WrongControl,   ///< the form fits, the control does not
    WrongForm,
    Empty,
};

struct TaxIdJudgement
{
    TaxIdKind kind = TaxIdKind::None;
    TaxIdVerdict verdict = TaxIdVerdict::Empty;
    QString normalised;
    QString suggestion;      ///< what was probably meant; never applied silently
    bool placeholder = false; ///< right, but made up: 00000000T
};

/// Upper case without blanks, dots and hyphens; a leading ES goes when a whole tax id remains.
[[nodiscard]] QString normaliseTaxId(const QString &typed);

/// Judges a Spanish tax id as typed. Offline: only AEAT knows whether it is in the census.
/// Source: Orden EHA/451/2008 and the published arithmetic of DNI and NIE.
[[nodiscard]] TaxIdJudgement judgeTaxId(const QString &typed);

} // namespace cuadra

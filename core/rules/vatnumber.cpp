#include "core/rules/vatnumber.h"

#include "core/rules/vatchecks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

struct State
{
    QLatin1StringView prefix;
    QLatin1StringView form; ///< regular expression for what follows the prefix
    bool (*check)(QStringView number);
};

/// Source: AEAT validations document 1.2.2 (forms); the check digits as published by each state.
constexpr std::array kStates{
    State{"AT"_L1, "U[0-9]{8}"_L1, vatchecks::austria},
    State{"BE"_L1, "[01][0-9]{9}"_L1, vatchecks::belgium},
    State{"BG"_L1, "[0-9]{9,10}"_L1, vatchecks::bulgaria},
    State{"CY"_L1, "(?!12)[0-9]{8}[A-Z]"_L1, vatchecks::cyprus},
    State{"CZ"_L1, "([0-8][0-9]{7}|[0-9]{9,10})"_L1, vatchecks::czechia},
    State{"DE"_L1, "[1-9][0-9]{8}"_L1, vatchecks::croatiaGermany},
    State{"DK"_L1, "[1-9][0-9]{7}"_L1, vatchecks::denmark},
    State{"EE"_L1, "[0-9]{9}"_L1, vatchecks::estonia},
    State{"EL"_L1, "[0-9]{9}"_L1, vatchecks::greece},
    State{"ES"_L1, "[A-Z0-9][0-9]{7}[A-Z0-9]"_L1, vatchecks::spain},
    State{"FI"_L1, "[0-9]{8}"_L1, vatchecks::finland},
    State{"FR"_L1, "[0-9A-HJ-NP-Z]{2}[0-9]{9}"_L1, vatchecks::france},
    State{"HR"_L1, "[0-9]{11}"_L1, vatchecks::croatiaGermany},
    State{"HU"_L1, "[0-9]{8}"_L1, vatchecks::hungary},
    State{"IE"_L1, "([0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W])"_L1, vatchecks::ireland},
    State{"IT"_L1, "[0-9]{11}"_L1, vatchecks::italy},
    State{"LT"_L1, "([0-9]{9}|[0-9]{12})"_L1, vatchecks::lithuania},
    State{"LU"_L1, "[0-9]{8}"_L1, vatchecks::luxembourg},
    State{"LV"_L1, "[0-9]{11}"_L1, vatchecks::latvia},
    State{"MT"_L1, "[1-9][0-9]{7}"_L1, vatchecks::malta},
    State{"NL"_L1, "[0-9]{9}B(?!00)[0-9]{2}"_L1, vatchecks::netherlands},
    State{"PL"_L1, "[0-9]{10}"_L1, vatchecks::poland},
    State{"PT"_L1, "[1-9][0-9]{8}"_L1, vatchecks::portugal},
    State{"RO"_L1, "[1-9][0-9]{1,9}"_L1, vatchecks::romania},
    State{"SE"_L1, "[0-9]{12}"_L1, vatchecks::sweden},
    State{"SI"_L1, "[1-9][0-9]{7}"_L1, vatchecks::slovenia},
    State{"SK"_L1, "[0-9]{10}"_L1, vatchecks::slovakia},
    State{"XI"_L1, "([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})"_L1, vatchecks::northernIreland},
};

/// "EU372022452" (OSS, non-Union), "IM3720000224" (IOSS), "IN..." (intermediary).
bool isSchemeNumber(const QString &number)
{
    return number.startsWith(u"EU") || number.startsWith(u"IM") || number.startsWith(u"IN");
}

} // namespace

QString normaliseVatNumber(const QString &typed)
{
    QString number = typed.trimmed().toUpper();
    number.removeIf([](QChar c) { return c.isSpace() || c == u'.' || c == u'-'; });
    return number;
}

VatVerdict judgeVatNumber(const QString &number)
{
    if (isSchemeNumber(number))
        return VatVerdict::SchemeNumber;
    if (number.startsWith(u"GR"))
        return VatVerdict::GreekPrefix;
    const auto state = std::find_if(kStates.begin(), kStates.end(),
                                    [&](const State &one) { return number.startsWith(one.prefix, Qt::CaseInsensitive); });
    if (state == kStates.end())
        return VatVerdict::UnknownPrefix;
    const QRegularExpression form(QRegularExpression::anchoredPattern(state->prefix + QString(state->form)));
    if (!form.match(number).hasMatch())
        return VatVerdict::WrongForm;
    return state->check(QStringView(number).sliced(2)) ? VatVerdict::Valid : VatVerdict::WrongCheckDigits;
}

QString countryOfVatPrefix(const QString &prefix)
{
    return prefix == u"EL" ? u"GR"_s : prefix;
}

QString vatPrefixOfCountry(const QString &country)
{
    return country == u"GR" ? u"EL"_s : country;
}

} // namespace cuadra

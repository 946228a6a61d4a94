#include "core/rules/taxid.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr QStringView kPersonLetters = u"TRWAGMYFPDXBNJZSQVHLCKE";
constexpr QStringView kEntityFirst = u"ABCDEFGHJNPQRSUVW";
constexpr QStringView kEntityLetters = u"JABCDEFGHI";
constexpr QStringView kDigitByCustom = u"ABEH";
constexpr QStringView kLetterByCustom = u"NPQRSW";
constexpr qsizetype kLength = 9;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // QChar::isDigit() takes full-width digits too
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

TaxIdKind kindOf(QStringView id)
{
    if (id.size() != kLength || !allDigits(id.sliced(1, 7)))
        return TaxIdKind::None;
    const QChar first = id.front();
    const QChar last = id.back();
    if (isDigit(first))
        return isLetter(last) ? TaxIdKind::Dni : TaxIdKind::None;
    if (kEntityFirst.contains(first))
        return isLetter(last) || isDigit(last) ? TaxIdKind::Entity : TaxIdKind::None;
    if (!isLetter(last))
        return TaxIdKind::None;
    if (QStringView(u"XYZ").contains(first))
        return TaxIdKind::Nie;
    return QStringView(u"KLM").contains(first) ? TaxIdKind::Klm : TaxIdKind::None;
}

QChar personLetter(const QString &digits)
{
    return kPersonLetters[digits.toInt() % kPersonLetters.size()];
}

/// The digits of a personal id that its letter is computed from.
QString personDigits(TaxIdKind kind, const QString &id)
{
    if (kind == TaxIdKind::Dni)
        return id.first(8);
    const QString digits = id.sliced(1, 7);
    if (kind == TaxIdKind::Klm)
        return digits;
    return QString::number(id.front().unicode() - u'X') + digits;
}

int luhnControl(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[i].unicode() - u'0';
        const int doubled = 2 * digit;
        sum += i % 2 == 0 ? doubled / 10 + doubled % 10 : digit;
    }
    return (10 - sum % 10) % 10;
}

TaxIdVerdict judgeEntity(const QString &id)
{
    const int control = luhnControl(QStringView(id).sliced(1, 7));
    const QChar last = id.back();
    const bool digit = isDigit(last);
    const bool right = digit ? last.unicode() - u'0' == control : last == kEntityLetters[control];
    if (!right)
        return TaxIdVerdict::WrongControl;
    const QStringView unusual = digit ? kLetterByCustom : kDigitByCustom;
    return unusual.contains(id.front()) ? TaxIdVerdict::UnusualControl : TaxIdVerdict::Valid;
}

TaxIdVerdict judgeForm(TaxIdKind kind, const QString &id)
{
    if (kind == TaxIdKind::None)
        return id.isEmpty() ? TaxIdVerdict::Empty : TaxIdVerdict::WrongForm;
    if (kind == TaxIdKind::Entity)
        return judgeEntity(id);
    return id.back() == personLetter(personDigits(kind, id)) ? TaxIdVerdict::Valid : TaxIdVerdict::WrongControl;
}

/// A DNI whose leading zeros were lost on the way through a spreadsheet.
QString padded(const QString &id)
{
    if (id.size() < 2 || id.size() >= kLength || !isLetter(id.back()) || !allDigits(QStringView(id).chopped(1)))
        return {};
    const QString full = id.rightJustified(kLength, u'0');
    return judgeForm(TaxIdKind::Dni, full) == TaxIdVerdict::Valid ? full : QString();
}

bool isPlaceholder(const QString &id)
{
    static const QSet<QString> known{u"12345678Z"_s, u"X0000000T"_s, u"A11111119"_s};
    const bool oneDigit = kindOf(id) == TaxIdKind::Dni && id.first(8).count(id.front()) == 8;
    return oneDigit || known.contains(id);
}

} // namespace

QString normaliseTaxId(const QString &typed)
{
    QString id = typed.trimmed().toUpper();
    id.removeIf([](QChar c) { return c.isSpace() || c == u'.' || c == u'-'; });
    if (id.startsWith(u"ES") && kindOf(QStringView(id).sliced(2)) != TaxIdKind::None)
        id.remove(0, 2);
    return id;
}

TaxIdJudgement judgeTaxId(const QString &typed)
{
    TaxIdJudgement judgement;
    judgement.normalised = normaliseTaxId(typed);
    judgement.kind = kindOf(judgement.normalised);
    judgement.verdict = judgeForm(judgement.kind, judgement.normalised);
    if (judgement.verdict == TaxIdVerdict::WrongForm)
        judgement.suggestion = padded(judgement.normalised);
    judgement.placeholder = judgement.verdict == TaxIdVerdict::Valid && isPlaceholder(judgement.normalised);
    return judgement;
}

} // namespace cuadra

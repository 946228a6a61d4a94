#include "core/desk/masking.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kLongestFirstName = 20;
constexpr qsizetype kShortestPhone = 7;
constexpr qsizetype kTaxIdLength = 9; ///< of DNI, NIE and NIF: the four digits in the middle are shown

const QString kHidden = QString::fromUtf16(kMask);

bool isWord(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar one) { return one.isLetter() || one.isMark(); });
}

QString initial(const QString &word)
{
    const qsizetype length = word.size() > 1 && word.at(0).isHighSurrogate() ? 2 : 1;
    return (isWord(word.first(length)) ? word.first(length) : QString()) + kHidden;
}

/// A first name alone names nobody; what is no word may be anything, an address typed into the wrong field.
QString maskedName(const QString &name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const bool keepsFirst = words.size() > 1 && isWord(words.front()) && words.front().size() <= kLongestFirstName;
    for (qsizetype at = keepsFirst ? 1 : 0; at < words.size(); ++at)
        words[at] = initial(words.at(at));
    return words.join(u' ');
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    const qsizetype dot = email.lastIndexOf(u'.');
    if (at < 2 || dot < at + 3)
        return kHidden;
    const QString ending = email.sliced(dot + 1);
    const QString domain = initial(email.sliced(at + 1, dot - at - 1));
    return initial(email.first(at)) + u'@' + domain + (isWord(ending) && ending.size() < 7 ? u'.' + ending : QString());
}

QString onlyLettersAndDigits(const QString &text)
{
    QString kept;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(kept), [](QChar one) { return one.isLetterOrNumber(); });
    return kept;
}

QString maskedPhone(const QString &phone)
{
    const QString digits = onlyLettersAndDigits(phone);
    return digits.size() < kShortestPhone ? kHidden : kHidden + u' ' + digits.last(3);
}

QString maskedTaxId(const QString &number)
{
    const QString plain = onlyLettersAndDigits(number);
    return plain.size() == kTaxIdLength ? kHidden + plain.sliced(3, 4) + u"**"_s : kHidden;
}

} // namespace

QString masked(PersonalKind kind, const QString &value)
{
    const QString text = value.simplified();
    if (text.isEmpty())
        return {};
    switch (kind) {
    case PersonalKind::Name: return maskedName(text);
    case PersonalKind::Email: return maskedEmail(text);
    case PersonalKind::Phone: return maskedPhone(text);
    case PersonalKind::Postcode: return text.size() < 4 ? kHidden : text.first(2) + kHidden;
    case PersonalKind::TaxId: return maskedTaxId(text);
    case PersonalKind::Address:
    case PersonalKind::Other: return kHidden;
    }
    Q_UNREACHABLE();
}

} // namespace cuadra

#include "ui/text/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

/// Invisible, or able to reorder its neighbours.
bool isTrick(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e)
        || (code >= 0x2060 && code <= 0x206f) || code == 0x061c || code == 0xfeff || code == 0x00ad;
}

bool isRightToLeft(QChar character)
{
    return character.direction() == QChar::DirR || character.direction() == QChar::DirAL;
}

QString named(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x20)
        return QChar(char16_t(0x2400 + code)); // the pictures of the control characters
    if (code == 0x7f)
        return QChar(char16_t(0x2421));
    return u"\u27E8U+%1\u27E9"_s.arg(uint(code), 4, 16, QLatin1Char('0'));
}

QString shown(const QString &foreign, QStringView kept)
{
    const auto harmless = [&](QChar character) {
        return kept.contains(character) || !(isControl(character) || isTrick(character) || isRightToLeft(character));
    };
    if (std::all_of(foreign.begin(), foreign.end(), harmless))
        return foreign;
    QString text;
    for (const QChar character : foreign)
        text += !kept.contains(character) && (isControl(character) || isTrick(character)) ? named(character) : QString(character);
    if (std::any_of(foreign.begin(), foreign.end(), isRightToLeft))
        return u"\u2068"_s + text + u"\u2069"_s;
    return text;
}

} // namespace

QString shownPlainly(const QString &foreign)
{
    return shown(foreign, {});
}

QString shownPlainlyInLines(const QString &foreign)
{
    return shown(foreign, u"\n\t");
}

QString withoutControls(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text)
        plain += isControl(character) && character != u'\n' && character != u'\t' ? named(character) : QString(character);
    return plain;
}

QString plainJson(const QString &json)
{
    QString plain;
    plain.reserve(json.size());
    for (const QChar character : json) {
        if (isControl(character) || isTrick(character)) // stands in a text: a compact document has none between
            plain += u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            plain += character;
    }
    return plain;
}

QString shortened(const QString &text, int length)
{
    return text.size() <= length ? text : text.left(length - 1) + u'\u2026';
}

} // namespace cuadra

#include "core/ledger/storedtext.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr QChar kNul = u'\0';
constexpr QChar kEscape = u'\x1a';

} // namespace

QString toStoredText(const QString &text)
{
    if (text.isNull())
        return u""_s; // a null string would be stored as NULL
    QString stored = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    if (!stored.contains(kEscape) && !stored.contains(kNul))
        return stored;
    stored.replace(kEscape,
        u"\x1a"
        u"1"_s);
    stored.replace(kNul,
        u"\x1a"
        u"0"_s);
    return stored;
}

QString fromStoredText(const QString &stored)
{
    if (!stored.contains(kEscape))
        return stored;
    QString text = stored;
    text.replace(u"\x1a"
                 u"0"_s,
        QString(kNul));
    text.replace(u"\x1a"
                 u"1"_s,
        QString(kEscape));
    return text;
}

} // namespace cuadra

#include "core/rules/plaintext.h"

#include <algorithm>

namespace cuadra {

namespace {

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t';
}

bool isControl(QChar c)
{
    const bool direction = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return direction || (c.category() == QChar::Other_Control && !isBreak(c));
}

} // namespace

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isControl);
}

QString plainLine(const QString &text, qsizetype length)
{
    QString line = text;
    line.removeIf(isControl);
    line = line.simplified();
    if (line.size() <= length)
        return line;
    const bool halves = length > 0 && line[length - 1].isHighSurrogate();
    return line.first(halves ? length - 1 : length).trimmed();
}

} // namespace cuadra

#include "tests/support/mutation.h"

#include <QList>

namespace cuadra::test {

namespace {

const QList<QByteArray> &pieces()
{
    static const QList<QByteArray> all = {"null", "[]", "{}", "\"\"", "-1e308", "99999999999999999999", "true",
        "\"\\u0000\"", "\xff", "[[[[[[[[", "\"999999999999999999.999\"", "-1", "\"2026-13-40\""};
    return all;
}

const QByteArray &anyPiece(QRandomGenerator &random)
{
    return pieces().at(random.bounded(int(pieces().size())));
}

void replaceValue(QByteArray &text, int from, QRandomGenerator &random)
{
    const qsizetype colon = text.indexOf(':', from);
    const qsizetype end = colon < 0 ? -1 : text.indexOf(',', colon);
    if (end > 0)
        text.replace(colon + 1, end - colon - 1, anyPiece(random));
}

void damageOnce(QByteArray &text, QRandomGenerator &random)
{
    const int at = random.bounded(int(text.size()));
    switch (random.bounded(4)) {
    case 0: text[at] = char(random.bounded(256)); break;
    case 1: text.remove(at, random.bounded(1, 40)); break;
    case 2: text.insert(at, anyPiece(random)); break;
    default: replaceValue(text, at, random);
    }
    if (text.isEmpty())
        text = "x";
}

} // namespace

QByteArray damaged(QByteArray text, QRandomGenerator &random)
{
    for (int times = random.bounded(1, 4); times > 0; --times)
        damageOnce(text, random);
    return text;
}

} // namespace cuadra::test

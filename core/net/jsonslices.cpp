#include "core/net/jsonslices.h"

namespace cuadra {

namespace {

/// Position behind the string that begins at \p start.
qsizetype skipString(const QByteArray &text, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < text.size() && text.at(at) != '"')
        at += text.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

} // namespace

QList<QByteArray> sliceItems(const QByteArray &array)
{
    QList<QByteArray> items;
    int depth = 0;
    qsizetype start = array.indexOf('[') + 1;
    const auto take = [&](qsizetype end) {
        if (const QByteArray item = array.mid(start, end - start).trimmed(); !item.isEmpty())
            items.append(item);
        start = end + 1;
    };
    for (qsizetype at = start; at < array.size();) {
        const char c = array.at(at);
        if (c == '"') {
            at = skipString(array, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']'))
            take(at);
        depth += c == '[' || c == '{' ? 1 : (c == ']' || c == '}' ? -1 : 0);
        ++at;
    }
    return items;
}

} // namespace cuadra

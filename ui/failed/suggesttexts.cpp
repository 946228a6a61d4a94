#include "ui/failed/suggesttexts.h"

#include "core/desk/editablefields.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// The line that a lasting path names; nothing for other fields.
const OrderLine *lineAt(const Order &order, const QString &path)
{
    const QString field = path.section(u'.', -1);
    for (qsizetype at = 0; at < order.lines.size(); ++at) {
        if (lastingPath(order, u"lines[%1].%2"_s.arg(at).arg(field)) == path)
            return &order.lines.at(at);
    }
    return nullptr;
}

} // namespace

QStringList suggestTexts(const Order &order, const QString &path, const QString &current,
                         const std::optional<MappingWish> &wish)
{
    QStringList texts;
    const OrderLine *line = lineAt(order, path);
    if (line)
        texts << line->ean;
    if (wish)
        texts << wish->key << wish->name;
    if (line)
        texts << line->sku << line->name;
    else
        texts << current;
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace cuadra

#include "core/connectors/tryton/trytonlists.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

RpcCall makeSearch(const QString &model, const QJsonArray &domain, const QStringList &fields, const QString &step)
{
    return {.method = u"model."_s + model + u".search_read"_s,
            .params = {domain, 0, QJsonValue(), QJsonValue(), QJsonArray::fromStringList(fields)},
            .step = step};
}

Result<QMultiHash<QString, QString>> readIdsByText(const JsonValue &result, std::string_view keyField,
                                                   std::string_view idField)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QMultiHash<QString, QString> ids;
    for (const JsonValue &item : *items) {
        JsonReader in(item);
        const QString key = in.textOrEmpty(keyField);
        const QString id = in.keyText(idField);
        if (in.failed())
            return in.done(ids);
        if (!key.isEmpty())
            ids.insert(key, id);
    }
    return ids;
}

} // namespace cuadra::tryton

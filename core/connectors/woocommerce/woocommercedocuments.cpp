#include "core/connectors/woocommerce/woocommercedocuments.h"

#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommerceorderreader.h"
#include "core/net/json.h"
#include "core/net/jsonslices.h"

namespace cuadra::woocommerce {

namespace {

Result<Row> makeRow(const JsonValue &value, const QByteArray &raw)
{
    JsonReader in(value);
    Row row;
    row.id = in.integer("id");
    // A status that cannot be read is the reader's business too: one bad order must not hold the page.
    if (const std::optional<JsonValue> status = in.find("status"))
        row.status = status->toText().value_or(QString());
    row.document.externalId = QString::number(row.id);
    row.document.raw = raw;
    row.document.gone = readState(row.status) == SourceState::Trashed;
    // So is a date.
    if (const std::optional<JsonValue> modified = in.find("date_modified_gmt"))
        row.document.modifiedMs = readUtc(*modified).value_or(0);
    return in.done(std::move(row));
}

} // namespace

bool Row::isOpen() const
{
    const SourceState state = readState(status);
    return state == SourceState::Pending || state == SourceState::OnHold || state == SourceState::Processing;
}

Result<QList<Row>> readRows(const Answer &answer)
{
    const Result<QList<JsonValue>> values = answer.json.root().items();
    if (!values)
        return values.error();
    const QList<QByteArray> raws = sliceItems(answer.body);
    QList<Row> rows;
    for (qsizetype i = 0; i < values->size(); ++i) {
        Result<Row> row = makeRow(values->at(i), raws.value(i));
        if (!row)
            return row.error();
        if (!rows.isEmpty() && row->id < rows.last().id)
            return Error{.kind = ErrorKind::BadReply, .code = kUnsorted, .detail = row->document.externalId};
        if (rows.isEmpty() || row->id != rows.last().id)
            rows.append(std::move(*row));
    }
    return rows;
}

Result<Row> readRow(const Answer &answer)
{
    return makeRow(answer.json.root(), answer.body);
}

Row makeGoneRow(qint64 id)
{
    Row row;
    row.id = id;
    row.document.externalId = QString::number(id);
    row.document.raw = "{\"id\":" + QByteArray::number(id) + '}';
    row.document.gone = true;
    return row;
}

} // namespace cuadra::woocommerce

#include "core/connectors/tryton/trytonsplit.h"

#include "core/connectors/tryton/trytonlists.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

Result<TaxAmount> readTaxAmount(const JsonValue &value)
{
    JsonReader in(value);
    TaxAmount tax{.tax = in.keyText("tax"), .base = in.with("base", readDecimal), .amount = in.with("amount", readDecimal)};
    return in.done(std::move(tax));
}

/// on_change answers [position, record] pairs.
Result<TaxAmount> readAddedTax(const JsonValue &value)
{
    const Result<QList<JsonValue>> pair = value.items();
    if (!pair || pair->size() != 2)
        return value.wrongType(u"position and record"_s);
    return readTaxAmount(pair->at(1));
}

Result<QList<TaxAmount>> readAdded(const JsonValue &changes)
{
    JsonReader in(changes);
    const QList<TaxAmount> added = in.find("add") ? in.list("add", readAddedTax) : QList<TaxAmount>();
    return in.done(added);
}

} // namespace

RpcCall makeSplitPreview(const Sale &sale, qint64 company)
{
    QJsonArray lines;
    for (const SaleLine &line : sale.lines) {
        if (line.taxes.isEmpty())
            continue;
        QJsonArray taxes;
        for (const QString &tax : line.taxes)
            taxes.append(tax.toLongLong());
        lines.append(QJsonObject{{u"type"_s, u"line"_s},
                                 {u"invoice_type"_s, u"out"_s},
                                 {u"quantity"_s, makeQuantity(line.quantity)},
                                 {u"unit_price"_s, makeDecimal(line.unitPrice)},
                                 {u"taxes"_s, taxes}});
    }
    const QJsonObject invoice{
        {u"company"_s, company}, {u"currency"_s, sale.currencyId}, {u"type"_s, u"out"_s}, {u"lines"_s, lines}};
    return {.method = u"model.account.invoice.on_change"_s,
            .params = {invoice, listOf(u"lines"_s)},
            .step = u"tryton.order.taxes.preview"_s};
}

Result<QList<TaxAmount>> readSplitPreview(const JsonValue &result)
{
    const Result<QList<JsonValue>> changed = result.items(); // one record in, one out
    if (!changed || changed->size() != 1)
        return result.wrongType(u"list with one record"_s);
    JsonReader in(changed->first());
    const QList<TaxAmount> taxes = in.find("taxes") ? in.with("taxes", readAdded) : QList<TaxAmount>();
    return in.done(taxes);
}

RpcCall makeInvoiceTaxSearch(qint64 sale)
{
    return makeSearch(u"account.invoice.tax"_s, listOf(clause(u"invoice.sales"_s, u"="_s, sale)), {u"tax"_s, u"base"_s, u"amount"_s},
                      u"tryton.order.taxes"_s);
}

Result<QList<TaxAmount>> readInvoiceTaxes(const JsonValue &result)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QList<TaxAmount> taxes;
    for (const JsonValue &item : *items) {
        const Result<TaxAmount> tax = readTaxAmount(item);
        if (!tax)
            return tax.error();
        taxes += *tax;
    }
    return taxes;
}

} // namespace cuadra::tryton

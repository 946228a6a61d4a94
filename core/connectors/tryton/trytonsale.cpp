#include "core/connectors/tryton/trytonsale.h"

#include "core/connectors/tryton/trytonlists.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

const QStringList kFields{u"number"_s, u"reference"_s, u"state"_s, u"currency.code"_s, u"untaxed_amount"_s, u"tax_amount"_s,
                          u"total_amount"_s, u"party.code"_s, u"invoices"_s, u"_timestamp"_s, u"lines.type"_s,
                          u"lines.product"_s, u"lines.quantity"_s, u"lines.unit_price"_s, u"lines.amount"_s, u"lines.taxes"_s};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Result<QJsonValue> idOrNull(const QString &text)
{
    if (text.isEmpty())
        return QJsonValue();
    const Result<qint64> id = recordId(text);
    if (!id)
        return id.error();
    return QJsonValue(*id);
}

Result<QJsonObject> lineFields(const DraftLine &line, const SaleSetting &setting)
{
    const Result<qint64> product = recordId(line.erpProduct);
    const Result<qint64> unit = recordId(line.erpUnit.isEmpty() ? setting.units.value(line.erpProduct) : line.erpUnit);
    const Result<QJsonArray> taxes = recordIds(line.erpTaxes);
    if (!product)
        return product.error();
    if (!unit)
        return unit.error();
    if (!taxes)
        return taxes.error();
    return QJsonObject{{u"type"_s, u"line"_s},
                       {u"product"_s, *product},
                       {u"unit"_s, *unit},
                       {u"quantity"_s, makeQuantity(line.quantity)},
                       {u"unit_price"_s, makeDecimal(line.unitPrice)},
                       {u"taxes"_s, listOf(QJsonArray{u"add"_s, *taxes})},
                       {u"description"_s, textOrNull(line.description)}};
}

Result<QJsonArray> linesFields(const OrderDraft &draft, const SaleSetting &setting)
{
    QJsonArray lines;
    for (const DraftLine &line : draft.lines) {
        const Result<QJsonObject> fields = lineFields(line, setting);
        if (!fields)
            return fields.error();
        lines.append(*fields);
    }
    return lines;
}

Result<QJsonObject> headFields(const OrderDraft &draft, const SaleSetting &setting)
{
    const Result<QJsonValue> warehouse = idOrNull(draft.erpWarehouse);
    const Result<QJsonValue> paymentTerm = idOrNull(draft.erpPaymentTerm);
    if (!warehouse)
        return warehouse.error();
    if (!paymentTerm)
        return paymentTerm.error();
    return QJsonObject{{u"party"_s, setting.customer.party},
                       {u"invoice_party"_s, setting.customer.party},
                       {u"invoice_address"_s, setting.customer.invoiceAddress},
                       {u"shipment_address"_s, setting.customer.deliveryAddress},
                       {u"currency"_s, setting.currency},
                       {u"sale_date"_s, makeDate(setting.date)},
                       {u"reference"_s, draft.businessKey},
                       {u"description"_s, textOrNull(draft.reference)},
                       {u"comment"_s, textOrNull(draft.note)},
                       {u"warehouse"_s, *warehouse},
                       {u"payment_term"_s, *paymentTerm},
                       {u"invoice_method"_s, setting.invoiceMethod},
                       {u"shipment_method"_s, setting.shipmentMethod}};
}

Result<QString> readCode(const JsonValue &value)
{
    JsonReader in(value);
    return in.done(in.textOrEmpty("code"));
}

Result<qint64> readRecordId(const JsonValue &value)
{
    return value.at("id") ? value.at("id")->toInteger() : Result<qint64>(value.missing("id"));
}

Result<QString> readKey(const JsonValue &value)
{
    return value.toKey();
}

Result<Decimal> readQuantity(const JsonValue &value)
{
    return value.toDecimal();
}

/// Titles, comments and subtotals have neither product nor price.
Result<SaleLine> readLine(const JsonValue &value)
{
    JsonReader in(value);
    SaleLine line{.id = in.integer("id")};
    if (in.text("type") != "line"_L1)
        return in.done(line);
    line.product = in.keyOrEmpty("product");
    line.quantity = in.with("quantity", readQuantity);
    line.unitPrice = in.with("unit_price", readDecimal);
    line.amount = in.with("amount", readDecimal);
    line.taxes = in.list("taxes", readKey);
    return in.done(std::move(line));
}

Result<Sale> readSale(const JsonValue &value)
{
    JsonReader in(value);
    Sale sale{.id = in.integer("id"),
              .number = in.textOrEmpty("number"),
              .reference = in.textOrEmpty("reference"),
              .state = in.text("state"),
              .currency = in.with("currency.", readCode),
              .currencyId = in.with("currency.", readRecordId),
              .untaxed = in.with("untaxed_amount", readDecimal),
              .tax = in.with("tax_amount", readDecimal),
              .total = in.with("total_amount", readDecimal),
              .partyCode = in.with("party.", readCode),
              .timestamp = in.textOrEmpty("_timestamp"),
              .lines = in.list("lines.", readLine),
              .hasInvoices = !in.itemsOrEmpty("invoices").isEmpty()};
    return in.done(std::move(sale));
}

} // namespace

ErpOrderState Sale::erpState() const
{
    if (state == "cancelled"_L1)
        return ErpOrderState::Cancelled;
    return state == "draft"_L1 || state == "quotation"_L1 ? ErpOrderState::Draft : ErpOrderState::Confirmed;
}

Result<RpcCall> makeSaleCreate(const OrderDraft &draft, const SaleSetting &setting)
{
    Result<QJsonObject> sale = headFields(draft, setting);
    if (!sale)
        return sale.error();
    const Result<QJsonArray> lines = linesFields(draft, setting);
    if (!lines)
        return lines.error();
    sale->insert(u"company"_s, setting.company);
    sale->insert(u"lines"_s, listOf(QJsonArray{u"create"_s, *lines}));
    return RpcCall{.method = u"model.sale.sale.create"_s,
                   .params = listOf(listOf(*sale)),
                   .access = Access::Write,
                   .step = u"tryton.order.create"_s};
}

Result<RpcCall> makeSaleUpdate(const Sale &sale, const OrderDraft &draft, const SaleSetting &setting)
{
    Result<QJsonObject> fields = headFields(draft, setting);
    if (!fields)
        return fields.error();
    const Result<QJsonArray> lines = linesFields(draft, setting);
    if (!lines)
        return lines.error();
    QJsonArray old;
    for (const SaleLine &line : sale.lines)
        old.append(line.id);
    fields->insert(u"lines"_s, QJsonArray{QJsonArray{u"delete"_s, old}, QJsonArray{u"create"_s, *lines}});
    const QJsonObject seen{{u"sale.sale,"_s + QString::number(sale.id), sale.timestamp}};
    return RpcCall{.method = u"model.sale.sale.write"_s,
                   .params = {listOf(sale.id), *fields},
                   .access = Access::Write,
                   .step = u"tryton.order.update"_s,
                   .context = {{u"_timestamp"_s, seen}}};
}

RpcCall makeSaleButton(const QString &button, qint64 sale)
{
    return {.method = u"model.sale.sale."_s + button,
            .params = listOf(listOf(sale)),
            .access = Access::Write,
            .step = u"tryton.order."_s + button};
}

RpcCall makeSaleSearch(const QJsonArray &domain, const QString &step)
{
    return makeSearch(u"sale.sale"_s, domain, kFields, step);
}

Result<QList<Sale>> readSales(const JsonValue &result)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QList<Sale> sales;
    for (const JsonValue &item : *items) {
        const Result<Sale> sale = readSale(item);
        if (!sale)
            return sale.error();
        sales += *sale;
    }
    return sales;
}

} // namespace cuadra::tryton

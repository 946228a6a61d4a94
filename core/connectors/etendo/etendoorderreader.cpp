#include "core/connectors/etendo/etendoorderreader.h"

#include "core/connectors/etendo/etendoerrors.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

QString ofOrder(const QString &orderId)
{
    return u"e.salesOrder.id="_s + hqlLiteral(orderId);
}

} // namespace

ErpOrderState orderState(const QString &documentStatus, bool processed, bool cancelled)
{
    if (cancelled || documentStatus == "VO"_L1)
        return ErpOrderState::Cancelled;
    return processed ? ErpOrderState::Confirmed : ErpOrderState::Draft;
}

Result<QString> EtendoOrderReader::currencyCode(const QString &currencyId, const StopFlag &stop)
{
    if (m_currencies.contains(currencyId))
        return m_currencies.value(currencyId);
    QString code;
    const auto found = m_reads.single(u"Currency"_s, currencyId, stop,
                                      [&](EtendoRecord &record) { code = record.text("iSOCode"); });
    if (!found)
        return found.error();
    if (!code.isEmpty())
        m_currencies.insert(currencyId, code);
    return code;
}

Result<std::optional<ErpOrder>> EtendoOrderReader::readHeader(const QString &orderId, const StopFlag &stop)
{
    ErpOrder order;
    order.erpId = orderId;
    QString currency;
    const auto found = m_reads.single(u"Order"_s, orderId, stop, [&](EtendoRecord &record) {
        order.number = record.text("documentNo");
        order.businessKey = record.text("orderReference");
        order.customerKey = record.text("businessPartner");
        order.total = record.amount("grandTotalAmount");
        currency = record.text("currency");
        order.state = orderState(record.text("documentStatus"), record.flag("processed"), record.flagIfThere("iscancelled"));
    });
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<ErpOrder>();
    const Result<QString> code = currencyCode(currency, stop);
    if (!code)
        return code.error();
    order.currency = *code;
    return std::optional(order);
}

Status EtendoOrderReader::readLines(ErpOrder &order, const StopFlag &stop)
{
    const ListQuery query{.entity = u"OrderLine"_s, .where = ofOrder(order.erpId), .alsoInactive = true};
    return m_reads.list(query, stop, [&](EtendoRecord &record) {
        order.lines.append(
            {record.text("product"), record.amount("orderedQuantity"), record.amount("lineNetAmount")});
    });
}

Status EtendoOrderReader::readTaxes(ErpOrder &order, const StopFlag &stop)
{
    const ListQuery query{.entity = u"OrderTax"_s, .where = ofOrder(order.erpId), .alsoInactive = true};
    const Status read = m_reads.list(query, stop, [&](EtendoRecord &record) {
        ErpTax tax;
        tax.erpTaxes = {record.text("tax")};
        tax.base = record.amount("taxableAmount");
        tax.amount = record.amount("taxAmount");
        order.taxes.append(tax);
    });
    if (!read)
        return read;
    for (ErpTax &tax : order.taxes) {
        const Result<TaxRow> row = m_taxes.row(tax.erpTaxes.first(), stop);
        if (!row)
            return row.error();
        tax.percent = row->percent;
        tax.kind = m_taxes.kindOf(*row);
        order.tax += tax.amount;
    }
    return Done{};
}

Result<std::optional<ErpOrder>> EtendoOrderReader::readWhole(const QString &orderId, const StopFlag &stop)
{
    Result<std::optional<ErpOrder>> order = readHeader(orderId, stop);
    if (!order || !*order)
        return order;
    if (const Status lines = readLines(**order, stop); !lines)
        return lines.error();
    if (const Status taxes = readTaxes(**order, stop); !taxes)
        return taxes.error();
    (*order)->untaxed = (*order)->total - (*order)->tax;
    return order;
}

Result<QStringList> EtendoOrderReader::lineIds(const QString &orderId, const StopFlag &stop)
{
    QStringList ids;
    const ListQuery query{.entity = u"OrderLine"_s, .where = ofOrder(orderId), .alsoInactive = true};
    const Status read = m_reads.list(query, stop, [&](EtendoRecord &record) { ids << record.id(); });
    if (!read)
        return read.error();
    return ids;
}

} // namespace cuadra::etendo

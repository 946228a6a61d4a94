#include "core/connectors/tryton/trytonorders.h"

#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonvalues.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

Error orderError(ErrorKind kind, QLatin1String code, const QStringList &args)
{
    return Error{.kind = kind, .code = code, .detail = args.join(u' '), .args = args};
}

QString nameOf(const Sale &sale)
{
    return sale.number.isEmpty() ? QString::number(sale.id) : sale.number;
}

/// Several invoices may carry the same tax.
QList<TaxAmount> summedPerTax(const QList<TaxAmount> &amounts)
{
    QList<TaxAmount> sums;
    for (const TaxAmount &amount : amounts) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const TaxAmount &sum) { return sum.tax == amount.tax; });
        if (same == sums.end()) {
            sums += amount;
            continue;
        }
        same->base += amount.base;
        same->amount += amount.amount;
    }
    return sums;
}

QList<ErpLine> linesOf(const Sale &sale)
{
    QList<ErpLine> lines;
    for (const SaleLine &line : sale.lines) {
        if (!line.product.isEmpty())
            lines += ErpLine{.erpProduct = line.product, .quantity = line.quantity, .net = line.amount};
    }
    return lines;
}

ErpTax erpTax(const TrytonTax &tax, const TaxAmount &amount)
{
    return {.erpTaxes = {amount.tax}, .kind = tax.kind, .percent = tax.percent, .base = amount.base, .amount = amount.amount};
}

QStringList productsOf(const OrderDraft &draft)
{
    QStringList products;
    for (const DraftLine &line : draft.lines) {
        if (line.erpUnit.isEmpty() && !products.contains(line.erpProduct))
            products += line.erpProduct;
    }
    return products;
}

} // namespace

TrytonOrders::TrytonOrders(TrytonRpc &rpc, TrytonCatalog &catalog, const TrytonSettings &settings)
    : m_rpc(rpc), m_catalog(catalog), m_settings(settings)
{
}

Result<QList<Sale>> TrytonOrders::search(const QJsonArray &domain, const QString &step, const StopFlag &stop)
{
    const Result<RpcResult> found = m_rpc.call(makeSaleSearch(domain, step), stop);
    if (!found)
        return found.error();
    return readSales(found->result());
}

Result<std::optional<ErpOrder>> TrytonOrders::find(const QString &businessKey, const StopFlag &stop)
{
    const Result<RpcSession> session = m_rpc.session(stop);
    if (!session)
        return session.error();
    const Result<QList<Sale>> sales
        = search({clause(u"reference"_s, u"="_s, businessKey), clause(u"company"_s, u"="_s, session->company)},
                 u"tryton.order.find"_s, stop);
    if (!sales)
        return sales.error();

    std::optional<Sale> chosen;
    for (const Sale &sale : *sales) {
        const bool lives = sale.erpState() != ErpOrderState::Cancelled;
        if (chosen && lives && chosen->erpState() != ErpOrderState::Cancelled)
            return orderError(ErrorKind::Conflict, kOrderSeveral, {businessKey});
        if (!chosen || lives)
            chosen = sale;
    }
    if (!chosen)
        return std::optional<ErpOrder>();
    const Result<ErpOrder> order = toErpOrder(*chosen, stop);
    if (!order)
        return order.error();
    return std::optional(*order);
}

Result<Sale> TrytonOrders::load(qint64 id, const StopFlag &stop)
{
    const Result<QList<Sale>> sales = search(listOf(clause(u"id"_s, u"="_s, id)), u"tryton.order.read"_s, stop);
    if (!sales)
        return sales.error();
    if (sales->isEmpty())
        return orderError(ErrorKind::Rejected, kOrderUnknown, {QString::number(id)});
    return sales->first();
}

Result<ErpOrder> TrytonOrders::read(qint64 id, const StopFlag &stop)
{
    const Result<Sale> sale = load(id, stop);
    if (!sale)
        return sale.error();
    return toErpOrder(*sale, stop);
}

Result<QList<TaxAmount>> TrytonOrders::taxAmounts(const Sale &sale, const StopFlag &stop)
{
    const Result<RpcSession> session = m_rpc.session(stop);
    if (!session)
        return session.error();
    const Result<RpcResult> found
        = m_rpc.call(sale.hasInvoices ? makeInvoiceTaxSearch(sale.id) : makeSplitPreview(sale, session->company), stop);
    if (!found)
        return found.error();
    return sale.hasInvoices ? readInvoiceTaxes(found->result()) : readSplitPreview(found->result());
}

Result<ErpOrder> TrytonOrders::toErpOrder(const Sale &sale, const StopFlag &stop)
{
    ErpOrder order{.erpId = QString::number(sale.id),
                   .number = sale.number,
                   .businessKey = sale.reference,
                   .state = sale.erpState(),
                   .currency = sale.currency,
                   .untaxed = sale.untaxed,
                   .tax = sale.tax,
                   .total = sale.total,
                   .taxes = {},
                   .lines = linesOf(sale),
                   .customerKey = sale.partyCode};
    const Result<QList<TaxAmount>> amounts = taxAmounts(sale, stop);
    if (!amounts)
        return amounts.error();
    for (const TaxAmount &amount : summedPerTax(*amounts)) {
        const Result<TrytonTax> tax = m_catalog.tax(amount.tax, stop);
        if (!tax)
            return tax.error();
        order.taxes += erpTax(*tax, amount);
    }
    return order;
}

Result<SaleSetting> TrytonOrders::settingFor(const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop)
{
    const Result<RpcSession> session = m_rpc.session(stop);
    if (!session)
        return session.error();
    const Result<qint64> currency = m_catalog.idOf(u"currency.currency"_s, u"code"_s, draft.currency, stop);
    if (!currency)
        return currency.error();
    if (*currency == 0)
        return orderError(ErrorKind::Rejected, kCurrencyUnknown, {draft.currency});
    const Result<QHash<QString, QString>> units = m_catalog.unitsOf(productsOf(draft), stop);
    if (!units)
        return units.error();
    const QTimeZone zone(m_settings.timeZone.toUtf8());
    return SaleSetting{.company = session->company,
                       .currency = *currency,
                       .customer = customer,
                       .date = QDateTime::fromMSecsSinceEpoch(draft.dateMs, zone).date(),
                       .invoiceMethod = m_settings.invoiceMethod,
                       .shipmentMethod = m_settings.shipmentMethod,
                       .units = *units};
}

Result<QString> TrytonOrders::place(const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop)
{
    const Result<SaleSetting> setting = settingFor(draft, customer, stop);
    if (!setting)
        return setting.error();
    const Result<RpcCall> create = makeSaleCreate(draft, *setting);
    if (!create)
        return create.error();
    const Result<RpcResult> made = m_rpc.call(*create, stop);
    if (!made)
        return made.error();
    const Result<qint64> id = readCreatedId(made->result());
    if (!id)
        return id.error();
    return QString::number(*id);
}

Status TrytonOrders::update(qint64 id, const OrderDraft &draft, const CustomerRef &customer, const StopFlag &stop)
{
    Result<Sale> sale = load(id, stop);
    if (sale && sale->erpState() != ErpOrderState::Draft)
        return orderError(ErrorKind::Conflict, kOrderConfirmed, {nameOf(*sale)});
    if (sale && sale->state == "quotation"_L1)
        sale = press(u"draft"_s, *sale, stop);
    if (!sale)
        return sale.error();
    const Result<SaleSetting> setting = settingFor(draft, customer, stop);
    if (!setting)
        return setting.error();
    const Result<RpcCall> update = makeSaleUpdate(*sale, draft, *setting);
    if (!update)
        return update.error();
    const Result<RpcResult> written = m_rpc.call(*update, stop);
    return written ? Status(Done{}) : Status(written.error());
}

Result<Sale> TrytonOrders::press(const QString &button, const Sale &sale, const StopFlag &stop)
{
    const Result<RpcResult> pressed = m_rpc.call(makeSaleButton(button, sale.id), stop);
    if (!pressed)
        return pressed.error();
    Result<Sale> after = load(sale.id, stop);
    if (after && after->state == sale.state)
        return orderError(ErrorKind::Conflict, kOrderUnmoved, {button, sale.state});
    return after;
}

Status TrytonOrders::confirm(qint64 id, const StopFlag &stop)
{
    Result<Sale> sale = load(id, stop);
    const bool cameConfirmed = sale && sale->state == "confirmed"_L1; // its processing failed after an earlier confirm
    if (cameConfirmed)
        sale = press(u"process"_s, *sale, stop);
    if (sale && sale->state == "draft"_L1)
        sale = press(u"quote"_s, *sale, stop);
    if (sale && sale->state == "quotation"_L1)
        sale = press(u"confirm"_s, *sale, stop);
    if (!sale)
        return sale.error();
    if (sale->erpState() == ErpOrderState::Cancelled)
        return orderError(ErrorKind::Conflict, kOrderCancelled, {nameOf(*sale)});
    if (sale->erpState() == ErpOrderState::Draft) // someone took it back meanwhile
        return orderError(ErrorKind::Conflict, kOrderUnmoved, {u"confirm"_s, sale->state});
    return Done{};
}

} // namespace cuadra::tryton

#include "tests/support/fakeordertarget.h"

#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

struct Rate
{
    QStringList erpTaxes;
    TaxKind kind = TaxKind::Vat;
    Decimal percent;
    Decimal base;
};

TaxKind kindOf(const QString &erpTax)
{
    for (const TaxKind kind : {TaxKind::Surcharge, TaxKind::Igic, TaxKind::Ipsi}) {
        if (erpTax.contains(taxKindName(kind)))
            return kind;
    }
    return TaxKind::Vat;
}

} // namespace

qsizetype FakeErp::countOf(const QString &businessKey)
{
    const QMutexLocker lock(&mutex);
    return std::count_if(orders.cbegin(), orders.cend(),
                         [&](const FakeErpOrder &order) { return order.draft.businessKey == businessKey; });
}

std::optional<FakeErpOrder> FakeErp::only(const QString &businessKey)
{
    if (countOf(businessKey) != 1)
        return std::nullopt;
    const QMutexLocker lock(&mutex);
    return *std::find_if(orders.cbegin(), orders.cend(),
                         [&](const FakeErpOrder &order) { return order.draft.businessKey == businessKey; });
}

ErpOrder FakeErp::readBack(const FakeErpOrder &order) const
{
    ErpOrder erp{.erpId = order.erpId, .number = order.number, .businessKey = order.draft.businessKey,
                 .state = order.state, .currency = order.draft.currency, .customerKey = order.customerRef};
    QHash<QString, Rate> rates;
    for (const DraftLine &line : order.draft.lines) {
        erp.lines.append({.erpProduct = line.erpProduct, .quantity = line.quantity, .net = line.net});
        erp.untaxed += line.net;
        for (const QString &tax : line.erpTaxes) {
            const QString percent = tax.section(u'@', 0, 0).section(u'|', 2);
            Rate &rate = rates[percents.contains(tax) ? tax : taxKindName(kindOf(tax)) + percent];
            rate.percent = percents.value(tax, Decimal::parse(percent).value_or(Decimal()));
            rate.kind = kindOf(tax);
            rate.erpTaxes = QStringList{tax};
            rate.base += line.net;
        }
    }
    for (const Rate &rate : std::as_const(rates)) {
        const Decimal amount =
            rate.base.scaled(rate.percent, Decimal::fromInt(100), 2, Rounding::HalfUp).value_or(Decimal());
        erp.taxes.append({.erpTaxes = rate.erpTaxes, .kind = rate.kind, .percent = rate.percent, .base = rate.base,
                          .amount = amount});
        erp.tax += amount;
    }
    erp.total = erp.untaxed + erp.tax;
    if (distort)
        distort(erp);
    return erp;
}

void FakeGate::setShut(bool shut, const QString &step)
{
    const QMutexLocker lock(&m_mutex);
    m_shutStep = shut ? step : QString();
    m_opened.wakeAll();
}

void FakeGate::pass(const QString &step)
{
    const QMutexLocker lock(&m_mutex);
    ++m_waiting;
    while (m_shutStep == step)
        m_opened.wait(&m_mutex);
    --m_waiting;
}

bool FakeGate::isWaitedAt()
{
    const QMutexLocker lock(&m_mutex);
    return m_waiting > 0;
}

FakeOrderTarget::FakeOrderTarget(std::shared_ptr<FakeErp> erp, std::shared_ptr<PowerSwitch> power,
                                 std::shared_ptr<FakeGate> gate) :
    m_erp(std::move(erp)), m_power(power ? std::move(power) : std::make_shared<PowerSwitch>()),
    m_gate(gate ? std::move(gate) : std::make_shared<FakeGate>())
{
}

Status FakeOrderTarget::act(const QString &step, const StopFlag &stop, const std::function<Status()> &effect)
{
    const QMutexLocker lock(&m_erp->mutex);
    m_power->step();
    if (stop.requested())
        return Error{.kind = ErrorKind::Cancelled, .code = u"fake.stopped"_s};
    ++m_erp->calls[step];
    const std::optional<Fault> fault = m_erp->faults.take(step);
    if (fault && !fault->happened)
        return fault->error;
    const Status done = effect();
    m_power->step();
    return fault && done ? Status(fault->error) : done;
}

Result<FakeErpOrder *> FakeOrderTarget::orderAt(const QString &erpId)
{
    const auto found = std::find_if(m_erp->orders.begin(), m_erp->orders.end(),
                                    [&](const FakeErpOrder &order) { return order.erpId == erpId; });
    if (found == m_erp->orders.end())
        return Error{.kind = ErrorKind::Rejected, .code = u"fake.order.unknown"_s};
    return &*found;
}

Result<ConnectionReport> FakeOrderTarget::test(const StopFlag &stop)
{
    const Status done = act(u"test"_s, stop, [] { return Status(Done{}); });
    if (!done)
        return done.error();
    return ConnectionReport{.version = u"fake 1"_s};
}

Result<TargetLimits> FakeOrderTarget::limits(const StopFlag &stop)
{
    const Status done = act(u"limits"_s, stop, [] { return Status(Done{}); });
    if (!done)
        return done.error();
    return m_erp->limits;
}

Result<CatalogAnswer> FakeOrderTarget::lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop)
{
    CatalogAnswer answer;
    const Status done = act(u"lookup"_s, stop, [&] {
        for (const QString &key : keys) {
            const QStringList ids = m_erp->lists.contains(kind) ? m_erp->lists[kind].values(key)
                                                                : QStringList{key + u"@erp"_s};
            for (const QString &id : ids)
                answer.insert(key, id);
        }
        return Status(Done{});
    });
    if (!done)
        return done.error();
    return answer;
}

Result<QList<CatalogEntry>> FakeOrderTarget::search(CatalogKind kind, const QString &text, const StopFlag &stop)
{
    QList<CatalogEntry> entries;
    const Status done = act(u"search"_s, stop, [&] {
        for (const CatalogEntry &entry : std::as_const(m_erp->catalogue)) {
            const bool fits = entry.code.contains(text, Qt::CaseInsensitive)
                || entry.name.contains(text, Qt::CaseInsensitive) || entry.ean == text;
            if (kind == CatalogKind::Product && fits)
                entries << entry;
        }
        return Status(Done{});
    });
    if (!done)
        return done.error();
    return entries;
}

Result<std::optional<ErpOrder>> FakeOrderTarget::findOrder(const QString &businessKey, const StopFlag &stop)
{
    QList<ErpOrder> found;
    const Status done = act(u"find"_s, stop, [&] {
        if (businessKey == m_erp->poisonKey && m_erp->poisonStep == u"find"_s)
            return Status(m_erp->poisonError);
        for (const FakeErpOrder &order : std::as_const(m_erp->orders)) {
            if (order.draft.businessKey == businessKey)
                found.append(m_erp->readBack(order));
        }
        return Status(Done{});
    });
    m_gate->pass(u"find"_s);
    if (!done)
        return done.error();
    if (found.size() > 1)
        return Error{.kind = ErrorKind::Conflict, .code = u"fake.order.several"_s};
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QString> FakeOrderTarget::ensureCustomer(const CustomerDraft &customer, const StopFlag &stop)
{
    const Status done = act(u"customer"_s, stop, [&] {
        m_erp->customers.insert(customer.key, customer);
        return Status(Done{});
    });
    if (!done)
        return done.error();
    return customer.key;
}

Result<QString> FakeOrderTarget::placeOrder(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop)
{
    QString erpId;
    const Status done = act(u"place"_s, stop, [&] {
        if (draft.businessKey == m_erp->poisonKey && m_erp->poisonStep == u"place"_s)
            return Status(m_erp->poisonError);
        FakeErpOrder order{.erpId = u"E%1"_s.arg(m_erp->orders.size() + 1), .draft = draft, .customerRef = customerRef};
        order.number = u"S%1"_s.arg(1000 + m_erp->orders.size());
        if (m_erp->alter)
            m_erp->alter(order.draft);
        erpId = order.erpId;
        m_erp->orders.append(order);
        return Status(Done{});
    });
    m_gate->pass(u"place"_s);
    if (!done)
        return done.error();
    return erpId;
}

Status FakeOrderTarget::updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                    const StopFlag &stop)
{
    return act(u"update"_s, stop, [&]() -> Status {
        const Result<FakeErpOrder *> order = orderAt(erpId);
        if (!order)
            return order.error();
        if ((*order)->state != ErpOrderState::Draft)
            return Error{.kind = ErrorKind::Conflict, .code = u"fake.order.confirmed"_s};
        (*order)->draft = draft;
        (*order)->customerRef = customerRef;
        if (m_erp->alter)
            m_erp->alter((*order)->draft);
        return Done{};
    });
}

Status FakeOrderTarget::confirmOrder(const QString &erpId, const StopFlag &stop)
{
    return act(u"confirm"_s, stop, [&]() -> Status {
        const Result<FakeErpOrder *> order = orderAt(erpId);
        if (!order)
            return order.error();
        (*order)->state = ErpOrderState::Confirmed;
        return Done{};
    });
}

Result<ErpOrder> FakeOrderTarget::readOrder(const QString &erpId, const StopFlag &stop)
{
    ErpOrder erp;
    const Status done = act(u"read"_s, stop, [&]() -> Status {
        const Result<FakeErpOrder *> order = orderAt(erpId);
        if (!order)
            return order.error();
        erp = m_erp->readBack(**order);
        return Done{};
    });
    if (!done)
        return done.error();
    return erp;
}

} // namespace cuadra::test

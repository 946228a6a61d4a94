#include "core/connectors/etendo/etendoconnector.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoid.h"
#include "core/connectors/etendo/etendoorder.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kSettleMs = 2'000; // a repeat updates and never doubles, so little waiting is needed
const auto kStoreStep = u"etendo.order.store"_s;

Error ofOrder(ErrorKind kind, QLatin1String code, const QString &which)
{
    return Error{.kind = kind, .code = code, .args = {which}};
}

QStringList productsOf(const OrderDraft &draft)
{
    QStringList ids;
    for (const DraftLine &line : draft.lines) {
        if (line.erpUnit.isEmpty() && !line.erpProduct.isEmpty() && !ids.contains(line.erpProduct))
            ids << line.erpProduct;
    }
    return ids;
}

/// An error of the read that had to follow a write: whether the write happened was not seen.
Error unseen(Error error)
{
    if (error.kind != ErrorKind::Rejected && error.kind != ErrorKind::Conflict)
        error.kind = ErrorKind::OutcomeUnknown;
    return error;
}

/// What the process call said, once the order was read again and is still a draft.
Error stillDraft(const ProcessAnswer &answer)
{
    switch (answer.verdict) {
    case ProcessAnswer::Verdict::Success: return {.kind = ErrorKind::Rejected, .code = kProcessIdle};
    case ProcessAnswer::Verdict::Refused:
        return {.kind = ErrorKind::Rejected, .code = kProcessRefused, .detail = answer.text, .args = {answer.text}};
    case ProcessAnswer::Verdict::Failed:
        return {.kind = ErrorKind::Rejected, .code = kProcessFailed, .detail = answer.text};
    }
    Q_UNREACHABLE();
}

} // namespace

EtendoConnector::EtendoConnector(Transport &transport, const Clock &clock, const QUrl &baseUrl,
                                 const Credentials &credentials, const EtendoSettings &settings) :
    m_settings(settings),
    m_session(transport, clock, baseUrl, credentials, {settings.role, settings.organization, settings.warehouse}),
    m_reads(m_session), m_writes(m_session), m_setupReader(m_reads, m_settings), m_taxes(m_reads, m_settings),
    m_catalog(m_reads, m_setupReader, m_taxes, m_settings), m_customers(m_reads, m_writes), m_orders(m_reads, m_taxes)
{
}

Status EtendoConnector::readSetup(const StopFlag &stop)
{
    const Result<LoginIdentity> identity = m_session.identity(stop);
    if (!identity)
        return identity.error();
    Result<Kept<EtendoSetup>> setup = m_setupReader.read(*identity, stop);
    if (!setup)
        return setup.error();
    m_setup = std::move(*setup);
    return Done{};
}

/// What was known stays until all of it was read anew: a line that drops now and then must not cost it.
Status EtendoConnector::prepare(const StopFlag &stop)
{
    if (m_setup.isFresh(m_reads.nowMs()))
        return Done{};
    const Status read = readSetup(stop);
    return m_setup.isKnown() ? Status(Done{}) : read;
}

/// Asks only for what is no longer believed, and for one list in any case: whoever tests a line that drops now and then
/// would else never get to the end of all lists.
Result<ConnectionReport> EtendoConnector::test(const StopFlag &stop)
{
    if (const Status read = readSetup(stop); !read)
        return read.error();
    ConnectionReport report;
    report.clockSkewMs = m_session.clockSkewMs();
    const Result<LoginIdentity> identity = m_session.identity(stop);
    if (!identity)
        return identity.error();
    report.facts = {u"etendo.role|"_s + identity->role, u"etendo.organization|"_s + identity->organization,
                    u"etendo.warehouse|"_s + identity->warehouse, u"etendo.currency|"_s + m_setup.value().currencyCode};
    for (const QString &name : missingSettings(m_setup.value()))
        report.facts << u"etendo.setup.missing|"_s + name;
    const auto orders = m_reads.list({.entity = u"Order"_s, .where = u"e.id="_s + hqlLiteral(orderId(QString()))}, stop,
                                     [](EtendoRecord &) {});
    if (!orders && orders.error().kind != ErrorKind::Forbidden)
        return orders.error();
    if (!orders)
        report.missingRights << u"etendo.right.order"_s;
    return report;
}

Result<TargetLimits> EtendoConnector::limits(const StopFlag &stop)
{
    if (const Status prepared = prepare(stop); !prepared)
        return prepared.error();
    TargetLimits limits;
    limits.priceDigits = m_settings.priceDigits;
    limits.nameLength = 60;
    limits.descriptionLength = 255;
    limits.referenceLength = 20;
    limits.currency = m_setup.value().currencyCode;
    limits.takesGrossPrices = !m_setup.value().priceListGross.isEmpty();
    limits.rounding = m_settings.rounding;
    limits.settleMs = kSettleMs;
    return limits;
}

Result<CatalogAnswer> EtendoConnector::lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop)
{
    if (const Status prepared = prepare(stop); !prepared)
        return prepared.error();
    return m_catalog.lookUp(kind, keys, m_setup.value(), stop);
}

Result<QList<CatalogEntry>> EtendoConnector::search(CatalogKind kind, const QString &text, const StopFlag &stop)
{
    return m_catalog.search(kind, text, stop);
}

Result<std::optional<ErpOrder>> EtendoConnector::findOrder(const QString &businessKey, const StopFlag &stop)
{
    return m_orders.readWhole(orderId(businessKey), stop);
}

Result<QString> EtendoConnector::ensureCustomer(const CustomerDraft &customer, const StopFlag &stop)
{
    if (const Status prepared = prepare(stop); !prepared)
        return prepared.error();
    for (const QString &country : {customer.billing.country, customer.delivery.country}) {
        if (const Status learned = m_setupReader.learnCountry(country, m_setup.value(), stop); !learned)
            return learned.error();
    }
    return m_customers.ensure(customer, m_setup.value(), stop);
}

Result<QByteArray> EtendoConnector::document(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop)
{
    if (const Status prepared = prepare(stop); !prepared)
        return prepared.error();
    const auto units = m_catalog.units(productsOf(draft), stop);
    if (!units)
        return units.error();
    LineFacts facts{.units = *units, .taxes = {}};
    for (const DraftLine &line : draft.lines) {
        const auto tax = m_taxes.forLine(line.erpTaxes, stop);
        if (!tax)
            return tax.error();
        facts.taxes << *tax;
    }
    return makeOrderDocument(draft, customerRef, facts, m_setup.value());
}

Result<QString> EtendoConnector::placeOrder(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop)
{
    const auto bytes = document(draft, customerRef, stop);
    if (!bytes)
        return bytes.error();
    const QString id = orderId(draft.businessKey);
    const Status stored = m_writes.store(*bytes, kStoreStep, stop);
    if (stored)
        return id;
    if (stored.error().kind == ErrorKind::Rejected)
        m_customers.forget();
    if (stored.error().code != kWriteRace)
        return stored.error();
    const auto there = m_orders.readHeader(id, stop); // the same document, sent in parallel, was quicker
    if (!there)
        return unseen(there.error());
    if (*there)
        return id;
    const QString shown = stored.error().detail;
    return Error{.kind = ErrorKind::Rejected, .code = kWriteRefused, .detail = shown, .args = {shown}};
}

Result<ErpOrder> EtendoConnector::header(const QString &erpId, const StopFlag &stop)
{
    const auto order = m_orders.readHeader(erpId, stop);
    if (!order)
        return order.error();
    if (!*order)
        return ofOrder(ErrorKind::Rejected, kOrderUnknown, erpId);
    if ((*order)->state == ErpOrderState::Cancelled)
        return ofOrder(ErrorKind::Conflict, kOrderCancelled, (*order)->number);
    return **order;
}

Status EtendoConnector::updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                    const StopFlag &stop)
{
    const Result<ErpOrder> held = header(erpId, stop);
    if (!held)
        return held.error();
    if (held->state == ErpOrderState::Confirmed)
        return ofOrder(ErrorKind::Conflict, kOrderConfirmed, held->number);
    const auto bytes = document(draft, customerRef, stop);
    if (!bytes)
        return bytes.error();
    const auto lines = m_orders.lineIds(erpId, stop);
    if (!lines)
        return lines.error();
    const QStringList kept = orderLineIds(draft);
    for (const QString &line : *lines) {
        if (kept.contains(line))
            continue;
        if (const Status removed = m_writes.removeLine(line, stop); !removed)
            return removed;
    }
    return m_writes.store(*bytes, kStoreStep, stop);
}

Status EtendoConnector::confirmOrder(const QString &erpId, const StopFlag &stop)
{
    const Result<ProcessAnswer> answer = m_writes.complete(erpId, stop);
    if (!answer)
        return answer.error();
    const Result<ErpOrder> held = header(erpId, stop);
    if (!held)
        return unseen(held.error());
    return held->state == ErpOrderState::Confirmed ? Status(Done{}) : Status(stillDraft(*answer));
}

Result<ErpOrder> EtendoConnector::readOrder(const QString &erpId, const StopFlag &stop)
{
    const auto order = m_orders.readWhole(erpId, stop);
    if (!order)
        return order.error();
    if (!*order)
        return ofOrder(ErrorKind::Rejected, kOrderUnknown, erpId);
    return **order;
}

} // namespace cuadra::etendo

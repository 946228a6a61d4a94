#include "core/connectors/tryton/trytonconnector.h"

#include "core/connectors/tryton/trytoncompany.h"
#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonsearch.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

TrytonConnector::TrytonConnector(const Connection &connection, TrytonSettings settings, const Credentials &credentials,
                                 Transport &transport, const Clock &clock)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_rpc(connection.baseUrl, credentials, m_settings.acceptWarnings, transport),
      m_catalog(m_rpc, m_settings, clock),
      m_customers(m_rpc, m_catalog),
      m_orders(m_rpc, m_catalog, m_settings)
{
}

Result<ConnectionReport> TrytonConnector::test(const StopFlag &stop)
{
    const Result<QString> version = m_rpc.version(stop);
    if (!version)
        return version.error();
    ConnectionReport report;
    report.version = *version;
    if (const qint64 theirs = m_rpc.serverClockMs(); theirs != 0)
        report.clockSkewMs = theirs - m_clock.nowMs();

    const Result<TrytonCompany> company = loadCompany(m_rpc, stop);
    if (!company)
        return company.error();
    const Result<qint64> rule = m_catalog.surchargeRule(stop);
    if (!rule)
        return rule.error();
    report.facts = {QString(kFactCompany) + u'|' + company->name, QString(kFactRounding) + u'|' + company->taxRounding,
                    QString(kFactSurchargeRule) + u'|' + (*rule == 0 ? u"none"_s : QString::number(*rule))};

    const Result<QStringList> missing = loadMissingRights(m_rpc, stop);
    if (!missing)
        return missing.error();
    report.missingRights = *missing;
    return report;
}

Result<TargetLimits> TrytonConnector::limits(const StopFlag &stop)
{
    const Result<TrytonCompany> company = loadCompany(m_rpc, stop);
    if (!company)
        return company.error();
    return limitsOf(*company, m_settings);
}

Result<CatalogAnswer> TrytonConnector::lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop)
{
    return m_catalog.lookUp(kind, keys, stop);
}

Result<QList<CatalogEntry>> TrytonConnector::search(CatalogKind kind, const QString &text, const StopFlag &stop)
{
    return searchCatalog(m_rpc, kind, text, stop);
}

Result<std::optional<ErpOrder>> TrytonConnector::findOrder(const QString &businessKey, const StopFlag &stop)
{
    return m_orders.find(businessKey, stop);
}

Result<QString> TrytonConnector::ensureCustomer(const CustomerDraft &customer, const StopFlag &stop)
{
    const Result<CustomerRef> ref = m_customers.ensure(customer, stop);
    if (!ref)
        return ref.error();
    return ref->toText();
}

Result<QString> TrytonConnector::placeOrder(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop)
{
    const Result<CustomerRef> customer = CustomerRef::fromText(customerRef);
    if (!customer)
        return customer.error();
    return m_orders.place(draft, *customer, stop);
}

Status TrytonConnector::updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                                    const StopFlag &stop)
{
    const Result<qint64> id = recordId(erpId);
    if (!id)
        return id.error();
    const Result<CustomerRef> customer = CustomerRef::fromText(customerRef);
    if (!customer)
        return customer.error();
    return m_orders.update(*id, draft, *customer, stop);
}

Status TrytonConnector::confirmOrder(const QString &erpId, const StopFlag &stop)
{
    const Result<qint64> id = recordId(erpId);
    if (!id)
        return id.error();
    return m_orders.confirm(*id, stop);
}

Result<ErpOrder> TrytonConnector::readOrder(const QString &erpId, const StopFlag &stop)
{
    const Result<qint64> id = recordId(erpId);
    if (!id)
        return id.error();
    return m_orders.read(*id, stop);
}

} // namespace cuadra::tryton

#pragma once

#include "core/base/clock.h"
#include "core/connectors/etendo/etendocatalog.h"
#include "core/connectors/etendo/etendocustomers.h"
#include "core/connectors/etendo/etendoorderreader.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosession.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/connectors/etendo/etendosetupreader.h"
#include "core/connectors/etendo/etendotaxes.h"
#include "core/connectors/etendo/etendowrites.h"
#include "core/ports/credentials.h"
#include "core/ports/ordertarget.h"

#include <QUrl>

#include <optional>

namespace cuadra::etendo {

/// Etendo as a target of orders: secure web services with a token, one XML document per order.
///
/// Promise: an order's id follows from its business key, so placing it twice, even in parallel, makes one order, and
///          finding it is one exact read.
/// Errors:  as OrderTarget; codes in etendoerrors.h.
/// Thread:  one lane.
class EtendoConnector final : public OrderTarget
{
public:
    EtendoConnector(Transport &transport, const Clock &clock, const QUrl &baseUrl, const Credentials &credentials,
                    const EtendoSettings &settings);

    Result<ConnectionReport> test(const StopFlag &stop) override;
    Result<TargetLimits> limits(const StopFlag &stop) override;
    Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop) override;
    [[nodiscard]] Result<QList<CatalogEntry>> search(CatalogKind kind, const QString &text,
                                                     const StopFlag &stop) override;
    Result<std::optional<ErpOrder>> findOrder(const QString &businessKey, const StopFlag &stop) override;
    Result<QString> ensureCustomer(const CustomerDraft &customer, const StopFlag &stop) override;
    Result<QString> placeOrder(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop) override;
    Status updateOrder(const QString &erpId, const OrderDraft &draft, const QString &customerRef,
                       const StopFlag &stop) override;
    Status confirmOrder(const QString &erpId, const StopFlag &stop) override;
    Result<ErpOrder> readOrder(const QString &erpId, const StopFlag &stop) override;

private:
    Status readSetup(const StopFlag &stop);
    Status prepare(const StopFlag &stop);
    Result<QByteArray> document(const OrderDraft &draft, const QString &customerRef, const StopFlag &stop);
    Result<ErpOrder> header(const QString &erpId, const StopFlag &stop);

    EtendoSettings m_settings;
    EtendoSession m_session;
    EtendoReads m_reads;
    EtendoWrites m_writes;
    SetupReader m_setupReader;
    EtendoTaxes m_taxes;
    EtendoCatalog m_catalog;
    EtendoCustomers m_customers;
    EtendoOrderReader m_orders;
    Kept<EtendoSetup> m_setup;
};

} // namespace cuadra::etendo

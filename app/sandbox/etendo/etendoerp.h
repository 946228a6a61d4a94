#pragma once

#include "app/sandbox/etendo/etendodal.h"
#include "app/sandbox/etendo/etendojsonwrite.h"
#include "app/sandbox/etendo/etendologin.h"
#include "app/sandbox/etendo/etendoprocess.h"
#include "core/base/clock.h"

#include <atomic>
#include <mutex>

namespace cuadra::sandbox {

struct HeldErpLine
{
    QString sku; ///< searchKey of the product
    Decimal quantity, unitPrice, net;
    QString description;
};

/// What the ERP holds of one order, for comparing both sides of a simulation.
struct HeldErpOrder
{
    QString id, orderReference, documentNo, status; ///< status: DR, CO, CL, VO
    QString partnerName, partnerTaxId, description;
    Decimal net, tax, total;
    QList<HeldErpLine> lines;
};

struct HeldErpPartner
{
    QString id, searchKey, name, taxId;
};

/// An Etendo ERP: its records and its services. Thread: all functions from any thread.
class EtendoErp final
{
public:
    EtendoErp(EtendoLogin login, const Clock &clock);

    [[nodiscard]] Reply handle(const Request &request);
    void setClockSkew(qint64 ms) { m_skewMs = ms; }
    void spoilNext(EtendoSpoil spoil); ///< see EtendoSpoil
    /// Ends or renews the price adjustment because of which completing resets prices; it runs from the start.
    void setPriceAdjustment(bool active);

    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs() + m_skewMs; }
    [[nodiscard]] QList<HeldErpOrder> heldOrders() const;
    [[nodiscard]] QList<HeldErpPartner> heldPartners() const;

private:
    [[nodiscard]] Reply route(const Request &request);
    [[nodiscard]] HeldErpOrder held(const QVariantMap &order) const;

    mutable std::mutex m_mutex;
    const Clock &m_clock;
    std::atomic<qint64> m_skewMs = 0;
    EtendoLogin m_login;
    EtendoStore m_store;
    EtendoDal m_dal;
    EtendoJsonRead m_reader;
    EtendoJsonWrite m_writer;
    EtendoProcess m_process;
};

} // namespace cuadra::sandbox

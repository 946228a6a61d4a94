#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendocustomer.h"
#include "core/connectors/etendo/etendokept.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/connectors/etendo/etendowrites.h"

#include <QHash>
#include <QString>

#include <optional>

namespace cuadra::etendo {

/// Finds or makes business partners: by our own id, then by search key, then by tax id.
/// Errors: those of EtendoReads, EtendoWrites and makeCustomerDocument(); Rejected "etendo.customer.several",
///         "etendo.customer.inactive".
class EtendoCustomers
{
public:
    EtendoCustomers(EtendoReads &reads, EtendoWrites &writes) : m_reads(reads), m_writes(writes) {}

    /// Returns the partner's id; the customer's addresses and contact exist then too.
    [[nodiscard]] Result<QString> ensure(const CustomerDraft &customer, const EtendoSetup &setup, const StopFlag &stop);
    /// Looks for every customer anew from now on: after a refusal it may be a partner that is gone over there.
    void forget() { m_known.clear(); }

private:
    Result<std::optional<QString>> find(const CustomerDraft &customer, const StopFlag &stop);
    Result<std::optional<QString>> findWhere(const QString &where, const QString &key, const StopFlag &stop);
    Result<MissingRecords> missing(const CustomerIds &ids, const StopFlag &stop);
    Result<bool> exists(const QString &entity, const QString &id, const StopFlag &stop);
    Status make(const CustomerDraft &customer, const CustomerIds &ids, MissingRecords missing, const EtendoSetup &setup,
                const StopFlag &stop);

    EtendoReads &m_reads;
    EtendoWrites &m_writes;
    QHash<QString, qint64> m_known; ///< ids of partners, addresses and contacts that were seen to exist, and when
};

} // namespace cuadra::etendo

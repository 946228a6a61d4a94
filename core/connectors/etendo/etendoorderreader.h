#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendotaxes.h"
#include "core/domain/orderdraft.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace cuadra::etendo {

/// How far an order has come, from its status and flag. Setting the status alone does not process a document.
[[nodiscard]] ErpOrderState orderState(const QString &documentStatus, bool processed, bool cancelled);

/// Reads orders back. Errors: those of EtendoReads.
class EtendoOrderReader
{
public:
    EtendoOrderReader(EtendoReads &reads, EtendoTaxes &taxes) : m_reads(reads), m_taxes(taxes) {}

    /// Number, key, state and total; nothing when there is no such order.
    [[nodiscard]] Result<std::optional<ErpOrder>> readHeader(const QString &orderId, const StopFlag &stop);
    /// The header with lines and taxes.
    [[nodiscard]] Result<std::optional<ErpOrder>> readWhole(const QString &orderId, const StopFlag &stop);
    [[nodiscard]] Result<QStringList> lineIds(const QString &orderId, const StopFlag &stop);

private:
    Status readLines(ErpOrder &order, const StopFlag &stop);
    Status readTaxes(ErpOrder &order, const StopFlag &stop);
    Result<QString> currencyCode(const QString &currencyId, const StopFlag &stop);

    EtendoReads &m_reads;
    EtendoTaxes &m_taxes;
    QHash<QString, QString> m_currencies; ///< record id -> ISO 4217
};

} // namespace cuadra::etendo

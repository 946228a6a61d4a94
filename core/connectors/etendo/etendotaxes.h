#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendokept.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/domain/order.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cuadra::etendo {

/// One row of FinancialMgmtTaxRate.
struct TaxRow
{
    QString id;
    QString name;
    Decimal percent;
    QString category;
    QString parent;   ///< summary rate this one is a part of; empty for a rate of its own
    bool summary = false;
    bool sells = true; ///< for sales, or for both
    bool ordinary = true; ///< for no special category of customers

    [[nodiscard]] bool standsAlone() const { return parent.isEmpty() && !summary; }
};

/// The ERP's taxes, kept for as long as they are believed. A line of an Etendo order has one tax; VAT with recargo is a summary rate with two parts.
/// Errors: those of EtendoReads.
class EtendoTaxes
{
public:
    EtendoTaxes(EtendoReads &reads, const EtendoSettings &settings) : m_reads(reads), m_settings(settings) {}

    /// Ids that answer to a tax key ("goods|vat|21"): what the settings say; else the sales rates of that percentage
    /// and category. Spanish charts keep rates of services beside those of goods and tell them apart by name alone, so
    /// a name that says "service" decides where nothing else does. When they leave it open, they are read anew: a
    /// person may just have mended them.
    [[nodiscard]] Result<QStringList> find(const QString &key, const EtendoSetup &setup, const StopFlag &stop);

    /// The one id for a line with these taxes; without taxes the one set for "none".
    /// Errors: also Rejected "etendo.line.taxes" when no single rate stands for them.
    [[nodiscard]] Result<QString> forLine(const QStringList &taxIds, const StopFlag &stop);

    /// A row by id, also of a rate that is no longer active.
    [[nodiscard]] Result<TaxRow> row(const QString &id, const StopFlag &stop);

    [[nodiscard]] TaxKind kindOf(const TaxRow &row) const;

private:
    Status load(const StopFlag &stop);
    Status readAll(const StopFlag &stop);
    [[nodiscard]] QStringList answersTo(const QString &key, const EtendoSetup &setup) const;
    [[nodiscard]] const QHash<QString, TaxRow> &rows() const { return m_rows.value(); }
    [[nodiscard]] QString configured(const QString &key) const;
    [[nodiscard]] QStringList narrowed(const QStringList &ids, bool goods) const;
    [[nodiscard]] QString summaryOf(const QStringList &taxIds) const;

    EtendoReads &m_reads;
    const EtendoSettings &m_settings;
    Kept<QHash<QString, TaxRow>> m_rows;
};

} // namespace cuadra::etendo

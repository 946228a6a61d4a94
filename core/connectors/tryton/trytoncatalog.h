#pragma once

#include "core/base/clock.h"
#include "core/connectors/tryton/trytonrpc.h"
#include "core/connectors/tryton/trytonsettings.h"
#include "core/connectors/tryton/trytontaxes.h"
#include "core/domain/catalog.h"

#include <QHash>

namespace cuadra::tryton {

/// The ERP's own lists. Read only.
///
/// Payment methods and price lists are unknown to a Tryton sale; asked for them it answers nothing.
class TrytonCatalog final
{
public:
    TrytonCatalog(TrytonRpc &rpc, const TrytonSettings &settings, const Clock &clock);

    [[nodiscard]] Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop);

    /// Taxes by id, read again when \p id is none of those known.
    [[nodiscard]] Result<TrytonTax> tax(const QString &id, const StopFlag &stop);
    /// The unit a product is sold in. Errors: Rejected "tryton.product.unknown".
    [[nodiscard]] Result<QHash<QString, QString>> unitsOf(const QStringList &products, const StopFlag &stop);
    /// The one record of \p model whose \p field is \p value; 0 when there is none. Remembers what it found.
    [[nodiscard]] Result<qint64> idOf(const QString &model, const QString &field, const QString &value, const StopFlag &stop);
    /// The tax rule for customers under the equivalence surcharge; 0 when the ERP has none.
    [[nodiscard]] Result<qint64> surchargeRule(const StopFlag &stop);

private:
    [[nodiscard]] Result<CatalogAnswer> products(const QStringList &keys, const StopFlag &stop);
    [[nodiscard]] Result<CatalogAnswer> services(const QStringList &keys, const QString &fallback, const StopFlag &stop);
    [[nodiscard]] Result<CatalogAnswer> taxIds(const QStringList &keys, const StopFlag &stop);
    [[nodiscard]] Result<CatalogAnswer> paymentTerms(const QStringList &keys, const StopFlag &stop);
    [[nodiscard]] Result<CatalogAnswer> warehouses(const QStringList &keys, const StopFlag &stop);
    [[nodiscard]] Status refreshTaxes(const StopFlag &stop);

    TrytonRpc &m_rpc;
    const TrytonSettings &m_settings;
    const Clock &m_clock;
    QHash<QString, TrytonTax> m_taxes;
    QHash<QString, QString> m_units;
    QHash<QString, qint64> m_ids; ///< "model|value"
};

} // namespace cuadra::tryton

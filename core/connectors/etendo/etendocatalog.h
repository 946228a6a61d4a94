#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/connectors/etendo/etendosetupreader.h"
#include "core/connectors/etendo/etendotaxes.h"
#include "core/domain/catalog.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace cuadra::etendo {

/// Finds what an order needs in the ERP's lists. Active records only.
/// Errors: those of EtendoReads.
class EtendoCatalog
{
public:
    EtendoCatalog(EtendoReads &reads, SetupReader &lists, EtendoTaxes &taxes, const EtendoSettings &settings) :
        m_reads(reads), m_lists(lists), m_taxes(taxes), m_settings(settings)
    {
    }

    [[nodiscard]] Result<CatalogAnswer> lookUp(CatalogKind kind, const QStringList &keys, const EtendoSetup &setup,
                                               const StopFlag &stop);

    /// At most a page of what has \p text in its key or name, or as its EAN.
    [[nodiscard]] Result<QList<CatalogEntry>> search(CatalogKind kind, const QString &text, const StopFlag &stop);

    /// The unit of each product. Errors: also Rejected "etendo.product.unknown".
    [[nodiscard]] Result<QHash<QString, QString>> units(const QStringList &productIds, const StopFlag &stop);

private:
    Result<QStringList> find(CatalogKind kind, const QString &key, const EtendoSetup &setup, const StopFlag &stop);
    Result<QStringList> findProduct(const QString &key, const StopFlag &stop);
    Result<QStringList> findService(const QString &key, const QString &configured, const StopFlag &stop);
    Result<QStringList> findCalled(const QString &entity, const QString &key, const StopFlag &stop);
    Result<QList<CatalogEntry>> searchProducts(const QString &text, const StopFlag &stop);
    Result<QList<CatalogEntry>> searchNamed(const QString &entity, const QString &text, const StopFlag &stop);
    Result<QStringList> idsWhere(const QString &entity, const QString &where, const StopFlag &stop);

    EtendoReads &m_reads;
    SetupReader &m_lists;
    EtendoTaxes &m_taxes;
    const EtendoSettings &m_settings;
    QHash<QString, QString> m_units; ///< product id -> unit id; a product never changes its unit
};

} // namespace cuadra::etendo

#pragma once

#include "app/sandbox/etendo/etendostore.h"

#include <optional>

namespace cuadra::sandbox {

/// Who writes: defaults of client and organization.
struct EtendoContext
{
    QString client, organization, role, warehouse, user;
};

struct EtendoFailure
{
    QString property; ///< set: the value itself is bad (status -4 in JSON); empty: a rule of the database (-1)
    QString text;     ///< as the ERP words it, SQL and all
};

struct EtendoChange
{
    QString entity;
    QString id;
    bool inserted = false;
};

/// One transaction: everything staged is stored, or nothing.
class EtendoUnit final
{
public:
    EtendoUnit(EtendoStore &store, EtendoContext context, qint64 nowMs) :
        m_store(store), m_context(std::move(context)), m_nowMs(nowMs)
    {
    }

    /// Lays \p changed over the stored record, or makes one with this id and the defaults.
    void stage(const QString &entity, const QString &id, const QVariantMap &changed);
    /// Mandatory fields, lengths, references, unique keys and trigger rules of everything staged.
    [[nodiscard]] std::optional<EtendoFailure> check() const;
    QList<EtendoChange> commit();

private:
    struct Staged
    {
        EtendoChange change;
        QVariantMap record;
    };

    [[nodiscard]] QVariantMap defaultsOf(const QString &entity, const QString &id) const;
    [[nodiscard]] std::optional<EtendoFailure> checkOne(const Staged &staged) const;
    [[nodiscard]] std::optional<EtendoFailure> checkProperty(const Staged &staged, const EtendoProperty &property) const;
    [[nodiscard]] std::optional<EtendoFailure> checkTriggers(const Staged &staged) const;
    [[nodiscard]] bool exists(const QString &entity, const QString &id) const;
    [[nodiscard]] QVariantMap recordOf(const QString &entity, const QString &id) const;

    EtendoStore &m_store;
    EtendoContext m_context;
    qint64 m_nowMs;
    QList<Staged> m_staged;
};

} // namespace cuadra::sandbox

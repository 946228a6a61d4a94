#pragma once

#include "app/sandbox/etendo/etendoxml.h"

#include <QHash>

namespace cuadra::sandbox {

/// What the ERP does to the next order document although it answers 200.
enum class EtendoSpoil {
    Nothing,
    AlterLine, ///< one cent is put on the first line's unit price
    DropLine,  ///< the last line is not stored
};

/// The DAL XML service at /sws/dal: one document is one transaction, client-chosen ids are kept, a repeat updates.
class EtendoDal final
{
public:
    explicit EtendoDal(EtendoStore &store) : m_store(store) {}

    [[nodiscard]] Reply post(const QByteArray &xml, qint64 nowMs);
    [[nodiscard]] Reply get(const QStringList &path, const Request &request) const;
    void spoilNext(EtendoSpoil spoil) { m_spoil = spoil; }

private:
    [[nodiscard]] Reply list(const QString &entity, bool countOnly, const Request &request) const;
    [[nodiscard]] std::optional<EtendoFailure> clash(const QList<EtendoXmlObject> &objects) const;
    void spoil(QList<EtendoXmlObject> &objects);

    EtendoStore &m_store;
    EtendoSpoil m_spoil = EtendoSpoil::Nothing;
    QHash<QString, qint64> m_inFlight; ///< ids of inserts whose transaction other callers cannot see yet, until when
};

} // namespace cuadra::sandbox

#pragma once

#include "app/sandbox/etendo/etendounit.h"
#include "app/sandbox/http/httpmessage.h"

namespace cuadra::sandbox {

/// One business object of a DAL XML document, as sent.
struct EtendoXmlObject
{
    QString entity;
    QString id; ///< empty: none was given
    QVariantMap values;
};

/// Reads a document of ob:Openbravo. Unknown elements are left out silently; an unreadable value or broken XML is a
/// failure.
struct EtendoXmlDocument
{
    QList<EtendoXmlObject> objects;
    std::optional<EtendoFailure> failure;
};
[[nodiscard]] EtendoXmlDocument readEtendoXml(const QByteArray &xml);

[[nodiscard]] Reply etendoXmlError(int status, const QString &message); ///< <ob:error><message>
[[nodiscard]] Reply etendoXmlResult(const QList<EtendoChange> &changes);
[[nodiscard]] Reply etendoXmlCount(qsizetype count);
/// Records as a document; orders carry their lines unless \p withChildren is false.
[[nodiscard]] Reply etendoXmlRecords(const EtendoStore &store, const QString &entity, const QList<QVariantMap> &records,
                                     bool withChildren);

} // namespace cuadra::sandbox

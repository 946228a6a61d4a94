#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QXmlStreamWriter>

namespace cuadra::etendo {

/// One DAL XML document: business objects with ids chosen by us, which the server stores in one transaction.
///
/// Promise: the same calls give the same bytes; no text, however hostile, breaks the document. Characters that
/// XML 1.0 does not allow become U+FFFD, so that they are seen and not silently lost.
/// Source:  Etendo 24.4.35, DalWebService.
class DalDocument
{
public:
    DalDocument();
    DalDocument(const DalDocument &) = delete;
    DalDocument &operator=(const DalDocument &) = delete;

    void beginRecord(const QString &entity, const QString &id);
    void endRecord();

    void text(const QString &property, const QString &value); ///< left out when empty
    void flag(const QString &property, bool value);
    void number(const QString &property, Decimal value);
    void date(const QString &property, QDate value);
    void reference(const QString &property, const QString &entity, const QString &id); ///< left out when id is empty

    /// Ends the document. Call once. Errors: Bug "etendo.xml.broken".
    [[nodiscard]] Result<QByteArray> finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// \p text with what XML 1.0 forbids replaced by U+FFFD and line ends as '\n'.
[[nodiscard]] QString legalXmlText(const QString &text);

} // namespace cuadra::etendo

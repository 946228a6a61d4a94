#include "core/connectors/etendo/etendoxml.h"

#include "core/connectors/etendo/etendoerrors.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kNamespace = u"http://www.openbravo.com"_s;

bool legalAlone(QChar character)
{
    const char16_t unit = character.unicode();
    const bool control = unit < 0x20 && unit != u'\t' && unit != u'\n';
    return !control && unit != 0xFFFE && unit != 0xFFFF && !character.isSurrogate();
}

} // namespace

QString legalXmlText(const QString &text)
{
    QString legal = text;
    legal.replace("\r\n"_L1, "\n"_L1);
    legal.replace(u'\r', u'\n');
    for (qsizetype i = 0; i < legal.size(); ++i) {
        const bool pair = legal.at(i).isHighSurrogate() && i + 1 < legal.size() && legal.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (!legalAlone(legal.at(i)))
            legal[i] = QChar::ReplacementCharacter;
    }
    return legal;
}

DalDocument::DalDocument() : m_writer(&m_bytes)
{
    m_writer.writeStartDocument();
    m_writer.writeNamespace(kNamespace, u"ob"_s);
    m_writer.writeStartElement(kNamespace, u"Openbravo"_s);
}

void DalDocument::beginRecord(const QString &entity, const QString &id)
{
    m_writer.writeStartElement(entity);
    m_writer.writeAttribute(u"id"_s, legalXmlText(id));
}

void DalDocument::endRecord()
{
    m_writer.writeEndElement();
}

void DalDocument::text(const QString &property, const QString &value)
{
    if (!value.isEmpty())
        m_writer.writeTextElement(property, legalXmlText(value));
}

void DalDocument::flag(const QString &property, bool value)
{
    m_writer.writeTextElement(property, value ? u"true"_s : u"false"_s);
}

void DalDocument::number(const QString &property, Decimal value)
{
    m_writer.writeTextElement(property, value.toString());
}

void DalDocument::date(const QString &property, QDate value)
{
    m_writer.writeTextElement(property, value.toString(Qt::ISODate) + "T00:00:00.0Z"_L1);
}

void DalDocument::reference(const QString &property, const QString &entity, const QString &id)
{
    if (id.isEmpty())
        return;
    m_writer.writeEmptyElement(property);
    m_writer.writeAttribute(u"id"_s, legalXmlText(id));
    m_writer.writeAttribute(u"entity-name"_s, entity);
}

Result<QByteArray> DalDocument::finish()
{
    m_writer.writeEndDocument();
    if (m_writer.hasError())
        return Error{.kind = ErrorKind::Bug, .code = kXmlBroken};
    return m_bytes;
}

} // namespace cuadra::etendo

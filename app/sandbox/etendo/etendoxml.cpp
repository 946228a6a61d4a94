#include "app/sandbox/etendo/etendoxml.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

void readSentProperty(QXmlStreamReader &xml, EtendoXmlDocument &document, EtendoXmlObject &object)
{
    const QString name = xml.name().toString();
    const QString referenced = xml.attributes().value(u"id"_s).toString();
    const EtendoProperty *property = etendoSchema()[object.entity].find(name);
    const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
    if (!property)
        return;
    const bool isReference = property->type == EtendoType::Reference;
    const std::optional<QVariant> value = etendoValue(*property, isReference ? referenced : text.trimmed());
    if (value)
        object.values[name] = *value;
    else
        document.failure = EtendoFailure{name, u"org.openbravo.base.exception.OBException: cannot parse value '%1' of "
                                               "property %2"_s.arg(text, name)};
}

void readObject(QXmlStreamReader &xml, EtendoXmlDocument &document)
{
    EtendoXmlObject object{xml.name().toString(), xml.attributes().value(u"id"_s).toString(), {}};
    if (!etendoSchema().contains(object.entity)) {
        document.failure = EtendoFailure{{}, u"No entity found using entityName "_s + object.entity};
        xml.skipCurrentElement();
        return;
    }
    while (xml.readNextStartElement())
        readSentProperty(xml, document, object);
    document.objects.append(object);
}

Reply xmlReply(int status, const QString &content)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/xml;charset=UTF-8";
    reply.body = (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s + content).toUtf8();
    return reply;
}

QString openTag(const QString &name)
{
    return u"<ob:"_s + name
        + u" xmlns:ob=\"http://www.openbravo.com\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"_s;
}

QString propertyXml(const EtendoStore &store, const EtendoProperty &property, const QVariantMap &record)
{
    const QVariant value = record[property.name];
    if (value.isNull() || value.toString().isEmpty())
        return value.metaType() == QMetaType::fromType<Decimal>()
            ? u"<%1>%2</%1>\n"_s.arg(property.name, etendoText(value))
            : u"<%1 xsi:nil=\"true\"/>\n"_s.arg(property.name);
    if (property.type != EtendoType::Reference)
        return u"<"_s + property.name + u'>' + etendoText(value).toHtmlEscaped() + u"</"_s + property.name + u">\n"_s;
    const QString identifier = store.identifierOf(property.target, store.get(property.target, value.toString()));
    return u"<"_s + property.name + u" id=\""_s + value.toString() + u"\" entity-name=\""_s + property.target
        + u"\" identifier=\""_s + identifier.toHtmlEscaped() + u"\"/>\n"_s;
}

QString recordXml(const EtendoStore &store, const QString &entity, const QVariantMap &record, bool withChildren)
{
    QString xml = u"<"_s + entity + u" id=\""_s + record[u"id"_s].toString() + u"\" identifier=\""_s
        + store.identifierOf(entity, record).toHtmlEscaped() + u"\">\n<id>"_s + record[u"id"_s].toString() + u"</id>\n"_s;
    for (const EtendoProperty &property : etendoSchema()[entity].properties)
        xml += propertyXml(store, property, record);
    if (withChildren && entity == u"Order"_s) {
        xml += u"<orderLineList>\n"_s;
        for (const QVariantMap &line : store.linesOf(record[u"id"_s].toString()))
            xml += recordXml(store, u"OrderLine"_s, line, false);
        xml += u"</orderLineList>\n"_s;
    }
    return xml + u"</"_s + entity + u">\n"_s;
}

} // namespace

EtendoXmlDocument readEtendoXml(const QByteArray &text)
{
    EtendoXmlDocument document;
    QXmlStreamReader xml(text);
    if (xml.readNextStartElement() && xml.name() == u"Openbravo"_s) {
        while (xml.readNextStartElement())
            readObject(xml, document);
    } else if (!xml.hasError()) {
        document.failure = EtendoFailure{{}, u"The root element is not ob:Openbravo"_s};
    }
    if (xml.hasError())
        document.failure = EtendoFailure{{}, u"org.dom4j.DocumentException: Error on line %1 of document: %2"_s.arg(
                                                 xml.lineNumber()).arg(xml.errorString())};
    return document;
}

Reply etendoXmlError(int status, const QString &message)
{
    return xmlReply(status, openTag(u"error"_s) + u"<message>"_s + message.toHtmlEscaped() + u"</message></ob:error>"_s);
}

Reply etendoXmlResult(const QList<EtendoChange> &changes)
{
    QString inserted, updated;
    int inserts = 0;
    for (const EtendoChange &change : changes) {
        const QString item = u"<%1 id=\"%2\" identifier=\"%2\"/>"_s.arg(change.entity, change.id);
        (change.inserted ? inserted : updated) += item;
        inserts += change.inserted ? 1 : 0;
    }
    const QString log = u"Updated %1 business objects, Inserted %2 business objects"_s.arg(changes.size() - inserts).arg(inserts);
    return xmlReply(200, openTag(u"result"_s) + u"<msg>"_s + log + u"</msg><log/><inserted>"_s + inserted
                             + u"</inserted><updated>"_s + updated + u"</updated></ob:result>"_s);
}

Reply etendoXmlCount(qsizetype count)
{
    return xmlReply(200, openTag(u"result"_s) + QString::number(count) + u"</ob:result>"_s);
}

Reply etendoXmlRecords(const EtendoStore &store, const QString &entity, const QList<QVariantMap> &records,
                       bool withChildren)
{
    QString xml = openTag(u"Openbravo"_s);
    for (const QVariantMap &record : records)
        xml += recordXml(store, entity, record, withChildren);
    return xmlReply(200, xml + u"</ob:Openbravo>"_s);
}

} // namespace cuadra::sandbox

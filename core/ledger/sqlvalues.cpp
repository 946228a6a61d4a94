#include "core/ledger/sqlvalues.h"

#include "core/ledger/storedtext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra {

QString inIds(Dialect dialect, const QString &column)
{
    return dialect == Dialect::Sqlite ? column + u" IN (SELECT value FROM json_each(?))"_s
                                      : column + u" = ANY(CAST(? AS BIGINT[]))"_s;
}

QVariant idList(Dialect dialect, const QList<TransferId> &ids)
{
    QStringList numbers;
    for (const TransferId id : ids)
        numbers << QString::number(id.value());
    const QString joined = numbers.join(u',');
    return dialect == Dialect::Sqlite ? u'[' + joined + u']' : u'{' + joined + u'}';
}

QString inStates(const QString &column, const QList<TransferState> &states)
{
    QStringList names;
    for (const TransferState state : states)
        names << u'\'' + transferStateName(state) + u'\'';
    return column + u" IN (%1)"_s.arg(names.join(u", "_s));
}

QString inTexts(Dialect dialect, const QString &column)
{
    return dialect == Dialect::Sqlite ? inIds(dialect, column) : column + u" = ANY(CAST(? AS TEXT[]))"_s;
}

QVariant textList(Dialect dialect, const QStringList &texts)
{
    QStringList elements;
    for (const QString &text : texts)
        elements << (dialect == Dialect::Sqlite ? toStoredText(text) : arrayElement(text)); // JSON hides a NUL
    return dialect == Dialect::Sqlite ? listText(elements) : u'{' + elements.join(u',') + u'}';
}

QString arrayElement(QString text)
{
    if (text.contains(u'\\') || text.contains(u'"'))
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList readListText(const QString &text)
{
    QStringList list;
    for (const auto &value : QJsonDocument::fromJson(text.toUtf8()).array())
        list << value.toString();
    return list;
}

QString overlaySql(const QString &transfer, const QString &number)
{
    return u"COALESCE((SELECT o.overlay FROM revision o WHERE o.transfer = %1 AND o.number <= %2 AND o.overlay <> ''"
           " ORDER BY o.number DESC LIMIT 1), '')"_s.arg(transfer, number);
}

QString containing(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + pattern + u'%';
}

QString forUpdate(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? QString() : u" FOR UPDATE"_s;
}

QString withServerTime(QString sql)
{
    return sql.replace(u"{now}"_s, u"CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"_s);
}

} // namespace cuadra

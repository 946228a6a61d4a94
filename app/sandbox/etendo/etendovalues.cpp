#include "app/sandbox/etendo/etendovalues.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

std::optional<QVariant> readDate(const QString &text) // "2026-11-20" or "2026-11-20T00:00:00.0Z"
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return QVariant(date.toString(Qt::ISODate));
}

std::optional<QVariant> readAmount(const QString &text)
{
    const Result<Decimal> amount = Decimal::parseRounded(text, Rounding::HalfUp);
    return amount ? std::optional(QVariant::fromValue(*amount)) : std::nullopt;
}

std::optional<QVariant> readWhole(const QString &text)
{
    bool isNumber = false;
    const qlonglong whole = text.toLongLong(&isNumber);
    return isNumber ? std::optional(QVariant(whole)) : std::nullopt;
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray mapJson(const QVariantMap &map)
{
    QByteArrayList pieces;
    for (auto each = map.cbegin(); each != map.cend(); ++each)
        pieces.append(quoted(each.key()) + ':' + etendoJson(each.value()));
    return '{' + pieces.join(',') + '}';
}

QByteArray listJson(const QVariantList &list)
{
    QByteArrayList pieces;
    for (const QVariant &each : list)
        pieces.append(etendoJson(each));
    return '[' + pieces.join(',') + ']';
}

} // namespace

Decimal amountOf(const QVariantMap &record, const QString &property)
{
    return record.value(property).value<Decimal>();
}

std::optional<QVariant> etendoValue(const EtendoProperty &property, const QString &text)
{
    if (text.isEmpty())
        return QVariant();
    switch (property.type) {
    case EtendoType::Text:
    case EtendoType::Reference: return QVariant(text);
    case EtendoType::Flag: return QVariant(text == u"true"_s || text == u"Y"_s);
    case EtendoType::Amount: return readAmount(text);
    case EtendoType::Whole: return readWhole(text);
    case EtendoType::Date: return readDate(text);
    case EtendoType::Moment: return QVariant(QDateTime::fromString(text.left(19) + u'Z', Qt::ISODate));
    }
    Q_UNREACHABLE();
}

std::optional<QVariant> etendoValue(const EtendoProperty &property, const QJsonValue &value)
{
    if (value.isBool())
        return QVariant(value.toBool());
    if (value.isDouble()) {
        const Result<Decimal> number = Decimal::fromJsonNumber(value.toDouble());
        return number ? etendoValue(property, number->toString()) : std::nullopt;
    }
    return etendoValue(property, value.toString());
}

QByteArray etendoJson(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return "null";
    if (value.metaType() == QMetaType::fromType<Decimal>())
        return value.value<Decimal>().toString().toLatin1();
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool() ? "true" : "false";
    case QMetaType::Int:
    case QMetaType::LongLong: return QByteArray::number(value.toLongLong());
    case QMetaType::QVariantMap: return mapJson(value.toMap());
    case QMetaType::QVariantList: return listJson(value.toList());
    default: return quoted(etendoText(value));
    }
}

QString etendoText(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Decimal>())
        return value.value<Decimal>().toString();
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u"+00:00"_s;
    return value.toString();
}

} // namespace cuadra::sandbox

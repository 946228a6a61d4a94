#include "core/connectors/tryton/trytonvalues.h"

#include "core/connectors/tryton/trytonerrors.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

Error badValue(const JsonValue &value, const QString &wanted)
{
    return Error{.kind = ErrorKind::BadReply, .code = kReadField, .detail = value.path(), .args = {value.path(), wanted}};
}

bool isClass(const JsonValue &value, const QString &name)
{
    const std::optional<JsonValue> found = value.isObject() ? value.find("__class__") : std::nullopt;
    return found && found->toDisplay() == name;
}

/// Python writes a zero with many digits as "0E-8".
QString withoutZeroExponent(const QString &text)
{
    const auto exponent = text.indexOf(u'E');
    const QString mantissa = text.left(exponent);
    const bool zero = exponent > 0 && !mantissa.contains(QRegularExpression(u"[1-9]"_s));
    return zero ? u"0"_s : text;
}

} // namespace

QJsonObject makeDecimal(Decimal value)
{
    return {{u"__class__"_s, u"Decimal"_s}, {u"decimal"_s, value.toString()}};
}

QJsonObject makeDate(QDate date)
{
    return {{u"__class__"_s, u"date"_s}, {u"year"_s, date.year()}, {u"month"_s, date.month()}, {u"day"_s, date.day()}};
}

QJsonValue makeQuantity(Decimal quantity)
{
    return quantity.toString().toDouble(); // the nearest double; its shortest text is the quantity again
}

Result<qint64> recordId(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return Error{.kind = ErrorKind::Bug, .code = kReference, .detail = text, .args = {text}};
    return id;
}

Result<QJsonArray> recordIds(const QStringList &texts)
{
    QJsonArray ids;
    for (const QString &text : texts) {
        const Result<qint64> id = recordId(text);
        if (!id)
            return id.error();
        ids.append(*id);
    }
    return ids;
}

QJsonArray listOf(const QJsonValue &only)
{
    QJsonArray list;
    list.append(only);
    return list;
}

QJsonArray clause(const QString &field, const QString &comparison, const QJsonValue &value)
{
    return {field, comparison, value};
}

Result<Decimal> readDecimal(const JsonValue &value)
{
    if (!isClass(value, u"Decimal"_s))
        return badValue(value, u"Decimal"_s);
    JsonReader in(value);
    const QString text = in.text("decimal");
    if (in.failed())
        return in.done(Decimal());
    const Result<Decimal> number = Decimal::parse(withoutZeroExponent(text));
    if (!number)
        return badValue(value, u"Decimal"_s);
    return number;
}

Result<QDate> readDate(const JsonValue &value)
{
    if (!isClass(value, u"date"_s))
        return badValue(value, u"date"_s);
    JsonReader in(value);
    const qint64 year = in.integer("year");
    const qint64 month = in.integer("month");
    const qint64 day = in.integer("day");
    if (in.failed())
        return in.done(QDate());
    const QDate date{int(year), int(month), int(day)};
    if (!date.isValid())
        return badValue(value, u"date"_s);
    return date;
}

Result<bool> readFlag(const JsonValue &value)
{
    if (value.isNull())
        return false;
    if (!value.isNumber())
        return value.toBool();
    const Result<qint64> number = value.toInteger();
    if (!number)
        return number.error();
    return *number != 0;
}

} // namespace cuadra::tryton

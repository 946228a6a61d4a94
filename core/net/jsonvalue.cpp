#include "core/net/jsonvalue.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kMaxKeyInPath = 80; // keys come from outside and end up in messages

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString memberPath(const QString &parent, const QString &key)
{
    const QString shown = key.left(kMaxKeyInPath);
    return parent.isEmpty() ? shown : parent + u'.' + shown;
}

QString indexPath(const QString &parent, qsizetype index)
{
    return parent + u'[' + QString::number(index) + u']';
}

} // namespace

Error JsonValue::wrongType(const QString &wanted) const
{
    return {.kind = ErrorKind::BadReply,
        .code = u"json.type"_s,
        .detail = m_path + u" is no "_s + wanted,
        .args = {m_path, wanted}};
}

Error JsonValue::missing(std::string_view key) const
{
    const QString path = memberPath(m_path, toQString(key));
    return {.kind = ErrorKind::BadReply, .code = u"json.missing"_s, .detail = path, .args = {path}};
}

Result<QString> JsonValue::toText() const
{
    std::string_view text;
    if (m_element.get_string().get(text) != simdjson::SUCCESS)
        return wrongType(u"text"_s);
    return toQString(text);
}

Result<qint64> JsonValue::toInteger() const
{
    int64_t number = 0;
    if (m_element.get_int64().get(number) != simdjson::SUCCESS)
        return wrongType(u"integer"_s);
    return qint64(number);
}

Result<bool> JsonValue::toBool() const
{
    bool value = false;
    if (m_element.get_bool().get(value) != simdjson::SUCCESS)
        return wrongType(u"boolean"_s);
    return value;
}

Result<Decimal> JsonValue::toDecimal() const
{
    const Result<Decimal> value = [this]() -> Result<Decimal> {
        int64_t whole = 0;
        if (m_element.get_int64().get(whole) == simdjson::SUCCESS)
            return Decimal::parse(QString::number(qint64(whole)));
        double number = 0;
        if (m_element.is_double() && m_element.get_double().get(number) == simdjson::SUCCESS)
            return Decimal::fromJsonNumber(number);
        const Result<QString> text = toText();
        return text ? Decimal::parse(*text) : Result<Decimal>(text.error());
    }();
    return value ? value : Result<Decimal>(wrongType(u"decimal"_s));
}

Result<Decimal> JsonValue::toRoundedDecimal() const
{
    const Result<QString> text = toText();
    if (!text)
        return toDecimal();
    const Result<Decimal> value = Decimal::parseRounded(*text, Rounding::HalfUp);
    return value ? value : Result<Decimal>(wrongType(u"decimal"_s));
}

Result<QString> JsonValue::toKey() const
{
    if (isText())
        return toText();
    const Result<qint64> number = toInteger();
    if (!number)
        return wrongType(u"identifier"_s);
    return QString::number(*number);
}

QString JsonValue::toDisplay() const
{
    if (isText())
        return *toText();
    if (isObject() || isArray() || isNull())
        return {};
    return QString::fromUtf8(toJson());
}

Result<JsonValue> JsonValue::at(std::string_view key) const
{
    simdjson::dom::object object;
    if (m_element.get_object().get(object) != simdjson::SUCCESS)
        return wrongType(u"object"_s);
    simdjson::dom::element element;
    if (object.at_key(key).get(element) != simdjson::SUCCESS)
        return missing(key);
    return JsonValue(element, memberPath(m_path, toQString(key)));
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    const Result<JsonValue> found = at(key);
    return found && !found->isNull() ? std::optional(*found) : std::nullopt;
}

Result<QList<JsonValue>> JsonValue::items() const
{
    simdjson::dom::array array;
    if (m_element.get_array().get(array) != simdjson::SUCCESS)
        return wrongType(u"array"_s);
    if (array.size() > size_t(kMaxItems))
        return wrongType(u"array of bounded length"_s);
    QList<JsonValue> values;
    values.reserve(qsizetype(array.size()));
    for (const simdjson::dom::element element : array)
        values.append(JsonValue(element, indexPath(m_path, values.size())));
    return values;
}

Result<QList<std::pair<QString, JsonValue>>> JsonValue::members() const
{
    simdjson::dom::object object;
    if (m_element.get_object().get(object) != simdjson::SUCCESS)
        return wrongType(u"object"_s);
    if (object.size() > size_t(kMaxItems))
        return wrongType(u"object of bounded size"_s);
    QList<std::pair<QString, JsonValue>> values;
    values.reserve(qsizetype(object.size()));
    for (const simdjson::dom::key_value_pair member : object) {
        const QString key = toQString(member.key);
        values.append({key, JsonValue(member.value, memberPath(m_path, key))});
    }
    return values;
}

QByteArray JsonValue::toJson() const
{
    return QByteArray::fromStdString(simdjson::minify(m_element));
}

} // namespace cuadra

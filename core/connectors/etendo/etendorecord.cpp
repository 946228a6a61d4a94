#include "core/connectors/etendo/etendorecord.h"

#include "core/connectors/etendo/etendoerrors.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

Result<bool> readFlag(const JsonValue &value)
{
    if (!value.isText())
        return value.toBool();
    const Result<QString> text = value.toText();
    if (text && (*text == "Y"_L1 || *text == "N"_L1))
        return *text == "Y"_L1;
    return value.wrongType(u"boolean"_s);
}

} // namespace

EtendoRecord::EtendoRecord(QString entity, JsonValue value) : m_entity(std::move(entity)), m_value(std::move(value))
{
    if (!m_value.isObject())
        fail(ErrorKind::BadReply, kReadField, {});
}

void EtendoRecord::fail(ErrorKind kind, QLatin1String code, std::string_view property)
{
    const QString name = QString::fromUtf8(property.data(), qsizetype(property.size()));
    if (!m_error)
        m_error = Error{.kind = kind, .code = code, .detail = m_value.path(), .args = {m_entity, name}};
}

std::optional<JsonValue> EtendoRecord::member(std::string_view property)
{
    if (m_error)
        return std::nullopt;
    const Result<JsonValue> there = m_value.at(property);
    if (!there) {
        fail(ErrorKind::Forbidden, kReadReduced, property);
        return std::nullopt;
    }
    return there->isNull() ? std::nullopt : std::optional(*there);
}

QString EtendoRecord::text(std::string_view property)
{
    const auto value = member(property);
    const Result<QString> text = value ? value->toKey() : Result<QString>(QString());
    if (!text)
        fail(ErrorKind::BadReply, kReadField, property);
    return text ? *text : QString();
}

bool EtendoRecord::flag(std::string_view property)
{
    const auto value = member(property);
    const Result<bool> flag = value ? readFlag(*value) : Result<bool>(false);
    if (!flag)
        fail(ErrorKind::BadReply, kReadField, property);
    return flag && *flag;
}

Decimal EtendoRecord::amount(std::string_view property)
{
    const auto value = member(property);
    const Result<Decimal> amount = value ? value->toDecimal() : Result<Decimal>(Decimal());
    if (!amount)
        fail(ErrorKind::BadReply, kReadField, property);
    return amount ? *amount : Decimal();
}

QString EtendoRecord::textIfThere(std::string_view property)
{
    return m_value.isObject() && m_value.find(property) ? text(property) : QString();
}

bool EtendoRecord::flagIfThere(std::string_view property)
{
    return m_value.isObject() && m_value.find(property) && flag(property);
}

} // namespace cuadra::etendo

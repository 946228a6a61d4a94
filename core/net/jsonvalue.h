#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <utility>

namespace cuadra {

/// One value inside a JsonDocument together with where it stands ("line_items[3].total").
///
/// Valid only while its document lives.
/// Errors: BadReply "json.type" (args: path, what was wanted) and "json.missing" (args: path).
class JsonValue
{
public:
    JsonValue(simdjson::dom::element element, QString path) : m_element(element), m_path(std::move(path)) { }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isNull() const { return m_element.is_null(); }
    [[nodiscard]] bool isObject() const { return m_element.is_object(); }
    [[nodiscard]] bool isArray() const { return m_element.is_array(); }
    [[nodiscard]] bool isText() const { return m_element.is_string(); }
    [[nodiscard]] bool isNumber() const { return m_element.is_number(); }
    [[nodiscard]] bool isBool() const { return m_element.is_bool(); }

    [[nodiscard]] Result<QString> toText() const; ///< a string; a NUL inside is kept
    [[nodiscard]] Result<qint64> toInteger() const; ///< a number without a fraction
    [[nodiscard]] Result<bool> toBool() const;
    /// A string or a number, exact. Errors: also "json.type" when digits would be lost.
    [[nodiscard]] Result<Decimal> toDecimal() const;
    /// As toDecimal(), but a string's digits after the sixth are rounded half up.
    [[nodiscard]] Result<Decimal> toRoundedDecimal() const;
    /// An identifier: a string, or a whole number as text.
    [[nodiscard]] Result<QString> toKey() const;
    /// Text for people of any scalar: "12.5", "true"; empty for null, arrays and objects.
    [[nodiscard]] QString toDisplay() const;

    [[nodiscard]] Result<JsonValue> at(std::string_view key) const; ///< a member that must be there
    [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const; ///< nothing when absent or null

    /// Elements of an array. Errors: also "json.type" when there are more than kMaxItems.
    [[nodiscard]] Result<QList<JsonValue>> items() const;
    /// Members of an object in their order. Errors: as items().
    [[nodiscard]] Result<QList<std::pair<QString, JsonValue>>> members() const;

    [[nodiscard]] QByteArray toJson() const; ///< this value alone, written compactly

    [[nodiscard]] Error wrongType(const QString &wanted) const;
    [[nodiscard]] Error missing(std::string_view key) const;

    static constexpr qsizetype kMaxItems = 100'000;

private:
    simdjson::dom::element m_element;
    QString m_path;
};

} // namespace cuadra

#pragma once

#include "core/net/jsondocument.h"
#include "core/net/jsonvalue.h"

namespace cuadra {

/// Reads the members of one object and remembers the first that was wrong, so that a reader can name its
/// fields one after the other and ask once at the end:
///
///     JsonReader in(value);
///     Coupon coupon{.code = in.text("code"), .discountNet = in.decimal("discount")};
///     return in.done(std::move(coupon));
///
/// After an error all getters give empty values. Errors: those of JsonValue.
class JsonReader
{
public:
    explicit JsonReader(JsonValue value) : m_value(std::move(value))
    {
        if (!m_value.isObject())
            m_error = m_value.wrongType(QStringLiteral("object"));
    }

    [[nodiscard]] QString text(std::string_view key) { return read(key, &JsonValue::toText); }
    [[nodiscard]] QString keyText(std::string_view key)
    {
        return read(key, &JsonValue::toKey);
    } ///< text or whole number
    [[nodiscard]] qint64 integer(std::string_view key) { return read(key, &JsonValue::toInteger); }
    [[nodiscard]] bool boolean(std::string_view key) { return read(key, &JsonValue::toBool); }
    [[nodiscard]] Decimal decimal(std::string_view key) { return read(key, &JsonValue::toDecimal); }
    [[nodiscard]] Decimal roundedDecimal(std::string_view key) { return read(key, &JsonValue::toRoundedDecimal); }

    // As above, but absent or null is no error.
    [[nodiscard]] QString textOrEmpty(std::string_view key) { return readIfThere(key, &JsonValue::toText); }
    [[nodiscard]] QString keyOrEmpty(std::string_view key) { return readIfThere(key, &JsonValue::toKey); }
    [[nodiscard]] Decimal decimalOrZero(std::string_view key) { return readIfThere(key, &JsonValue::toDecimal); }

    [[nodiscard]] QList<JsonValue> items(std::string_view key) { return read(key, &JsonValue::items); }
    [[nodiscard]] QList<JsonValue> itemsOrEmpty(std::string_view key) { return readIfThere(key, &JsonValue::items); }
    [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const { return m_value.find(key); }

    /// Reads a member with a function of one's own: Result<T> readIt(const JsonValue &).
    template <typename Read> [[nodiscard]] auto with(std::string_view key, Read readIt)
    {
        using Value = typename std::invoke_result_t<Read, const JsonValue &>::value_type;
        const Result<JsonValue> found = m_value.at(key);
        if (!found)
            return keep(Result<Value>(found.error()));
        return keep(readIt(*found));
    }

    /// Reads every element of an array with a function of one's own.
    template <typename Read> [[nodiscard]] auto list(std::string_view key, Read readIt)
    {
        using Value = typename std::invoke_result_t<Read, const JsonValue &>::value_type;
        QList<Value> values;
        for (const JsonValue &item : items(key)) {
            if (m_error)
                break;
            values.append(keep(readIt(item)));
        }
        return values;
    }

    void fail(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    [[nodiscard]] const JsonValue &value() const { return m_value; }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }

    template <typename T> [[nodiscard]] Result<T> done(T result) const
    {
        if (m_error)
            return *m_error;
        return result;
    }

private:
    template <typename T> T keep(Result<T> result)
    {
        if (result && !m_error)
            return std::move(*result);
        if (!m_error)
            m_error = result.error();
        return T();
    }

    template <typename T> T read(std::string_view key, Result<T> (JsonValue::*get)() const)
    {
        const Result<JsonValue> found = m_value.at(key);
        return keep(found ? ((*found).*get)() : Result<T>(found.error()));
    }

    template <typename T> T readIfThere(std::string_view key, Result<T> (JsonValue::*get)() const)
    {
        const std::optional<JsonValue> found = m_value.find(key);
        return found ? keep(((*found).*get)()) : T();
    }

    JsonValue m_value;
    std::optional<Error> m_error;
};

} // namespace cuadra

#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/net/jsonvalue.h"

#include <QString>

#include <optional>
#include <string_view>

namespace cuadra::etendo {

/// One record of a JSON answer. Remembers the first property that was wrong; ask error() at the end.
///
/// A property that is null is empty or zero; one that is not there at all means that the role sees the entity only
/// as referenced by others and gets a reduced record, with HTTP 200 and status 0.
/// Errors: Forbidden "etendo.read.reduced", BadReply "etendo.read.field".
class EtendoRecord
{
public:
    EtendoRecord(QString entity, JsonValue value);

    [[nodiscard]] QString id() { return text("id"); }
    [[nodiscard]] QString text(std::string_view property);
    [[nodiscard]] bool flag(std::string_view property); ///< also "Y" and "N"
    [[nodiscard]] Decimal amount(std::string_view property);

    // As above for what some versions leave out.
    [[nodiscard]] QString textIfThere(std::string_view property);
    [[nodiscard]] bool flagIfThere(std::string_view property);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    template <typename T> [[nodiscard]] Result<T> done(T result) const
    {
        return m_error ? Result<T>(*m_error) : Result<T>(std::move(result));
    }

private:
    [[nodiscard]] std::optional<JsonValue> member(std::string_view property);
    void fail(ErrorKind kind, QLatin1String code, std::string_view property);

    QString m_entity;
    JsonValue m_value;
    std::optional<Error> m_error;
};

} // namespace cuadra::etendo

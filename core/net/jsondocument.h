#pragma once

#include "core/base/result.h"
#include "core/net/jsonvalue.h"

#include <QByteArray>

#include <memory>

namespace cuadra {

struct JsonLimits
{
    qsizetype bytes = 32 * 1024 * 1024;
    int depth = 32;
};

/// A parsed JSON text. Owns what its JsonValues look into.
///
/// Errors: BadReply "json.syntax" (args: reason): no JSON, invalid UTF-8, too long, too deep.
class JsonDocument
{
public:
    [[nodiscard]] static Result<JsonDocument> parse(const QByteArray &text, JsonLimits limits = {});

    [[nodiscard]] JsonValue root() const & { return JsonValue(m_root, {}); }
    JsonValue root() const && = delete; ///< the value would outlive the document

private:
    JsonDocument(std::shared_ptr<simdjson::dom::parser> parser, simdjson::dom::element root)
        : m_parser(std::move(parser)), m_root(root)
    {
    }

    std::shared_ptr<simdjson::dom::parser> m_parser;
    simdjson::dom::element m_root;
};

} // namespace cuadra

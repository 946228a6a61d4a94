#include "core/net/jsondocument.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Error syntaxError(const QString &reason)
{
    return {.kind = ErrorKind::BadReply, .code = u"json.syntax"_s, .detail = reason, .args = {reason}};
}

Error syntaxError(simdjson::error_code code)
{
    return syntaxError(QString::fromLatin1(simdjson::error_message(code)));
}

} // namespace

Result<JsonDocument> JsonDocument::parse(const QByteArray &text, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return syntaxError(u"too long"_s);
    // Shops put a byte order mark before their answer when one of their files was saved with one.
    const qsizetype skip = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    auto parser = std::make_shared<simdjson::dom::parser>();
    if (const auto failed = parser->allocate(size_t(text.size()), size_t(limits.depth)))
        return syntaxError(failed);
    simdjson::dom::element root;
    if (const auto failed = parser->parse(text.constData() + skip, size_t(text.size() - skip)).get(root))
        return syntaxError(failed);
    return JsonDocument(std::move(parser), root);
}

} // namespace cuadra

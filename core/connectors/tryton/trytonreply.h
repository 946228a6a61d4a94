#pragma once

#include "core/base/result.h"
#include "core/net/json.h"
#include "core/net/transport.h"

namespace cuadra::tryton {

/// What a call may have done when its reply is lost or unreadable.
enum class Access {
    Read,
    Write, ///< then only a look-up may follow
};

/// The reply to one call; owns what result() looks into.
class RpcResult
{
public:
    explicit RpcResult(JsonDocument document) : m_document(std::move(document)) {}

    /// The "result" member; null when the method returned nothing.
    [[nodiscard]] JsonValue result() const;

private:
    JsonDocument m_document;
};

/// Judges the reply to one call, envelope with id.
///
/// Shape:  {"id":1,"result":...} or {"id":1,"error":[class, arguments]}; a class that is none of Tryton's five is the text
///         of an internal failure. An error array means that the server rolled the call back.
/// Errors: 401 -> AuthExpired "tryton.auth.lost"; 403 -> Forbidden; 429 and RateLimitException -> RateLimited;
///         UserError and UserWarning -> Rejected; ConcurrencyException -> Conflict; lock texts -> Transient "tryton.busy";
///         5xx and a page in place of JSON -> Transient for a read, other internal failures and broken JSON -> BadReply;
///         for a write Rejected when the server said an error, else OutcomeUnknown.
/// Source: trytond 6.0 protocols/jsonrpc.py, exceptions.py; measured shapes.
[[nodiscard]] Result<RpcResult> readRpcReply(const HttpReply &reply, Access access, const QString &step);

} // namespace cuadra::tryton

#pragma once

#include "core/net/jsondocument.h"
#include "core/net/transport.h"

namespace cuadra::woocommerce {

/// The JSON of a reply that says "done", or what its refusal means.
///
/// Promise: decides by status and by the shop's error code, never by its words, which change with language and version.
///          A page of HTML is never data, whatever its status.
/// Errors:  see woocommerceerrors.h; a reply to a write that proves nothing is OutcomeUnknown.
/// Source:  WooCommerce REST API v3, "Errors"; WordPress REST API, rest_* codes.
[[nodiscard]] Result<JsonDocument> readReply(const HttpRequest &request, const HttpReply &reply, qint64 nowMs);

} // namespace cuadra::woocommerce

#pragma once

#include "core/base/result.h"
#include "core/net/transport.h"

#include <QString>

#include <optional>

namespace cuadra::etendo {

/// What may be shown of a server text: a short plain sentence, or the constraint's name, or nothing. Etendo's errors
/// carry SQL and whole rows.
[[nodiscard]] QString safeText(const QString &serverText);

/// Replies that say nothing of the request itself: 429, 403 of a licence limit, 5xx. Nothing for all others.
/// Errors: RateLimited, Forbidden, Transient.
[[nodiscard]] std::optional<Error> unavailable(const HttpReply &reply, qint64 nowMs);

/// Judges an XML or JSON answer to a request that changes state, unless it is HTTP 200.
///
/// Errors: Forbidden (401 with a body, 403), RateLimited, Rejected "etendo.write.refused" (nothing was stored),
///         Conflict "etendo.write.race" (a constraint: possibly the same document sent in parallel, look it up),
///         Transient "etendo.write.busy" (dead lock: rolled back), OutcomeUnknown "etendo.write.unclear" (all else).
[[nodiscard]] Error writeFailure(const HttpReply &reply, const QString &step, qint64 nowMs);

/// Judges the answer to a DAL XML document or a removal through it.
/// Errors: as writeFailure(); OutcomeUnknown when a 200 holds no whole result.
[[nodiscard]] Status readWriteReply(const HttpReply &reply, const QString &step, qint64 nowMs);

} // namespace cuadra::etendo

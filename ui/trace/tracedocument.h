#pragma once

#include "core/desk/trace.h"

#include <QString>

namespace cuadra {

/// One page that tells an order's way, for whoever asks: masked, in the language of the moment, without internals of calls
/// that went well.
[[nodiscard]] QString traceHtml(const Trace &trace, qint64 nowMs);

/// Writes it as PDF when the name ends in ".pdf", otherwise as HTML. False: the file could not be written.
[[nodiscard]] bool writeTraceDocument(const Trace &trace, qint64 nowMs, const QString &path);

} // namespace cuadra

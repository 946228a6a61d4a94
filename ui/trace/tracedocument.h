#pragma once

#include "core/desk/trace.h"

#include <QByteArray>
#include <QString>

namespace cuadra {

/// One page that tells an order's way, for whoever asks: masked, in the language of the moment, without internals of calls
/// that went well.
[[nodiscard]] QString traceHtml(const Trace &trace, qint64 nowMs);

/// The same on paper of the size A4.
[[nodiscard]] QByteArray tracePdf(const Trace &trace, qint64 nowMs);

} // namespace cuadra

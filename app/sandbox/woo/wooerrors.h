#pragma once

#include "app/sandbox/http/httpmessage.h"

#include <QJsonObject>

class QJsonDocument;

namespace cuadra::sandbox {

[[nodiscard]] Reply wooJson(int status, const QJsonDocument &document);
/// {"code","message","data":{"status",…}}
[[nodiscard]] Reply wooError(int status, const QString &code, const QString &message, QJsonObject data = {});
/// 400 rest_invalid_param for one parameter; \p detail is a code such as "rest_out_of_bounds".
[[nodiscard]] Reply wooBadParam(const QString &name, const QString &text, const QString &detail);
[[nodiscard]] Reply wooNoRoute();
[[nodiscard]] Reply wooUnknownOrder(int status);
/// 503 with Retry-After. A real shop says 600 s; 30 keeps a simulation with many of them short.
[[nodiscard]] Reply wooMaintenance();

} // namespace cuadra::sandbox

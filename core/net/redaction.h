#pragma once

#include "core/net/transport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace cuadra {

/// Takes secrets out of what is kept or logged.
///
/// Promise: values of sign-in headers, of query and form fields, of JSON members and XML elements whose name says
///          "secret" (password, token, consumer_key, ...), and every configured value wherever it stands, are
///          replaced by kRedacted. Text that is neither JSON nor a form is searched for the configured values.
class Redaction
{
public:
    Redaction() = default;
    /// \p secrets: values that must never appear, e.g. the connection's own secret. Shorter than 4 are ignored.
    explicit Redaction(const QStringList &secrets);

    [[nodiscard]] QString url(const QUrl &url) const;
    [[nodiscard]] QByteArray header(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] QByteArray body(const QByteArray &body) const;

    static constexpr const char *kRedacted = "[redacted]";

private:
    [[nodiscard]] QByteArray withoutValues(QByteArray text) const;

    QList<QByteArray> m_values; ///< as they are, and as they look inside URLs, JSON and base64
};

} // namespace cuadra

#pragma once

#include "app/sandbox/http/httpmessage.h"

#include <QSet>
#include <QUrl>

#include <optional>

namespace cuadra::sandbox {

enum class WooRights { Read, Write, ReadWrite };

struct WooKey
{
    QString key;    ///< "ck_…"
    QString secret; ///< "cs_…"
    WooRights rights = WooRights::ReadWrite;
    bool shopRights = true; ///< false: the key of a user who may not see orders (403)
};

/// The signature of RFC 5849 3.4 with HMAC-SHA256 and no token, over \p params without oauth_signature.
[[nodiscard]] QByteArray oauthSignature(const QByteArray &method, const QUrl &address, const QList<Param> &params,
                                        const QString &secret);

/// Decides who calls. Over plain HTTP only OAuth 1.0a counts, as WooCommerce has it: keys sent as Basic or in the
/// query are not even looked at, and the call is anonymous.
class WooAuth final
{
public:
    WooAuth(QUrl address, QList<WooKey> keys) : m_address(std::move(address)), m_keys(std::move(keys)) {}

    /// The refusal, or nothing when the call may go on. \p nowMs is the shop's clock.
    [[nodiscard]] std::optional<Reply> refuse(const Request &request, qint64 nowMs);

private:
    [[nodiscard]] std::optional<Reply> checkSignature(const Request &request, const QList<Param> &params,
                                                      const WooKey &key, qint64 nowMs);
    [[nodiscard]] const WooKey *find(const QString &key) const;

    QUrl m_address;
    QList<WooKey> m_keys;
    QSet<QString> m_nonces; ///< "timestamp nonce" of what was accepted
};

} // namespace cuadra::sandbox

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace cuadra {

/// Who signs, and the two values that make a signature good for one use.
struct OAuth1Key
{
    QString consumerKey;
    QString consumerSecret;
    qint64 timestampS = 0;
    QString nonce;
};

/// The parameters that sign one call by OAuth 1.0a with HMAC-SHA256 and without a token: to be added to the query.
/// The secret is not among them.
///
/// \p url: with its query, which is signed too. Form bodies are not signed, so a call must not have one.
/// Source: RFC 5849, 3.4; SHA-256 in place of SHA-1 as WooCommerce takes it.
[[nodiscard]] QList<std::pair<QString, QString>> signOAuth1(
    const QByteArray &method, const QUrl &url, const OAuth1Key &key);

/// The text that is signed: method, address and all parameters in order (RFC 5849, 3.4.1).
[[nodiscard]] QByteArray oauth1BaseString(
    const QByteArray &method, const QUrl &url, const QList<std::pair<QString, QString>> &parameters);

} // namespace cuadra

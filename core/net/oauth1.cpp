#include "core/net/oauth1.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString baseAddress(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const int port = url.port();
    const bool showsPort = port > 0 && !(scheme == u"http" && port == 80) && !(scheme == u"https" && port == 443);
    return scheme + u"://"_s + url.host(QUrl::FullyEncoded).toLower()
        + (showsPort ? u':' + QString::number(port) : QString()) + url.path(QUrl::FullyEncoded);
}

QList<std::pair<QString, QString>> queryParameters(const QUrl &url)
{
    QList<std::pair<QString, QString>> parameters;
    for (const QString &part : url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts)) {
        const auto decoded = [](QStringView text) {
            return QUrl::fromPercentEncoding(text.toLatin1().replace('+', ' '));
        };
        const qsizetype equals = part.indexOf(u'=');
        const QStringView view(part);
        parameters.append({decoded(equals < 0 ? view : view.first(equals)),
            equals < 0 ? QString() : decoded(view.sliced(equals + 1))});
    }
    return parameters;
}

} // namespace

QByteArray oauth1BaseString(
    const QByteArray &method, const QUrl &url, const QList<std::pair<QString, QString>> &parameters)
{
    QList<std::pair<QByteArray, QByteArray>> encoded;
    for (const auto &[name, value] : queryParameters(url) + parameters)
        encoded.append({QUrl::toPercentEncoding(name), QUrl::toPercentEncoding(value)});
    std::sort(encoded.begin(), encoded.end());
    QByteArrayList pairs;
    for (const auto &[name, value] : encoded)
        pairs.append(name + '=' + value);
    return method.toUpper() + '&' + QUrl::toPercentEncoding(baseAddress(url)) + '&'
        + pairs.join('&').toPercentEncoding();
}

QList<std::pair<QString, QString>> signOAuth1(const QByteArray &method, const QUrl &url, const OAuth1Key &key)
{
    QList<std::pair<QString, QString>> parameters = {
        {u"oauth_consumer_key"_s, key.consumerKey},
        {u"oauth_nonce"_s, key.nonce},
        {u"oauth_signature_method"_s, u"HMAC-SHA256"_s},
        {u"oauth_timestamp"_s, QString::number(key.timestampS)},
    };
    const QByteArray base = oauth1BaseString(method, url, parameters);
    const QByteArray secret = QUrl::toPercentEncoding(key.consumerSecret) + '&';
    const QByteArray signature = QMessageAuthenticationCode::hash(base, secret, QCryptographicHash::Sha256).toBase64();
    parameters.append({u"oauth_signature"_s, QString::fromLatin1(signature)});
    return parameters;
}

} // namespace cuadra

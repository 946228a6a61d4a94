#include "app/sandbox/woo/wooauth.h"

#include "app/sandbox/woo/wooerrors.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr qint64 kTimestampWindowS = 15 * 60;

Reply authRefusal(const QString &message)
{
    return wooError(401, u"woocommerce_rest_authentication_error"_s, message);
}

Reply cannot(int status, const Request &request)
{
    const QString code = request.changesState() ? u"woocommerce_rest_cannot_edit"_s : u"woocommerce_rest_cannot_view"_s;
    return wooError(status, code, u"Lo siento, no puedes listar los recursos."_s);
}

QByteArray encoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

/// Parameters of the query and of an "Authorization: OAuth k=\"v\", …" header together.
QList<Param> signedParams(const Request &request)
{
    QList<Param> params = request.params;
    const QByteArray header = request.headers.value("authorization");
    if (!header.startsWith("OAuth "))
        return params;
    for (const QByteArray &piece : header.mid(6).split(',')) {
        const qsizetype equals = piece.indexOf('=');
        const QByteArray name = piece.left(equals).trimmed();
        const QByteArray value = piece.mid(equals + 1).trimmed();
        if (equals > 0 && name != "realm" && value.size() >= 2)
            params.append({QString::fromUtf8(name),
                           QString::fromUtf8(QByteArray::fromPercentEncoding(value.sliced(1, value.size() - 2)))});
    }
    return params;
}

QString valueOf(const QList<Param> &params, const QString &name)
{
    for (const Param &each : params) {
        if (each.first == name)
            return each.second;
    }
    return {};
}

bool mayDo(WooRights rights, bool write)
{
    return rights == WooRights::ReadWrite || (rights == WooRights::Write) == write;
}

} // namespace

QByteArray oauthSignature(const QByteArray &method, const QUrl &address, const QList<Param> &params,
                          const QString &secret)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const Param &each : params) {
        if (each.first != u"oauth_signature"_s)
            pairs.append({encoded(each.first), encoded(each.second)});
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList pieces;
    for (const auto &[name, value] : pairs)
        pieces.append(name + '=' + value);
    const QByteArray base = method.toUpper() + '&' + encoded(address.toString(QUrl::RemoveQuery | QUrl::FullyEncoded))
        + '&' + pieces.join('&').toPercentEncoding();
    const QByteArray key = encoded(secret) + '&';
    return QMessageAuthenticationCode::hash(base, key, QCryptographicHash::Sha256).toBase64();
}

const WooKey *WooAuth::find(const QString &key) const
{
    const auto found = std::find_if(m_keys.cbegin(), m_keys.cend(), [&](const WooKey &each) { return each.key == key; });
    return found == m_keys.cend() ? nullptr : &*found;
}

std::optional<Reply> WooAuth::checkSignature(const Request &request, const QList<Param> &params, const WooKey &key,
                                             qint64 nowMs)
{
    if (valueOf(params, u"oauth_signature_method"_s) != u"HMAC-SHA256"_s
        && valueOf(params, u"oauth_signature_method"_s) != u"HMAC-SHA1"_s)
        return authRefusal(u"Firma no válida: el método de firma no es válido."_s);
    QUrl called = m_address;
    called.setPath(request.path);
    const QByteArray expected = oauthSignature(request.method, called, params, key.secret);
    if (valueOf(params, u"oauth_signature"_s).toUtf8() != expected)
        return authRefusal(u"Firma no válida: la firma proporcionada no coincide."_s);
    const QString timestamp = valueOf(params, u"oauth_timestamp"_s);
    if (qAbs(timestamp.toLongLong() - nowMs / 1000) > kTimestampWindowS)
        return authRefusal(u"Marca de tiempo no válida."_s);
    const QString nonce = timestamp + u' ' + valueOf(params, u"oauth_nonce"_s);
    if (m_nonces.contains(nonce))
        return authRefusal(u"Nonce no válido: ya se ha utilizado."_s);
    m_nonces.insert(nonce);
    return std::nullopt;
}

std::optional<Reply> WooAuth::refuse(const Request &request, qint64 nowMs)
{
    const QList<Param> params = signedParams(request);
    const WooKey *key = find(valueOf(params, u"oauth_consumer_key"_s));
    if (!key)
        return cannot(401, request);
    if (std::optional<Reply> bad = checkSignature(request, params, *key, nowMs))
        return bad;
    if (!mayDo(key->rights, request.changesState()))
        return authRefusal(request.changesState() ? u"La clave API no tiene permisos de escritura."_s
                                              : u"La clave API no tiene permisos de lectura."_s);
    if (!key->shopRights)
        return cannot(403, request);
    return std::nullopt;
}

} // namespace cuadra::sandbox

#include "tests/sandbox/httpclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

QByteArray requestBytes(const QByteArray &method, const QUrl &url, const QByteArray &body,
                        const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toUtf8();
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

ClientReply parse(const QByteArray &bytes, bool headOnly)
{
    ClientReply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    reply.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = bytes.mid(end + 4);
    reply.cut = !headOnly && reply.body.size() < reply.headers.value("content-length").toLongLong();
    return reply;
}

} // namespace

QJsonValue ClientReply::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

ClientReply call(const QByteArray &method, const QUrl &url, const QByteArray &body,
                 const QList<std::pair<QByteArray, QByteArray>> &headers, int timeoutMs)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(timeoutMs))
        return {};
    socket.write(requestBytes(method, url, body, headers));
    QElapsedTimer clock;
    clock.start();
    QByteArray bytes;
    while (clock.elapsed() < timeoutMs) {
        const bool more = socket.waitForReadyRead(timeoutMs - static_cast<int>(clock.elapsed()));
        bytes += socket.readAll();
        const ClientReply reply = parse(bytes, method == "HEAD");
        if ((reply.status != 0 && !reply.cut) || !more)
            return reply;
    }
    return parse(bytes, method == "HEAD");
}

ClientReply callWoo(const QByteArray &method, const sandbox::SandboxAccess &access, const QString &path,
                    const QList<std::pair<QString, QString>> &params, const QByteArray &body, qint64 nowMs,
                    const QString &nonce)
{
    static int counter = 0;
    QMap<QByteArray, QByteArray> pairs;
    for (const auto &[name, value] : params)
        pairs.insert(name.toUtf8().toPercentEncoding(), value.toUtf8().toPercentEncoding());
    pairs.insert("oauth_consumer_key", access.user.toUtf8().toPercentEncoding());
    pairs.insert("oauth_nonce", nonce.isEmpty() ? "n" + QByteArray::number(++counter) : nonce.toUtf8());
    pairs.insert("oauth_signature_method", "HMAC-SHA256");
    pairs.insert("oauth_timestamp", QByteArray::number(nowMs / 1000));
    QByteArrayList pieces;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        pieces.append(pair.key() + '=' + pair.value());
    const QByteArray address = access.url.toString().toUtf8() + "/wp-json/wc/v3" + path.toUtf8();
    const QByteArray base = method + '&' + address.toPercentEncoding() + '&' + pieces.join('&').toPercentEncoding();
    const QByteArray signature
        = QMessageAuthenticationCode::hash(base, access.secret.toUtf8() + '&', QCryptographicHash::Sha256).toBase64();
    const QUrl url = QUrl::fromEncoded(address + '?' + pieces.join('&') + "&oauth_signature="
                                       + signature.toPercentEncoding());
    return call(method, url, body, {{"Content-Type", "application/json"}});
}

} // namespace cuadra::test

#pragma once

#include "app/sandbox/shophost.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace cuadra::test {

/// What a plain client saw. status 0: no whole reply came.
struct ClientReply
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;
    bool cut = false; ///< the connection ended before the announced length

    [[nodiscard]] QJsonValue json() const;
};

/// One raw HTTP/1.1 call over a blocking socket, so that the tests share nothing with the product's transport.
[[nodiscard]] ClientReply call(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                               const QList<std::pair<QByteArray, QByteArray>> &headers = {}, int timeoutMs = 4000);

/// The same with an OAuth signature made by the tests' own code. \p nonce empty: a fresh one.
[[nodiscard]] ClientReply callWoo(const QByteArray &method, const sandbox::SandboxAccess &access, const QString &path,
                                  const QList<std::pair<QString, QString>> &params = {}, const QByteArray &body = {},
                                  qint64 nowMs = 1'790'000'000'000, const QString &nonce = {});

} // namespace cuadra::test

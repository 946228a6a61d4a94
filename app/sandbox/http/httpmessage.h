#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace cuadra::sandbox {

using Param = std::pair<QString, QString>;

/// One request as a server reads it. Names of headers are lower case; parameters are decoded, '+' is a space.
struct Request
{
    QByteArray method;
    QByteArray target; ///< as sent, path and query
    QString path;      ///< decoded
    QList<Param> params;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString param(const QString &name) const; ///< the last such parameter; empty when absent
    /// Comma list and PHP arrays (name[], name[0]) in one list.
    [[nodiscard]] QStringList paramList(const QString &name) const;
    [[nodiscard]] bool changesState() const { return method != "GET" && method != "HEAD"; }
};

/// How the bytes of a reply travel.
enum class Delivery {
    Whole,
    Silent,         ///< nothing is ever answered
    CutBeforeReply, ///< the connection closes without a byte
    CutInBody,      ///< the connection closes in the middle of the body
};

struct Reply
{
    int status = 200;
    QByteArray contentType = "application/json; charset=UTF-8";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    Delivery delivery = Delivery::Whole;
    qint64 holdMs = 0; ///< Unit: ms of the machine before the first byte leaves
};

/// The same reply with a Date header that says \p nowMs.
[[nodiscard]] Reply withDate(Reply reply, qint64 nowMs);

/// Reads "a=1&b=x%20y" as PHP and servlets do.
[[nodiscard]] QList<Param> readParams(const QByteArray &query);

} // namespace cuadra::sandbox

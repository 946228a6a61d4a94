#pragma once

#include "core/net/transport.h"
#include "tests/support/faketransport.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrlQuery>

namespace cuadra::test {

using namespace Qt::StringLiterals;

/// Answers as Etendo does, from records that a test lays down as JSON text. It computes nothing.
class FakeEtendo
{
public:
    FakeEtendo();

    void put(const QString &entity, const QString &id, const QByteArray &members); ///< members: "\"name\":\"x\""
    void remove(const QString &entity, const QString &id) { m_records[entity].remove(id); }

    [[nodiscard]] FakeTransport &transport() { return m_transport; }
    [[nodiscard]] QList<HttpRequest> sent(const QByteArray &method, const QString &pathPart) const;

    /// Replies that go before the records, by method and part of the path; each is used once, in their order.
    struct Planned
    {
        QByteArray method;
        QString pathPart;
        Result<HttpReply> reply;
    };
    QList<Planned> planned;
    std::function<void(const HttpRequest &request)> onWrite; ///< what a write leaves behind

    QString role = u"ROLE"_s;
    QString organization = u"ORG"_s;
    QString warehouse = u"WAREHOUSE"_s;
    QByteArray roleList = "[]";
    QByteArray processReply = R"({"responseActions":[{"showMsgInProcessView":{"msgType":"success","msgText":"done"}}]})";

    [[nodiscard]] HttpReply loginReply() const;

private:
    Result<HttpReply> answer(const HttpRequest &request);
    HttpReply list(const QString &entity, const QUrlQuery &query) const;
    HttpReply single(const QString &entity, const QString &id) const;

    QHash<QString, QMap<QString, QByteArray>> m_records;
    FakeTransport m_transport;
};

[[nodiscard]] inline HttpReply jsonReply(int status, const QByteArray &body)
{
    return makeReply(status, body, {{"Content-Type", "application/json;charset=UTF-8"}});
}

[[nodiscard]] inline HttpReply xmlError(const QByteArray &message)
{
    return makeReply(500, "<?xml version=\"1.0\"?><ob:error xmlns:ob=\"http://www.openbravo.com\"><message>" + message
                              + "</message></ob:error>");
}

inline const QByteArray kStored = "<?xml version=\"1.0\"?><ob:result xmlns:ob=\"http://www.openbravo.com\"><msg>ok</msg>"
                                  "<log>Updated 0 business objects, Inserted 3 business objects </log></ob:result>";

} // namespace cuadra::test

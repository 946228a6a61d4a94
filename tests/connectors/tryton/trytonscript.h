#pragma once

#include "core/connectors/tryton/trytonconnector.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QHash>
#include <QJsonDocument>
#include <QStringList>

namespace cuadra::test {

/// A Tryton that answers each method from its own list; the last answer of a list is given again and again.
class TrytonScript
{
public:
    TrytonScript()
        : m_transport([this](const HttpRequest &request) { return reply(request); })
    {
        answer(QStringLiteral("common.db.login"), R"([2,"key"])");
        answer(QStringLiteral("model.res.user.get_preferences"), R"({"company":1,"language":"es"})");
        Connection connection;
        connection.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8000/shop/"));
        erp = std::make_unique<tryton::TrytonConnector>(connection, *tryton::readTrytonSettings({}), Credentials{},
                                                        m_transport, m_clock);
    }

    void answer(const QString &method, const QByteArray &result) { m_answers[method] += R"({"id":1,"result":)" + result + '}'; }
    void refuse(const QString &method, const QByteArray &error) { m_answers[method] += R"({"id":1,"error":)" + error + '}'; }

    /// Methods called so far, without signing in.
    [[nodiscard]] QStringList calls() const
    {
        QStringList methods;
        for (const QJsonObject &call : m_calls)
            methods += call.value(QStringLiteral("method")).toString();
        methods.removeAll(QStringLiteral("common.db.login"));
        methods.removeAll(QStringLiteral("model.res.user.get_preferences"));
        return methods;
    }
    [[nodiscard]] QJsonArray paramsOf(const QString &method) const
    {
        for (const QJsonObject &call : m_calls) {
            if (call.value(QStringLiteral("method")).toString() == method)
                return call.value(QStringLiteral("params")).toArray();
        }
        return {};
    }

    StopFlag stop;
    std::unique_ptr<tryton::TrytonConnector> erp;

private:
    Result<HttpReply> reply(const HttpRequest &request)
    {
        const QJsonObject call = QJsonDocument::fromJson(request.body).object();
        m_calls += call;
        QList<QByteArray> &answers = m_answers[call.value(QStringLiteral("method")).toString()];
        if (answers.isEmpty())
            return makeReply(403, "not scripted: " + request.body);
        return makeReply(200, answers.size() == 1 ? answers.first() : answers.takeFirst());
    }

    FakeClock m_clock;
    FakeTransport m_transport;
    QHash<QString, QList<QByteArray>> m_answers;
    QList<QJsonObject> m_calls;
};

} // namespace cuadra::test

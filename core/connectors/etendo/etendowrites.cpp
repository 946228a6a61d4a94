#include "core/connectors/etendo/etendowrites.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofailure.h"
#include "core/net/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kProcessOrdersId = u"8DF818E471394C01A6546A4AB7F5E529"_s;
const auto kProcessOrdersAction = u"com.smf.jobs.defaults.ProcessOrders"_s;
const auto kKernel = u"/sws/com.smf.securewebservices.kernel/org.openbravo.client.kernel"_s;
const auto kCompleteStep = u"etendo.order.complete"_s;
const auto kRemoveStep = u"etendo.line.remove"_s;

HttpRequest writeRequest(const QByteArray &method, const QUrl &url, const QString &step)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.changesState = true;
    request.step = step;
    return request;
}

Error unclear(const HttpReply &reply, const QString &step)
{
    return Error{.kind = ErrorKind::OutcomeUnknown, .code = kWriteUnclear, .detail = step, .args = {QString::number(reply.status)}};
}

std::optional<ProcessAnswer> readActions(const JsonValue &root)
{
    JsonReader in(root);
    const QList<JsonValue> actions = in.itemsOrEmpty("responseActions");
    for (const JsonValue &action : actions) {
        const auto message = action.isObject() ? action.find("showMsgInProcessView") : std::nullopt;
        if (!message || !message->isObject())
            continue;
        JsonReader words(*message);
        const bool success = words.textOrEmpty("msgType") == "success"_L1;
        return ProcessAnswer{success ? ProcessAnswer::Verdict::Success : ProcessAnswer::Verdict::Refused,
                             safeText(words.textOrEmpty("msgText"))};
    }
    return std::nullopt;
}

bool deniesAccess(const JsonValue &root)
{
    const auto message = root.find("message");
    return message && message->isObject() && message->find("severity");
}

} // namespace

Result<ProcessAnswer> readProcessReply(const HttpReply &reply, qint64 nowMs)
{
    if (reply.status != 200)
        return writeFailure(reply, kCompleteStep, nowMs);
    if (reply.body.contains("handleSystemException("))
        return ProcessAnswer{ProcessAnswer::Verdict::Failed, safeText(QString::fromUtf8(reply.body))};
    const Result<JsonDocument> document = JsonDocument::parse(reply.body);
    if (!document || !document->root().isObject())
        return unclear(reply, kCompleteStep);
    if (const auto answer = readActions(document->root()))
        return *answer;
    if (deniesAccess(document->root()))
        return Error{.kind = ErrorKind::Forbidden, .code = kForbidden, .args = {kCompleteStep}};
    return unclear(reply, kCompleteStep);
}

Status EtendoWrites::store(const QByteArray &document, const QString &step, const StopFlag &stop)
{
    HttpRequest request = writeRequest("POST", m_session.url(u"/sws/dal"_s), step);
    request.headers = {{"Content-Type", "text/xml; charset=UTF-8"}};
    request.body = document;
    const Result<HttpReply> reply = m_session.send(request, stop);
    return reply ? readWriteReply(*reply, step, m_session.nowMs()) : Status(reply.error());
}

Status EtendoWrites::removeLine(const QString &lineId, const StopFlag &stop)
{
    const QUrl url = m_session.url(u"/sws/jsondal/OrderLine/"_s + lineId);
    const Result<HttpReply> reply = m_session.send(writeRequest("DELETE", url, kRemoveStep), stop);
    if (!reply)
        return reply.error();
    if (reply->status == 404)
        return Done{};
    if (reply->status != 200)
        return writeFailure(*reply, kRemoveStep, m_session.nowMs());
    const Result<JsonDocument> document = JsonDocument::parse(reply->body);
    const auto response = document && document->root().isObject() ? document->root().find("response") : std::nullopt;
    const auto status = response && response->isObject() ? response->find("status") : std::nullopt;
    const Result<qint64> number = status ? status->toInteger() : Result<qint64>(unclear(*reply, kRemoveStep));
    if (!number)
        return unclear(*reply, kRemoveStep);
    if (*number != 0)
        return Error{.kind = ErrorKind::Rejected, .code = kWriteRefused, .detail = kRemoveStep, .args = {QString()}};
    return Done{};
}

Result<ProcessAnswer> EtendoWrites::complete(const QString &orderId, const StopFlag &stop)
{
    QUrlQuery query;
    query.addQueryItem(u"processId"_s, kProcessOrdersId);
    query.addQueryItem(u"_action"_s, kProcessOrdersAction);
    HttpRequest request = writeRequest("POST", m_session.url(kKernel, query), kCompleteStep);
    request.headers = {{"Content-Type", "application/json"}};
    const QJsonObject body{{u"recordIds"_s, QJsonArray{orderId}},
                           {u"_entityName"_s, u"Order"_s},
                           {u"_params"_s, QJsonObject{{u"DocAction"_s, u"CO"_s}}}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const Result<HttpReply> reply = m_session.send(request, stop);
    if (!reply)
        return reply.error();
    return readProcessReply(*reply, m_session.nowMs());
}

} // namespace cuadra::etendo

#include "core/connectors/etendo/etendoreads.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendofailure.h"
#include "core/net/json.h"

#include <QSet>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kPageRows = 100;
const auto kMostPages = 1000;

QString stepOf(const QString &entity)
{
    return u"etendo.read."_s + entity;
}

Error badRead(QLatin1String code, const QString &step, const QString &detail)
{
    return Error{.kind = ErrorKind::BadReply, .code = code, .detail = detail, .args = {step}};
}

/// The envelope's own failure: {"response":{"status":-1,"error":{…}}} or -4 with a text per property.
Error envelopeFailure(const JsonValue &response, const QString &step)
{
    const auto error = response.find("error");
    const auto text = error ? error->find("message") : std::nullopt;
    const QString message = text ? text->toDisplay() : QString();
    if (message.contains("ActionNotAllowed"_L1))
        return Error{.kind = ErrorKind::Forbidden, .code = kForbidden, .detail = step, .args = {step}};
    return badRead(kReadRefused, step, safeText(message));
}

/// What is not 200, and the invalid JSON that a bad condition or a missing right leaves behind.
std::optional<Error> httpFailure(const HttpReply &reply, const QString &step, qint64 nowMs)
{
    const bool listBegun = reply.body.trimmed().startsWith("{\"response\":{\"data\":[");
    if (reply.status == 500 && listBegun)
        return badRead(kReadRefused, step, u"the list broke off with an error object"_s);
    if (const auto down = unavailable(reply, nowMs))
        return down;
    if (reply.status == 401)
        return Error{.kind = ErrorKind::Forbidden, .code = kForbidden, .detail = step, .args = {step}};
    if (reply.body.trimmed().startsWith('<')) // maintenance, or a server that is being started anew
        return Error{.kind = ErrorKind::Transient, .code = kUnavailable, .detail = step, .args = {QString::number(reply.status)}};
    if (reply.status != 200)
        return badRead(kReadRefused, step, u"HTTP %1"_s.arg(reply.status));
    return std::nullopt;
}

Result<int> readRows(const HttpReply &reply, const QString &entity, const EtendoReads::Visit &visit)
{
    const QString step = stepOf(entity);
    const Result<JsonDocument> document = JsonDocument::parse(reply.body);
    if (!document)
        return badRead(kReadBroken, step, u"no JSON"_s);
    const auto response = document->root().isObject() ? document->root().find("response") : std::nullopt;
    if (!response || !response->isObject())
        return badRead(kReadBroken, step, u"no envelope"_s);
    const auto status = response->find("status");
    const Result<qint64> number = status ? status->toInteger() : Result<qint64>(-1);
    if (!number || *number != 0)
        return envelopeFailure(*response, step);

    JsonReader in(*response);
    const QList<JsonValue> rows = in.items("data");
    if (in.failed())
        return badRead(kReadBroken, step, u"no data"_s);
    for (const JsonValue &row : rows) {
        EtendoRecord record(entity, row);
        visit(record);
        if (record.error())
            return *record.error();
    }
    return int(rows.size());
}

/// "No such record" is said in an envelope; a 404 without one comes from something that is no Etendo.
bool saysUnknown(const HttpReply &reply)
{
    const Result<JsonDocument> document = JsonDocument::parse(reply.body);
    return reply.status == 404 && document && document->root().isObject() && document->root().find("response");
}

Result<bool> readSingle(const HttpReply &reply, const QString &entity, const EtendoReads::Visit &visit)
{
    const QString step = stepOf(entity);
    const Result<JsonDocument> document = JsonDocument::parse(reply.body);
    if (!document)
        return badRead(kReadBroken, step, u"no JSON"_s);
    const JsonValue root = document->root();
    if (!root.isObject())
        return badRead(kReadBroken, step, u"no record"_s);
    if (const auto response = root.find("response"))
        return response->isObject() ? envelopeFailure(*response, step) : badRead(kReadBroken, step, u"no envelope"_s);
    EtendoRecord record(entity, root);
    visit(record);
    return record.done(true);
}

} // namespace

QString hqlLiteral(const QString &text)
{
    QString inside = text;
    inside.replace(u'\'', "''"_L1);
    for (QChar &character : inside) {
        if (character.unicode() < 0x20)
            character = QChar::ReplacementCharacter;
    }
    return u'\'' + inside + u'\'';
}

QString hqlContains(const QString &property, const QString &text)
{
    QString pattern = text.toLower();
    pattern.replace(u'!', "!!"_L1).replace(u'%', "!%"_L1).replace(u'_', "!_"_L1);
    return u"lower("_s + property + u") like "_s + hqlLiteral(u'%' + pattern + u'%') + u" escape '!'"_s;
}

Result<int> EtendoReads::readPage(const ListQuery &query, int startRow, const StopFlag &stop, const Visit &visit)
{
    QUrlQuery parameters;
    parameters.addQueryItem(u"_startRow"_s, QString::number(startRow));
    parameters.addQueryItem(u"_endRow"_s, QString::number(startRow + kPageRows));
    parameters.addQueryItem(u"_sortBy"_s, u"id"_s);
    if (query.alsoInactive)
        parameters.addQueryItem(u"_noActiveFilter"_s, u"true"_s);
    if (!query.where.isEmpty())
        parameters.addQueryItem(u"_where"_s, QString::fromLatin1(QUrl::toPercentEncoding(query.where)));

    HttpRequest request;
    request.url = m_session.url(u"/sws/jsondal/"_s + query.entity, parameters);
    request.headers = {{"Accept", "application/json"}};
    request.step = stepOf(query.entity);
    const Result<HttpReply> reply = m_session.send(request, stop);
    if (!reply)
        return reply.error();
    if (const auto failure = httpFailure(*reply, request.step, m_session.nowMs()))
        return *failure;
    return readRows(*reply, query.entity, visit);
}

Status EtendoReads::list(const ListQuery &query, const StopFlag &stop, const Visit &visit)
{
    QSet<QString> seen;
    const Visit once = [&](EtendoRecord &record) {
        const QString id = record.id();
        if (seen.contains(id))
            return;
        seen.insert(id);
        visit(record);
    };
    for (int page = 0; page < kMostPages; ++page) {
        const Result<int> rows = readPage(query, page * kPageRows, stop, once);
        if (!rows)
            return rows.error();
        if (*rows < kPageRows) // totalRows is no count
            return Done{};
    }
    return Error{.kind = ErrorKind::BadReply, .code = kReadEndless, .args = {query.entity}};
}

Status EtendoReads::firstPage(const ListQuery &query, const StopFlag &stop, const Visit &visit)
{
    const Result<int> rows = readPage(query, 0, stop, visit);
    return rows ? Status(Done{}) : Status(rows.error());
}

Result<bool> EtendoReads::single(const QString &entity, const QString &id, const StopFlag &stop, const Visit &visit)
{
    HttpRequest request;
    request.url = m_session.url(u"/sws/jsondal/"_s + entity + u'/' + id);
    request.headers = {{"Accept", "application/json"}};
    request.step = stepOf(entity);
    const Result<HttpReply> reply = m_session.send(request, stop);
    if (!reply)
        return reply.error();
    if (saysUnknown(*reply))
        return false;
    if (const auto failure = httpFailure(*reply, request.step, m_session.nowMs()))
        return *failure;
    return readSingle(*reply, entity, visit);
}

} // namespace cuadra::etendo

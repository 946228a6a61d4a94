#include "core/connectors/etendo/etendofailure.h"

#include "core/connectors/etendo/etendoerrors.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kMostShown = 160;

bool holdsAny(const QString &text, std::initializer_list<QLatin1String> marks)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](QLatin1String mark) { return text.contains(mark, Qt::CaseInsensitive); });
}

bool isTechnical(const QString &text)
{
    return holdsAny(text, {"sql"_L1, "exception"_L1, "org."_L1, "java"_L1, "hibernate"_L1, "insert into"_L1, "update "_L1,
                           "select "_L1, "detail:"_L1, "detalle:"_L1, "constraint"_L1, "row contains"_L1, "@"_L1});
}

QString constraintName(const QString &text)
{
    static const QRegularExpression named(u"constraint[^A-Za-z0-9_]{1,3}([A-Za-z0-9_]{3,63})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return named.match(text).captured(1);
}

/// The text of a whole <ob:error> or <ob:result> document; nothing when it is cut or something else.
std::optional<QString> textOfRoot(const QByteArray &body, QLatin1String root)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement() || reader.name() != root)
        return std::nullopt;
    const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? std::nullopt : std::optional(text);
}

Error refusedWrite(const QString &text, const QString &step)
{
    const QString shown = safeText(text);
    if (holdsAny(text, {"ActionNotAllowed"_L1, "OBSecurityException"_L1, "is not writable"_L1, "no access"_L1}))
        return {.kind = ErrorKind::Forbidden, .code = kForbidden, .detail = shown, .args = {step}};
    if (holdsAny(text, {"deadlock"_L1, "could not serialize"_L1, "lock timeout"_L1, "connection pool"_L1}))
        return {.kind = ErrorKind::Transient, .code = kWriteBusy, .detail = shown};
    if (holdsAny(text, {"constraint"_L1, "duplicate key"_L1, "llave duplicada"_L1}))
        return {.kind = ErrorKind::Conflict, .code = kWriteRace, .detail = shown};
    return {.kind = ErrorKind::Rejected, .code = kWriteRefused, .detail = shown, .args = {shown}};
}

Error unclear(const HttpReply &reply, const QString &step)
{
    return {.kind = ErrorKind::OutcomeUnknown, .code = kWriteUnclear, .detail = step, .args = {QString::number(reply.status)}};
}

} // namespace

QString safeText(const QString &serverText)
{
    if (isTechnical(serverText))
        return constraintName(serverText);
    return serverText.simplified().left(kMostShown);
}

std::optional<Error> unavailable(const HttpReply &reply, qint64 nowMs)
{
    const QString status = QString::number(reply.status);
    if (reply.status == 429)
        return Error{.kind = ErrorKind::RateLimited, .code = kRateLimited, .retryAfterMs = reply.retryAfterMs(nowMs)};
    if (reply.status == 403) {
        const QString text = QString::fromUtf8(reply.body);
        const bool limit = holdsAny(text, {"limit"_L1, "licen"_L1, "exceed"_L1, "instance"_L1});
        return Error{.kind = limit ? ErrorKind::RateLimited : ErrorKind::Forbidden,
                     .code = limit ? kLicenceLimit : kForbidden,
                     .detail = safeText(text)};
    }
    if (reply.status >= 500)
        return Error{.kind = ErrorKind::Transient, .code = kServerDown, .args = {status},
                     .retryAfterMs = reply.retryAfterMs(nowMs)};
    return std::nullopt;
}

Error writeFailure(const HttpReply &reply, const QString &step, qint64 nowMs)
{
    if (reply.status == 401)
        return {.kind = ErrorKind::Forbidden, .code = kForbidden, .detail = step, .args = {step}};
    if (reply.status == 403 || reply.status == 429)
        return *unavailable(reply, nowMs);
    if (const auto text = textOfRoot(reply.body, "error"_L1); text && reply.status >= 400 && reply.status <= 500)
        return refusedWrite(*text, step);
    if (reply.status >= 400 && reply.status < 500 && reply.status != 408)
        return {.kind = ErrorKind::Rejected, .code = kWriteRefused, .detail = u"HTTP %1"_s.arg(reply.status), .args = {QString()}};
    return unclear(reply, step);
}

Status readWriteReply(const HttpReply &reply, const QString &step, qint64 nowMs)
{
    if (reply.status != 200)
        return writeFailure(reply, step, nowMs);
    if (!textOfRoot(reply.body, "result"_L1))
        return unclear(reply, step);
    return Done{};
}

} // namespace cuadra::etendo

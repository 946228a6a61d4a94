#include "core/connectors/tryton/trytonreply.h"

#include "core/connectors/tryton/trytonerrors.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

constexpr qsizetype kShownText = 300;
constexpr qint64 kSlowDownMs = 60'000; // Tryton counts wrong passwords over minutes and says no Retry-After

// PostgreSQL's and SQLite's own sentences; Tryton passes them on without a code.
constexpr std::array kBusyTexts{"could not obtain lock"_L1, "could not serialize"_L1, "database is locked"_L1,
                                "deadlock detected"_L1};
constexpr std::array kLostTexts{"connection already closed"_L1, "server closed the connection"_L1,
                                "terminating connection"_L1, "could not connect to server"_L1};

template <typename Texts> bool mentions(const QString &text, const Texts &known)
{
    return std::any_of(known.begin(), known.end(), [&](QLatin1String part) { return text.contains(part); });
}

Error makeError(ErrorKind kind, QLatin1String code, const QString &detail, const QStringList &args = {})
{
    return Error{.kind = kind, .code = code, .detail = detail.left(kShownText), .args = args};
}

QString textAt(const QList<JsonValue> &items, qsizetype index)
{
    return index < items.size() ? items.at(index).toDisplay() : QString();
}

/// The arguments of a typed error: a list, or a single text.
QStringList argumentsOf(const JsonValue &value)
{
    const Result<QList<JsonValue>> items = value.items();
    if (!items)
        return {value.toDisplay()};
    QStringList texts;
    for (const JsonValue &item : *items)
        texts += item.toDisplay();
    return texts;
}

/// UserError carries [message, description]; people need both.
QString sentenceOf(const QString &message, const QString &description)
{
    return (description.isEmpty() ? message : message + u'\n' + description).left(kShownText);
}

Error internalError(const QString &text, Access access)
{
    if (mentions(text, kBusyTexts))
        return makeError(ErrorKind::Transient, kBusy, text);
    if (mentions(text, kLostTexts)) // may have gone in the middle of the commit
        return makeError(access == Access::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Transient, kDatabaseLost, text);
    if (text.startsWith("Database '"_L1) && text.endsWith("doesn't exist!"_L1))
        return makeError(ErrorKind::Forbidden, kDatabaseUnknown, text);
    return makeError(access == Access::Write ? ErrorKind::Rejected : ErrorKind::BadReply, kInternal, text,
                     {text.left(kShownText)});
}

Error namedError(const JsonValue &error, Access access)
{
    const QList<JsonValue> items = error.items().value_or(QList<JsonValue>());
    const QString name = textAt(items, 0);
    const QStringList args = items.size() > 1 ? argumentsOf(items.at(1)) : QStringList();
    if (name == "UserError"_L1) {
        const QString sentence = sentenceOf(args.value(0), args.value(1));
        return makeError(ErrorKind::Rejected, kRule, sentence, {sentence});
    }
    if (name == "UserWarning"_L1) {
        const QString sentence = sentenceOf(args.value(1), args.value(2));
        return makeError(ErrorKind::Rejected, kWarning, sentence, {sentence, args.value(0)});
    }
    if (name == "ConcurrencyException"_L1)
        return makeError(ErrorKind::Conflict, kConcurrent, args.value(0));
    if (name == "LoginException"_L1)
        return makeError(ErrorKind::AuthExpired, kAuthPrompt, args.value(1), {args.value(1)});
    if (name == "RateLimitException"_L1) {
        Error slow = makeError(ErrorKind::RateLimited, kAuthSlow, name);
        slow.retryAfterMs = kSlowDownMs;
        return slow;
    }
    return internalError(name, access);
}

Error unreadable(const HttpReply &reply, Access access, const QString &step)
{
    const QString status = QString::number(reply.status);
    if (access == Access::Write)
        return makeError(ErrorKind::OutcomeUnknown, kWriteUnclear, step + u": HTTP "_s + status, {status});
    if (reply.body.trimmed().startsWith('<'))
        return makeError(ErrorKind::Transient, kUnavailable, step + u": HTTP "_s + status, {status});
    return makeError(ErrorKind::BadReply, kReadBroken, step + u": HTTP "_s + status, {step});
}

Error httpError(const HttpReply &reply, Access access, const QString &step)
{
    const QString status = QString::number(reply.status);
    switch (reply.status) {
    case 401: return makeError(ErrorKind::AuthExpired, kAuthLost, step);
    case 403: return makeError(ErrorKind::Forbidden, kForbidden, step, {step});
    case 429: {
        Error slow = makeError(ErrorKind::RateLimited, kAuthSlow, step);
        slow.retryAfterMs = kSlowDownMs;
        return slow;
    }
    default: break;
    }
    // A proxy without a server behind it, or a server that does not take calls.
    if (reply.status >= 500 && access == Access::Read)
        return makeError(ErrorKind::Transient, kServerDown, step + u": HTTP "_s + status, {status});
    return unreadable(reply, access, step);
}

} // namespace

JsonValue RpcResult::result() const
{
    return *m_document.root().at("result");
}

Result<RpcResult> readRpcReply(const HttpReply &reply, Access access, const QString &step)
{
    if (reply.status != 200)
        return httpError(reply, access, step);
    Result<JsonDocument> document = JsonDocument::parse(reply.body);
    if (!document)
        return unreadable(reply, access, step);
    const JsonValue root = document->root();
    if (const std::optional<JsonValue> error = root.find("error"))
        return namedError(*error, access);
    if (!root.at("result"))
        return unreadable(reply, access, step);
    return RpcResult(std::move(*document));
}

} // namespace cuadra::tryton

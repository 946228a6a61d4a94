#include "core/connectors/woocommerce/woocommercereplies.h"

#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercetext.h"
#include "core/net/json.h"

namespace cuadra::woocommerce {

namespace {

/// The shop's own words about a refusal.
struct Refusal
{
    QString code; ///< empty when the reply is not in the shop's error form
    QString message;
    bool dataIsNumber = false; ///< how refusals of business rules look that come with status 500
    QStringList parameters;
};

Refusal readRefusal(const HttpReply &reply)
{
    const Result<JsonDocument> document = JsonDocument::parse(reply.body);
    if (!document || !document->root().isObject())
        return {};
    const JsonValue root = document->root();
    Refusal refusal;
    refusal.code = root.find("code") ? root.find("code")->toDisplay().left(100) : QString();
    refusal.message = root.find("message") ? toPlainText(root.find("message")->toDisplay()) : QString();
    const std::optional<JsonValue> data = root.find("data");
    refusal.dataIsNumber = data && data->isNumber();
    const std::optional<JsonValue> parameters = data ? data->find("params") : std::nullopt;
    if (const auto members =
            parameters ? parameters->members() : Result<QList<std::pair<QString, JsonValue>>>(Error())) {
        for (const auto &member : *members)
            refusal.parameters.append(member.first.left(100));
    }
    return refusal;
}

struct Judge
{
    const HttpRequest &request;
    const HttpReply &reply;
    qint64 nowMs;

    [[nodiscard]] Error error(ErrorKind kind, const QString &code, const QStringList &args = {}) const
    {
        return {.kind = kind,
            .code = code,
            .detail = request.step + u": HTTP "_s + QString::number(reply.status),
            .args = args};
    }

    /// The shop could not be asked. A write that ends so may have happened.
    [[nodiscard]] Error unavailable(const QString &code, bool surelyNothingHappened) const
    {
        const bool inDoubt = request.changesState && !surelyNothingHappened;
        Error made =
            error(inDoubt ? ErrorKind::OutcomeUnknown : ErrorKind::Transient, code, {QString::number(reply.status)});
        made.retryAfterMs = inDoubt ? 0 : reply.retryAfterMs(nowMs);
        return made;
    }

    [[nodiscard]] Error refused(const Refusal &refusal) const
    {
        if (refusal.code == u"rest_invalid_param" || refusal.code == u"rest_missing_callback_param")
            return error(ErrorKind::Rejected, kParameter, {refusal.parameters.join(u", "_s)});
        return error(ErrorKind::Rejected, kRefused, {refusal.code, refusal.message});
    }

    [[nodiscard]] Error unreadable(const Error &syntax) const
    {
        const QByteArray start = reply.body.left(100).trimmed();
        const bool isPage = start.startsWith('<') || reply.header("Content-Type").toLower().startsWith("text/html");
        if (isPage || start.isEmpty())
            return unavailable(kUnavailable, false);
        return request.changesState ? error(ErrorKind::OutcomeUnknown, kUnreadable) : syntax;
    }

    [[nodiscard]] Error clientError(const Refusal &refusal) const
    {
        const int status = reply.status;
        if (refusal.code.isEmpty() || status == 408)
            return unavailable(kUnavailable, false); // a firewall or a front page, not the shop's API
        if (status == 401)
            // A write comes after a read with the same key, so the key itself is good.
            return request.changesState ? error(ErrorKind::Forbidden, kRightWrite)
                                        : error(ErrorKind::AuthExpired, kAuthDenied);
        if (status == 403)
            return error(ErrorKind::Forbidden, request.changesState ? kRightWrite : kRightRead);
        if (refusal.code == u"woocommerce_rest_shop_order_invalid_id")
            return error(ErrorKind::Rejected, kOrderUnknown);
        if (refusal.code == u"rest_no_route")
            return error(ErrorKind::BadReply, kApiMissing, {request.url.path()});
        return refused(refusal);
    }

    [[nodiscard]] Error serverError(const Refusal &refusal) const
    {
        // WordPress looks for maintenance before anything else runs, so nothing happened.
        if (reply.status == 503 && refusal.code == u"wp_die")
            return unavailable(kMaintenance, true);
        if (refusal.dataIsNumber)
            return refused(refusal);
        return unavailable(kUnavailable, false);
    }
};

} // namespace

Result<JsonDocument> readReply(const HttpRequest &request, const HttpReply &reply, qint64 nowMs)
{
    const Judge judge{request, reply, nowMs};
    if (reply.status >= 200 && reply.status < 300) {
        Result<JsonDocument> document = JsonDocument::parse(reply.body);
        return document ? document : Result<JsonDocument>(judge.unreadable(document.error()));
    }
    if (reply.status == 429) {
        Error limited = judge.error(ErrorKind::RateLimited, kRateLimited);
        limited.retryAfterMs = reply.retryAfterMs(nowMs);
        return limited;
    }
    if (reply.status >= 400 && reply.status < 500)
        return judge.clientError(readRefusal(reply));
    if (reply.status >= 500)
        return judge.serverError(readRefusal(reply));
    return judge.unavailable(kUnavailable, false); // redirects and the like
}

} // namespace cuadra::woocommerce

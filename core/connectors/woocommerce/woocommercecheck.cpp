#include "core/connectors/woocommerce/woocommercecheck.h"

#include "core/connectors/woocommerce/woocommercedocuments.h"
#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercerequests.h"
#include "core/connectors/woocommerce/woocommercesystem.h"
#include "core/net/json.h"

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

QString storageName(Storage storage)
{
    switch (storage) {
    case Storage::Unknown: return u"unknown"_s;
    case Storage::Legacy: return u"legacy"_s;
    case Storage::Hpos: return u"hpos"_s;
    }
    Q_UNREACHABLE();
}

bool isMissingRight(const Error &error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::AuthExpired;
}

struct Check
{
    Client &client;
    const Settings &settings;
    const StopFlag &stop;
    ConnectionReport report = {};

    void fact(const QString &code, const QString &value) { report.facts.append(code + u'|' + value); }

    void missing(const QString &right)
    {
        if (!report.missingRights.contains(right))
            report.missingRights.append(right);
    }

    Status reading()
    {
        const Result<Answer> latest = client.call(makeLatestRequest(client.shop()), stop);
        if (!latest && latest.error().kind == ErrorKind::Forbidden) {
            missing(latest.error().code);
            return Done{};
        }
        if (!latest)
            return latest.error();
        const Result<QList<Row>> rows = readRows(*latest);
        if (!rows)
            return rows.error();
        if (rows->isEmpty() || rows->first().document.modifiedMs == 0) {
            fact(kFactDateFilter, u"untested"_s);
            return Done{};
        }
        return dateFilter(rows->first());
    }

    Status dateFilter(const Row &order)
    {
        const qint64 changedMs = order.document.modifiedMs;
        const Result<bool> before = listedAfter(order.id, changedMs - 1000, 0);
        if (!before)
            return before.error();
        const Result<bool> after = listedAfter(order.id, changedMs, changedMs);
        if (!after)
            return after.error();
        if (!*before || *after)
            return Error{.kind = ErrorKind::BadReply, .code = kDateFilter, .detail = order.document.externalId};
        fact(kFactDateFilter, u"ok"_s);
        return Done{};
    }

    /// Whether the shop lists the order as changed after \p ms; not counting a change after \p knownMs.
    Result<bool> listedAfter(qint64 id, qint64 ms, qint64 knownMs)
    {
        const Query filter = Query{{u"include"_s, QString::number(id)}, {u"status"_s, u"any"_s}} + modifiedAfter(ms);
        const Result<Answer> answer = client.call(makeOrdersRequest(client.shop(), filter, 0), stop);
        if (!answer)
            return answer.error();
        const Result<QList<Row>> rows = readRows(*answer);
        if (!rows)
            return rows.error();
        return std::any_of(rows->begin(), rows->end(),
            [&](const Row &row) { return row.id == id && (knownMs == 0 || row.document.modifiedMs <= knownMs); });
    }

    Status writing()
    {
        const Result<Answer> probe = client.call(makeWriteProbe(client.shop()), stop);
        if (probe || probe.error().kind == ErrorKind::Rejected)
            return Done{}; // the right was checked before the order was looked for
        if (isMissingRight(probe.error())) {
            missing(kRightWrite);
            return Done{};
        }
        Error error = probe.error();
        if (error.kind == ErrorKind::OutcomeUnknown)
            error.kind = ErrorKind::Transient; // there was nothing to change
        return error;
    }

    Status system()
    {
        const Result<Answer> answer = client.call(makeSystemRequest(client.shop()), stop);
        if (!answer && !isMissingRight(answer.error()))
            return answer.error();
        if (!answer)
            missing(kRightSettings);
        const Result<SystemFacts> facts = answer ? readSystem(*answer) : Result<SystemFacts>(SystemFacts());
        if (!facts)
            return facts.error();
        report.version = facts->version;
        fact(kFactStorage, storageName(settings.storage == Storage::Unknown ? facts->storage : settings.storage));
        return Done{};
    }

    Status currency()
    {
        const Result<Answer> answer = client.call(makeCurrencyRequest(client.shop()), stop);
        if (!answer && !isMissingRight(answer.error()))
            return answer.error();
        if (!answer) {
            missing(kRightSettings);
            return Done{};
        }
        const Result<JsonValue> value = answer->json.root().at("value");
        if (!value)
            return value.error();
        fact(kFactCurrency, value->toDisplay());
        return Done{};
    }
};

} // namespace

Result<ConnectionReport> checkShop(Client &client, const Settings &settings, const StopFlag &stop)
{
    Check check{client, settings, stop};
    for (const auto step : {&Check::reading, &Check::system, &Check::currency, &Check::writing}) {
        if (const Status done = (check.*step)(); !done)
            return done.error();
    }
    check.report.clockSkewMs = client.skewMs();
    return check.report;
}

} // namespace cuadra::woocommerce

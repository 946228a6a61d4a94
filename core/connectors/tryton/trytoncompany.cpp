#include "core/connectors/tryton/trytoncompany.h"

#include "core/connectors/tryton/trytonvalues.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

// Tryton has no limits; these are what a person still reads.
constexpr int kNameLength = 255;
constexpr int kTextLength = 2'000;

const QStringList kModels{u"party.party"_s, u"party.address"_s, u"sale.sale"_s, u"sale.line"_s};
constexpr std::array<std::string_view, 3> kRights{"read", "write", "create"};

RpcCall makeRead(const QString &model, qint64 id, const QStringList &fields, const QString &step)
{
    return {.method = u"model."_s + model + u".read"_s,
            .params = {listOf(id), QJsonArray::fromStringList(fields)},
            .step = step};
}

Result<JsonValue> firstOf(const JsonValue &result)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    if (items->isEmpty())
        return result.wrongType(u"list with one record"_s);
    return items->first();
}

Result<QString> readName(const JsonValue &value)
{
    JsonReader in(value);
    return in.done(in.text("name"));
}

Result<QString> readCode(const JsonValue &value)
{
    JsonReader in(value);
    return in.done(in.text("code"));
}

Status readCompany(const JsonValue &result, TrytonCompany &company)
{
    const Result<JsonValue> record = firstOf(result);
    if (!record)
        return record.error();
    JsonReader in(*record);
    company.name = in.with("party.", readName);
    company.currency = in.with("currency.", readCode);
    return in.done(Done{});
}

Status readRounding(const JsonValue &result, TrytonCompany &company)
{
    const Result<JsonValue> record = firstOf(result);
    if (!record)
        return record.error();
    JsonReader in(*record);
    company.taxRounding = in.text("tax_rounding");
    return in.done(Done{});
}

Status readClosedUntil(const JsonValue &result, TrytonCompany &company)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    if (items->isEmpty())
        return Done{};
    JsonReader in(items->first());
    company.closedUntil = in.with("end_date", readDate);
    return in.done(Done{});
}

RpcCall makeLastClosedPeriod(qint64 company)
{
    const QJsonArray domain{clause(u"company"_s, u"="_s, company),
                            clause(u"state"_s, u"in"_s, QJsonArray{u"close"_s, u"locked"_s})};
    return {.method = u"model.account.period.search_read"_s,
            .params = {domain, 0, 1, listOf(QJsonArray{u"end_date"_s, u"DESC"_s}), listOf(u"end_date"_s)},
            .step = u"tryton.periods"_s};
}

using Reader = Status (*)(const JsonValue &, TrytonCompany &);

Status loadInto(TrytonRpc &rpc, const RpcCall &call, Reader reader, TrytonCompany &company, const StopFlag &stop)
{
    const Result<RpcResult> found = rpc.call(call, stop);
    return found ? reader(found->result(), company) : Status(found.error());
}

Result<QStringList> readMissingRights(const JsonValue &result)
{
    QStringList missing;
    for (const QString &model : kModels) {
        const Result<JsonValue> rights = result.at(model.toStdString());
        if (!rights)
            return rights.error();
        JsonReader in(*rights);
        for (const std::string_view right : kRights) {
            if (!in.with(right, readFlag))
                missing += model + u'.' + QString::fromUtf8(right.data(), qsizetype(right.size()));
        }
        if (in.failed())
            return in.done(missing);
    }
    return missing;
}

} // namespace

Result<TrytonCompany> loadCompany(TrytonRpc &rpc, const StopFlag &stop)
{
    const Result<RpcSession> session = rpc.session(stop);
    if (!session)
        return session.error();
    const std::array steps{
        std::pair<RpcCall, Reader>{makeRead(u"company.company"_s, session->company, {u"party.name"_s, u"currency.code"_s},
                                            u"tryton.company"_s),
                                   readCompany},
        std::pair<RpcCall, Reader>{makeRead(u"account.configuration"_s, 1, {u"tax_rounding"_s}, u"tryton.rounding"_s),
                                   readRounding},
        std::pair<RpcCall, Reader>{makeLastClosedPeriod(session->company), readClosedUntil},
    };
    TrytonCompany company;
    for (const auto &[call, reader] : steps) {
        if (const Status loaded = loadInto(rpc, call, reader, company, stop); !loaded)
            return loaded.error();
    }
    return company;
}

TargetLimits limitsOf(const TrytonCompany &company, const TrytonSettings &settings)
{
    TargetLimits limits;
    limits.nameLength = kNameLength;
    limits.descriptionLength = kTextLength;
    limits.currency = company.currency;
    limits.settleMs = settings.settleMs;
    limits.taxesExactNets = true;
    limits.rounding.mode = Rounding::HalfEven;
    limits.rounding.level
        = company.taxRounding == "line"_L1 ? RoundingModel::Level::Running : RoundingModel::Level::Document;
    if (company.closedUntil) {
        const QDateTime nextDay(company.closedUntil->addDays(1), QTime(0, 0), QTimeZone(settings.timeZone.toUtf8()));
        limits.closedUntilMs = nextDay.toMSecsSinceEpoch() - 1;
    }
    return limits;
}

Result<QStringList> loadMissingRights(TrytonRpc &rpc, const StopFlag &stop)
{
    // Writing nothing to no record: asks for a session that is good for writing, which reading alone does not.
    const RpcCall nothing{.method = u"model.sale.sale.write"_s,
                          .params = {QJsonArray(), QJsonObject()},
                          .step = u"tryton.write_check"_s};
    if (const Result<RpcResult> written = rpc.call(nothing, stop); !written)
        return written.error();
    const Result<RpcResult> rights = rpc.call({.method = u"model.ir.model.access.get_access"_s,
                                               .params = listOf(QJsonArray::fromStringList(kModels)),
                                               .step = u"tryton.rights"_s},
                                              stop);
    if (!rights)
        return rights.error();
    return readMissingRights(rights->result());
}

} // namespace cuadra::tryton

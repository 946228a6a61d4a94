#include "core/desk/today.h"

#include "core/desk/todayflow.h"
#include "core/ledger/sqlvalues.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// Each count is a stretch of an index: that is several times faster than grouping, and the same on both stores.
const auto kHourRow = u"SELECT %1 AS hour, CAST(? AS BIGINT) AS from_ms, CAST(? AS BIGINT) AS to_ms"_s;
const auto kStateRow = u"SELECT '%1' AS state"_s;
const auto kArrivals = u"SELECT h.hour, s.state, (SELECT COUNT(*) FROM transfer t WHERE t.state = s.state"
                       " AND t.created_ms >= h.from_ms AND t.created_ms < h.to_ms) FROM (%1) h, (%2) s"_s;
const auto kNewest = u"SELECT created_ms FROM transfer ORDER BY id DESC LIMIT 1"_s;
// An edited order's time would be that of its edit.
const auto kTook = u"SELECT changed_ms - created_ms FROM transfer WHERE created_ms >= ? AND created_ms < ?"
                   " AND state = 'verified' AND revision = 1 ORDER BY created_ms DESC LIMIT ?"_s;
const auto kCauses = u"SELECT error_code, cause_key, currency, COUNT(*), CAST(SUM(total) AS BIGINT), MIN(error_args),"
                     " MAX(error_args) FROM transfer WHERE state = 'failed' GROUP BY error_code, cause_key, currency"
                     " ORDER BY error_code, cause_key, currency"_s;
const auto kFailedInErp = u"SELECT COUNT(*) FROM transfer WHERE created_ms >= ? AND created_ms < ?"
                            " AND state = 'failed' AND erp_id <> ''"_s;
const auto kDoubt = u"SELECT currency, COUNT(*), CAST(SUM(total) AS BIGINT), MIN(CASE WHEN due_ms > 0 THEN due_ms END)"
                    " FROM transfer WHERE state = 'in_doubt' GROUP BY currency"_s;

QString arrivalsSql()
{
    QStringList hours;
    for (int hour = 0; hour < LocalDay::kHours; ++hour)
        hours << kHourRow.arg(hour);
    QStringList states;
    for (const TransferState state : kTransferStates)
        states << kStateRow.arg(transferStateName(state));
    return kArrivals.arg(hours.join(u" UNION ALL "_s), states.join(u" UNION ALL "_s));
}

using TakeArrivals = std::function<void(int hour, TransferState state, qint64 count)>;

Status eachArrivals(Database &database, const LocalDay &day, const TakeArrivals &take)
{
    static const QString sql = arrivalsSql();
    QVariantList values;
    for (size_t hour = 0; hour + 1 < day.edges.size(); ++hour)
        values << day.edges[hour] << day.edges[hour + 1];
    return database.each(sql, values, [&take](const SqlRow &row) {
        const std::optional<TransferState> state = transferStateFromName(row[1].toString());
        if (state && row[2].toLongLong() > 0)
            take(row[0].toInt(), *state, row[2].toLongLong());
        return true;
    });
}

void addSum(QList<CurrencySum> &sums, const QString &currency, Decimal sum)
{
    const auto found = std::find_if(sums.begin(), sums.end(),
                                    [&](const CurrencySum &one) { return one.currency == currency; });
    if (found == sums.end())
        sums.append({.currency = currency, .sum = sum});
    else
        found->sum += sum;
}

void sortSums(QList<CurrencySum> &sums)
{
    std::stable_sort(sums.begin(), sums.end(),
                     [](const CurrencySum &one, const CurrencySum &other) { return other.sum < one.sum; });
}

QStringList sharedBeginning(const QStringList &one, const QStringList &other)
{
    qsizetype shared = 0;
    while (shared < one.size() && shared < other.size() && one.at(shared) == other.at(shared))
        ++shared;
    return one.mid(0, shared);
}

void addCause(QList<CauseFigures> &causes, const SqlRow &row)
{
    const QString code = row[0].toString();
    const QString key = row[1].toString();
    // Texts between a least and a greatest one share the beginning that those two share.
    const QStringList args = sharedBeginning(readListText(row[5].toString()), readListText(row[6].toString()));
    if (causes.isEmpty() || causes.constLast().code != code || causes.constLast().causeKey != key)
        causes.append({.code = code, .causeKey = key, .args = args});
    CauseFigures &cause = causes.last();
    cause.args = sharedBeginning(cause.args, args); // it may be the same cause in another currency
    cause.count += row[3].toLongLong();
    addSum(cause.sums, row[2].toString(), Decimal::fromMicros(row[4].toLongLong()));
}

void addTo(HourFigures &hour, TransferState state, qint64 count)
{
    hour.received += count;
    hour.verified += state == TransferState::Verified ? count : 0;
    hour.failed += state == TransferState::Failed ? count : 0;
    hour.inDoubt += state == TransferState::InDoubt ? count : 0;
}

} // namespace

Result<TodayFigures> TodayReader::figures(const LocalDay &day)
{
    TodayFigures figures{.day = day};
    TodayFlow flow(m_database);
    for (const auto part : {&TodayReader::addArrivals, &TodayReader::addNewest, &TodayReader::addMedian,
                            &TodayReader::addCauses, &TodayReader::addFailedInErp, &TodayReader::addDoubt}) {
        if (const Status added = (this->*part)(figures); !added)
            return added.error();
    }
    for (const auto part : {&TodayFlow::addNotTaken, &TodayFlow::addUntold, &TodayFlow::addAges}) {
        if (const Status added = (flow.*part)(figures); !added)
            return added.error();
    }
    return figures;
}

Result<NormalDay> TodayReader::normalDay(const QList<LocalDay> &days)
{
    NormalDay normal;
    for (const LocalDay &day : days) {
        NormalDay::Hours hours = {};
        bool any = false;
        const Status read = eachArrivals(m_database, day, [&](int hour, TransferState, qint64 count) {
            hours[size_t(hour)] += count;
            any = true;
        });
        if (!read)
            return read.error();
        if (any)
            normal.days.append(hours);
    }
    return normal;
}

Status TodayReader::addArrivals(TodayFigures &figures)
{
    return eachArrivals(m_database, figures.day, [&figures](int hour, TransferState state, qint64 count) {
        figures.standing[state] += count;
        addTo(figures.hours[size_t(hour)], state, count);
    });
}

Status TodayReader::addNewest(TodayFigures &figures)
{
    const auto newest = m_database.rows(kNewest);
    if (!newest)
        return newest.error();
    figures.newestMs = newest->empty() ? 0 : newest->front()[0].toLongLong();
    return Done{};
}

Status TodayReader::addMedian(TodayFigures &figures)
{
    QList<qint64> took;
    const Status read = m_database.each(kTook, {figures.day.fromMs(), figures.day.toMs(), kMedianOrders},
                                        [&](const SqlRow &row) {
        took << row[0].toLongLong();
        return true;
    });
    if (!read || took.isEmpty())
        return read;
    const auto middle = took.begin() + (took.size() - 1) / 2;
    std::nth_element(took.begin(), middle, took.end());
    figures.medianMs = *middle;
    figures.medianOf = took.size();
    return Done{};
}

Status TodayReader::addCauses(TodayFigures &figures)
{
    const Status read = m_database.each(kCauses, {}, [&](const SqlRow &row) {
        addCause(figures.causes, row);
        return true;
    });
    for (CauseFigures &cause : figures.causes) {
        figures.failed.count += cause.count;
        for (const CurrencySum &sum : std::as_const(cause.sums))
            addSum(figures.failed.sums, sum.currency, sum.sum);
        sortSums(cause.sums);
    }
    sortSums(figures.failed.sums);
    std::stable_sort(figures.causes.begin(), figures.causes.end(),
                     [](const CauseFigures &one, const CauseFigures &other) { return one.count > other.count; });
    return read;
}

Status TodayReader::addFailedInErp(TodayFigures &figures)
{
    const auto known = m_database.rows(kFailedInErp, {figures.day.fromMs(), figures.day.toMs()});
    if (!known)
        return known.error();
    figures.failedInErp = known->front()[0].toLongLong();
    return Done{};
}

Status TodayReader::addDoubt(TodayFigures &figures)
{
    const Status read = m_database.each(kDoubt, {}, [&](const SqlRow &row) {
        figures.inDoubt.count += row[1].toLongLong();
        addSum(figures.inDoubt.sums, row[0].toString(), Decimal::fromMicros(row[2].toLongLong()));
        const qint64 dueMs = row[3].toLongLong();
        if (dueMs > 0 && (figures.nextLookMs == 0 || dueMs < figures.nextLookMs))
            figures.nextLookMs = dueMs;
        return true;
    });
    sortSums(figures.inDoubt.sums);
    return read;
}

} // namespace cuadra

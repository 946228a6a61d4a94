#include "ui/failed/mendplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// What is like the open one in nothing but its place in the list is left alone.
QString unlike(const MendWish &wish, const FailureRow &row)
{
    if (!wish.changesSomething() || row.row.id == wish.transfer)
        return {};
    if (row.cause != wish.cause)
        return u"alike.other_cause"_s;
    return wish.mapping && row.row.route != wish.route ? u"alike.other_route"_s : QString();
}

/// All fields or none: half a correction would send what nobody looked at.
void addChanges(MendRow &row, const MendWish &wish, const SourceOrder &source)
{
    for (const FieldWish &field : wish.fields) {
        const AlikeRow alike = planAlike({source}, field).constFirst();
        if (row.before.isEmpty() && row.after.isEmpty()) {
            row.before = alike.before;
            row.after = alike.after;
        }
        if (!alike.excludedCode.isEmpty() && row.excludedCode.isEmpty())
            row.excludedCode = alike.excludedCode;
        row.changes += alike.changes;
    }
    if (!row.excludedCode.isEmpty())
        row.changes.clear();
}

MendRow planRow(const MendWish &wish, const FailureRow &known, const SourceOrder *source)
{
    MendRow row{.transfer = known.row.id, .number = known.row.number, .excludedCode = unlike(wish, known)};
    if (!row.excludedCode.isEmpty() || wish.fields.isEmpty())
        return row;
    if (source)
        addChanges(row, wish, *source);
    else
        row.excludedCode = u"alike.unreadable"_s;
    return row;
}

QHash<TransferId, LeftOut> leftOutOf(const RetryPlan &plan)
{
    QHash<TransferId, LeftOut> reasons;
    for (auto some = plan.leftOut.cbegin(); some != plan.leftOut.cend(); ++some) {
        for (const TransferId transfer : some.value())
            reasons.insert(transfer, some.key());
    }
    return reasons;
}

/// One that is waiting for its turn takes the correction along; nobody needs to retry it.
void decide(MendRow &row, const QHash<TransferId, LeftOut> &leftOut)
{
    const auto reason = leftOut.constFind(row.transfer);
    row.retried = reason == leftOut.cend() && row.excludedCode.isEmpty();
    const bool goesByItself = reason != leftOut.cend() && *reason == LeftOut::UnderWay && !row.changes.isEmpty();
    if (reason == leftOut.cend() || goesByItself)
        return;
    row.leftOut = *reason;
    row.excludedCode.clear(); // where it stands says more
}

} // namespace

int MendPlan::goCount() const
{
    return int(std::count_if(rows.cbegin(), rows.cend(), [](const MendRow &row) { return row.goes(); }));
}

QList<TransferId> MendPlan::retried() const
{
    QList<TransferId> transfers;
    for (const MendRow &row : rows) {
        if (row.goes() && row.retried)
            transfers << row.transfer;
    }
    return transfers;
}

QList<OrderChange> MendPlan::changes() const
{
    QList<OrderChange> orders;
    for (const MendRow &row : rows) {
        if (row.goes() && !row.changes.isEmpty())
            orders << OrderChange{row.transfer, row.changes};
    }
    return orders;
}

MendPlan planMending(const MendWish &wish, const QList<TransferId> &scope, const QList<FailureRow> &rows,
                     const QList<SourceOrder> &sources, const QSet<RouteId> &pausedRoutes,
                     const QList<TransferState> &seen)
{
    QHash<TransferId, const FailureRow *> known;
    QList<QueueRow> queueRows;
    for (const FailureRow &row : rows) {
        known.insert(row.row.id, &row);
        queueRows << row.row;
    }
    QHash<TransferId, const SourceOrder *> readable;
    for (const SourceOrder &source : sources)
        readable.insert(source.transfer, &source);
    const QHash<TransferId, LeftOut> leftOut = leftOutOf(planRetry(scope, queueRows, pausedRoutes, seen));
    MendPlan plan{.wish = wish};
    for (const TransferId transfer : scope) {
        const FailureRow *row = known.value(transfer);
        MendRow planned = row ? planRow(wish, *row, readable.value(transfer)) : MendRow{.transfer = transfer};
        decide(planned, leftOut);
        if (row && planned.goes())
            plan.sums[row->row.currency] += row->row.total;
        plan.rows << planned;
    }
    return plan;
}

} // namespace cuadra

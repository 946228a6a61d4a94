#include "tests/support/fakegateway.h"

#include "tests/support/believable.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

Error notHere(const QString &code)
{
    return {.kind = ErrorKind::Transient, .code = code};
}

} // namespace

FakeEngineGateway::FakeEngineGateway(qint64 rows, qint64 nowMs, QObject *parent) :
    EngineGateway(parent), m_newest(rows), m_firstCount(rows), m_nowMs(nowMs)
{
}

void FakeEngineGateway::requestKeys(quint64 token, const QueueFilter &filter)
{
    answer([this, token, filter] {
        if (m_failure)
            Q_EMIT readFailed(token, *m_failure);
        else
            Q_EMIT keysReady(token, {filter, keysFor(filter), TransferId(m_newest)});
    });
}

void FakeEngineGateway::requestRows(quint64 token, const QList<TransferId> &ids)
{
    ++rowRequests;
    rowsAsked += ids.size();
    answer([this, token, ids] {
        QList<QueueRow> rows;
        for (const TransferId id : ids)
            rows.append(row(id));
        Q_EMIT rowsReady(token, rows);
    });
}

void FakeEngineGateway::requestDetail(quint64 token, TransferId id)
{
    answer([this, token, id] {
        const auto found = m_details.constFind(id);
        Q_EMIT detailReady(token, found == m_details.constEnd() ? believableDetail(row(id), m_nowMs) : *found);
    });
}

void FakeEngineGateway::retryTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason)
{
    finish(token, {u"retry"_s, ids, {}, reason});
}

void FakeEngineGateway::dismissTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason)
{
    finish(token, {u"dismiss"_s, ids, {}, reason});
}

void FakeEngineGateway::acceptFindings(quint64 token, TransferId id, const QString &reason)
{
    finish(token, {u"accept"_s, {id}, {}, reason});
}

void FakeEngineGateway::pauseRoute(quint64 token, RouteId route, const QString &reason, qint64 resumeMs)
{
    finish(token, {u"pause"_s, {}, route, reason, resumeMs});
}

void FakeEngineGateway::resumeRoute(quint64 token, RouteId route)
{
    finish(token, {u"resume"_s, {}, route, {}});
}

void FakeEngineGateway::runReading(ReadingWork work, WorkEnd end)
{
    answer([this, work, end] { end(m_ledger ? m_ledger->read(work) : Status(notHere(u"desk.no_ledger_here"_s))); });
}

void FakeEngineGateway::runDeciding(const QString &reason, const QList<TransferId> &touched, DecidingWork work,
                                    WorkEnd end)
{
    answer([this, reason, touched, work, end] {
        if (!m_ledger)
            return end(notHere(u"desk.no_ledger_here"_s));
        const Actor actor{.name = person(), .reason = reason};
        const StopFlag stop;
        end(m_ledger->write([&](Database &database) { return work(database, actor, m_ledger->clock().nowMs()); }, stop));
        Q_EMIT transfersChanged(touched);
    });
}

void FakeEngineGateway::runInquiring(InquiringWork work, WorkEnd end)
{
    answer([this, work, end] { end(m_workbench ? work(*m_workbench) : Status(notHere(u"desk.no_engine_here"_s))); });
}

QueueRow FakeEngineGateway::row(TransferId id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? believableRow(id.value(), m_firstCount, m_nowMs) : *found;
}

void FakeEngineGateway::setRow(const QueueRow &row)
{
    m_rows.insert(row.id, row);
}

void FakeEngineGateway::setDetail(const TransferDetail &detail)
{
    m_rows.insert(detail.row.id, detail.row);
    m_details.insert(detail.row.id, detail);
}

QList<TransferId> FakeEngineGateway::addRows(int count)
{
    QList<TransferId> added;
    for (int at = 0; at < count; ++at)
        added.append(TransferId(++m_newest));
    return added;
}

void FakeEngineGateway::holdAnswers(bool hold)
{
    m_hold = hold;
    if (hold)
        return;
    for (const auto &reply : std::exchange(m_held, {}))
        reply();
}

void FakeEngineGateway::answer(std::function<void()> reply)
{
    if (m_hold)
        m_held.append(std::move(reply));
    else
        QTimer::singleShot(0, this, std::move(reply));
}

void FakeEngineGateway::finish(quint64 token, const Command &command)
{
    commands.append(command);
    const int affected = int(qMax<qsizetype>(1, command.ids.size()));
    answer([this, token, affected] { Q_EMIT commandDone(token, {}, {}, affected); });
}

QList<TransferId> FakeEngineGateway::keysFor(const QueueFilter &filter) const
{
    const bool everything = filter.states.isEmpty() && !filter.route.isSet() && filter.text.isEmpty();
    QList<TransferId> ids;
    for (qint64 id = m_newest; id > 0; --id) {
        if (everything || filter.shows(row(TransferId(id))))
            ids.append(TransferId(id));
    }
    if (filter.sort == QueueSort::Oldest)
        std::reverse(ids.begin(), ids.end());
    if (filter.sort == QueueSort::Total) {
        std::stable_sort(ids.begin(), ids.end(), [&](TransferId one, TransferId two) {
            return filter.descending ? row(two).total < row(one).total : row(one).total < row(two).total;
        });
    }
    return ids;
}

} // namespace cuadra::test

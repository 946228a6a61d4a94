#include "app/console/ledgergateway.h"

#include "core/desk/deskcommands.h"
#include "core/desk/deskreader.h"
#include "core/ledger/queuestore.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kIdsAtOnce = 500; ///< one commit's worth: the engine writes its own in between
constexpr int kOverviewMs = 1'000; ///< ages and counts move even when nothing happens

Result<int> counted(const Status &done)
{
    return done ? Result<int>(1) : Result<int>(done.error());
}

} // namespace

LedgerGateway::LedgerGateway(const Open &open, QString person, QObject *parent)
    : EngineGateway(parent), m_person(std::move(person)), m_reading(u"reader"_s), m_commands(u"commands"_s),
      m_inquiries(u"inquiries"_s)
{
    const auto promise = std::make_shared<LedgerPromise>();
    m_ledger = promise->get_future().share();
    m_reading.post([this, open, promise] { this->open(open, *promise); });
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &LedgerGateway::refreshOverview);
    timer->start(kOverviewMs);
}

LedgerGateway::~LedgerGateway()
{
    finish();
}

bool LedgerGateway::finish()
{
    m_stop.request();
    const bool readingEnded = m_reading.finish();
    const bool inquiriesEnded = m_inquiries.finish();
    return m_commands.finish() && readingEnded && inquiriesEnded;
}

void LedgerGateway::setEngine(Engine *engine)
{
    m_engine = engine;
}

void LedgerGateway::open(const Open &open, LedgerPromise &promise)
{
    const Result<OpenedLedger> ledger = open();
    promise.set_value(ledger);
    if (ledger) {
        Q_EMIT opened(*ledger);
        readOverview();
        return;
    }
    EngineHealth health;
    health.troubleCode = ledger.error().code;
    health.troubleArgs = ledger.error().args;
    Q_EMIT healthChanged(health);
}

Status LedgerGateway::read(const Ledger::Work &work)
{
    const Result<OpenedLedger> &opened = m_ledger.get();
    return opened ? opened->ledger->read(work) : Status(opened.error());
}

void LedgerGateway::requestKeys(quint64 token, const QueueFilter &filter)
{
    m_newestKeys = token;
    m_reading.post([this, token, filter] {
        if (m_newestKeys != token)
            return; // the person has asked for something else meanwhile
        QueueKeys keys;
        const Status done = read([&](Database &database) { return keep(QueueStore(database).keys(filter), keys); });
        if (done)
            Q_EMIT keysReady(token, keys);
        else
            Q_EMIT readFailed(token, done.error());
    });
}

void LedgerGateway::requestRows(quint64 token, const QList<TransferId> &ids)
{
    m_reading.post([this, token, ids] {
        QList<QueueRow> rows;
        const Status done = read([&](Database &database) { return keep(QueueStore(database).rows(ids), rows); });
        if (done)
            Q_EMIT rowsReady(token, rows);
        else
            Q_EMIT readFailed(token, done.error());
    });
}

void LedgerGateway::requestDetail(quint64 token, TransferId id)
{
    m_newestDetail = token;
    m_reading.post([this, token, id] {
        if (m_newestDetail != token)
            return;
        TransferDetail detail;
        const Status done = read([&](Database &database) { return keep(DeskReader(database).detail(id), detail); });
        if (done)
            Q_EMIT detailReady(token, detail);
        else
            Q_EMIT readFailed(token, done.error());
    });
}

void LedgerGateway::command(quint64 token, const QString &reason, const QList<TransferId> &touched,
                            const QList<Command> &parts)
{
    m_commands.post([this, token, reason, touched, parts] {
        const Result<int> done = carryOutAll(reason, parts);
        Q_EMIT commandDone(token, done ? QString() : done.error().code, done ? QStringList() : done.error().args,
                           done ? *done : 0);
        tellChanges(touched);
    });
}

void LedgerGateway::tellChanges(const QList<TransferId> &touched)
{
    if (Engine *engine = m_engine)
        engine->wakeAll();
    if (!touched.isEmpty())
        Q_EMIT transfersChanged(touched);
    refreshOverview();
}

void LedgerGateway::commandOnMany(quint64 token, const QString &reason, const QList<TransferId> &ids, CommandOnMany work)
{
    QList<Command> parts;
    qsizetype from = 0;
    do { // once even for none: the desk says what is wrong with that
        const QList<TransferId> some = ids.mid(from, kIdsAtOnce);
        parts.append([some, work](DeskCommands &desk) { return (desk.*work)(some); });
        from += kIdsAtOnce;
    } while (from < ids.size());
    command(token, reason, ids, parts);
}

/// Until the first that fails; what was done before it stays done.
Result<int> LedgerGateway::carryOutAll(const QString &reason, const QList<Command> &parts)
{
    int affected = 0;
    for (const Command &part : parts) {
        const Result<int> done = carryOut(reason, part);
        if (!done)
            return done;
        affected += *done;
    }
    return affected;
}

Result<int> LedgerGateway::carryOut(const QString &reason, const Command &work)
{
    int affected = 0;
    const Status done = decideNow(reason, [&](Database &database, const Actor &actor, qint64 nowMs) {
        DeskCommands desk(database, actor, nowMs);
        return keep(work(desk), affected);
    });
    return done ? Result<int>(affected) : Result<int>(done.error());
}

Status LedgerGateway::decideNow(const QString &reason, const DecidingWork &work)
{
    const Result<OpenedLedger> &opened = m_ledger.get();
    if (!opened)
        return opened.error();
    if (!opened->holder.isEmpty())
        return Error{.kind = ErrorKind::Storage, .code = u"ledger.locked"_s, .args = {opened->holder}};
    Ledger &ledger = *opened->ledger;
    const Actor actor{.name = m_person, .reason = reason};
    return ledger.write([&](Database &database) { return work(database, actor, ledger.clock().nowMs()); }, m_stop);
}

void LedgerGateway::runReading(ReadingWork work, WorkEnd end)
{
    m_reading.post([this, work = std::move(work), end = std::move(end)] { tell(end, read(work)); });
}

void LedgerGateway::runDeciding(const QString &reason, const QList<TransferId> &touched, DecidingWork work, WorkEnd end)
{
    m_commands.post([this, reason, touched, work = std::move(work), end = std::move(end)] {
        tell(end, decideNow(reason, work));
        tellChanges(touched);
    });
}

void LedgerGateway::runInquiring(InquiringWork work, WorkEnd end)
{
    m_inquiries.post([this, work = std::move(work), end = std::move(end)] {
        if (Workbench *workbench = m_workbench)
            tell(end, work(*workbench));
        else
            tell(end, Error{.kind = ErrorKind::Transient, .code = u"desk.no_engine_here"_s});
    });
}

/// Pages live in the GUI thread, as this does.
void LedgerGateway::tell(const WorkEnd &end, const Status &done)
{
    QMetaObject::invokeMethod(this, [end, done] { end(done); }, Qt::QueuedConnection);
}

void LedgerGateway::retryTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason)
{
    commandOnMany(token, reason, ids, &DeskCommands::retry);
}

void LedgerGateway::dismissTransfers(quint64 token, const QList<TransferId> &ids, const QString &reason)
{
    commandOnMany(token, reason, ids, &DeskCommands::dismiss);
}

void LedgerGateway::acceptFindings(quint64 token, TransferId id, const QString &reason)
{
    command(token, reason, {id}, {[id](DeskCommands &desk) { return desk.acceptFindings(id); }});
}

void LedgerGateway::pauseRoute(quint64 token, RouteId route, const QString &reason, qint64 resumeMs)
{
    command(token, reason, {}, {[=](DeskCommands &desk) { return counted(desk.pauseRoute(route, resumeMs)); }});
}

void LedgerGateway::resumeRoute(quint64 token, RouteId route)
{
    command(token, {}, {}, {[route](DeskCommands &desk) { return counted(desk.resumeRoute(route)); }});
}

void LedgerGateway::noticeTransfers(const QList<TransferId> &ids)
{
    Q_EMIT transfersChanged(ids); // queued to the widgets: the engine already gathers for 100 ms
    refreshOverview();
}

void LedgerGateway::noticeStatus()
{
    refreshOverview();
}

void LedgerGateway::refreshOverview()
{
    if (!m_overviewAsked.exchange(true)) // one at a time: notices come faster than cards are worth reading
        m_reading.post([this] { readOverview(); });
}

void LedgerGateway::readOverview()
{
    m_overviewAsked = false;
    const Result<OpenedLedger> &opened = m_ledger.get();
    if (!opened)
        return; // said when it could not be opened
    const Engine *engine = m_engine;
    const EngineStatus status = engine ? engine->status() : EngineStatus{};
    Overview overview;
    const Status done = read([&](Database &database) {
        return keep(DeskReader(database).overview(status, opened->ledger->clock().nowMs()), overview);
    });
    if (!done) {
        Q_EMIT readFailed(0, done.error());
        return;
    }
    if (!opened->holder.isEmpty()) {
        overview.health.holder = EngineHealth::Holder::Elsewhere;
        overview.health.holderName = opened->holder;
    }
    Q_EMIT cardsChanged(overview.cards);
    Q_EMIT healthChanged(overview.health);
}

} // namespace cuadra

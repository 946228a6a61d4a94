#include "core/desk/traceevents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

TraceResult resultOf(TransferState outcome)
{
    switch (outcome) {
    case TransferState::Verified: return TraceResult::Good;
    case TransferState::Sent: return TraceResult::Good;
    case TransferState::Failed: return TraceResult::Bad;
    case TransferState::InDoubt: return TraceResult::Doubt;
    case TransferState::Retrying: return TraceResult::Warning;
    case TransferState::Held:
    case TransferState::Waiting:
    case TransferState::Sending:
    case TransferState::Dismissed: return TraceResult::Plain;
    }
    Q_UNREACHABLE();
}

/// Not told apart by when they happened but by what they say: of times and of what the system counts for itself.
bool isNoise(const QString &path)
{
    return path.contains("date_modified"_L1) || path.contains("_links"_L1) || path.endsWith("version"_L1)
        || path.startsWith("meta_data._"_L1) || path.contains("user_agent"_L1);
}

/// Puts the events of one order together, a few at a time.
class EventList
{
public:
    EventList(const TraceSource &source, const PersonalTexts &personal) : m_source(source), m_personal(personal) {}

    QList<TraceEvent> made()
    {
        addShop();
        addPayment();
        addAttempts();
        addExchanges();
        addStanding();
        addPeople();
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const TraceEvent &one, const TraceEvent &other) { return one.atMs < other.atMs; });
        return m_events;
    }

private:
    void addShop()
    {
        const QueueRow &row = m_source.detail.row;
        if (m_source.facts.documentMs > 0)
            m_events.append({.atMs = m_source.facts.documentMs,
                             .lane = TraceLane::Shop,
                             .code = u"told.created"_s,
                             .args = {row.total.toString(), row.currency},
                             .money = true});
        m_events.append({.atMs = row.createdMs, .lane = TraceLane::Engine, .code = u"told.taken"_s});
        for (qsizetype at = 1; at < m_source.revisions.size(); ++at)
            addRevision(m_source.revisions.at(at), m_source.payloads.at(at - 1), m_source.payloads.at(at));
        if (m_source.facts.goneMs > 0)
            m_events.append({.atMs = m_source.facts.goneMs,
                             .lane = TraceLane::Shop,
                             .code = u"told.gone"_s,
                             .result = TraceResult::Warning});
    }

    void addRevision(const RevisionView &revision, const PayloadFacts &before, const PayloadFacts &after)
    {
        TraceEvent event{.atMs = revision.takenMs,
                         .lane = TraceLane::Shop,
                         .code = u"told.changed"_s,
                         .args = {QString::number(revision.number)}};
        event.changes = changesBetween(before, after, m_personal);
        event.money = std::any_of(event.changes.cbegin(), event.changes.cend(),
                                  [](const TraceChange &change) { return change.field.contains("total"_L1); });
        m_events.append(event);
    }

    void addPayment()
    {
        for (const PayloadFacts &payload : m_source.payloads) {
            if (!payload.paidMs)
                continue;
            m_events.append({.atMs = *payload.paidMs,
                             .lane = TraceLane::Payment,
                             .code = u"payment.confirmed"_s,
                             .args = {m_personal.text(payload.paymentTitle)},
                             .result = TraceResult::Good,
                             .money = true});
            return;
        }
    }

    void addAttempts()
    {
        for (const AttemptView &attempt : m_source.detail.attempts) {
            const bool ended = attempt.endedMs > 0;
            TraceEvent event{.atMs = ended ? attempt.endedMs : attempt.startedMs,
                             .tookMs = ended ? attempt.endedMs - attempt.startedMs : 0,
                             .lane = TraceLane::Engine,
                             .code = u"attempt."_s + transferStateName(attempt.outcome),
                             .result = resultOf(attempt.outcome),
                             .attempt = attempt.id};
            if (!attempt.errorCode.isEmpty())
                event.args = QStringList(attempt.errorCode) + attempt.errorArgs;
            event.money = attempt.outcome == TransferState::Verified || attempt.errorCode.startsWith("cent."_L1);
            m_events.append(event);
        }
    }

    void addExchanges()
    {
        for (const ExchangeView &exchange : m_source.detail.exchanges) {
            const bool isAbsent = exchange.method == u"GET" && exchange.status == 404; // the answer to a question
            const bool went = exchange.errorCode.isEmpty() && (exchange.status < 400 || isAbsent);
            TraceEvent event{.atMs = exchange.startedMs,
                             .tookMs = exchange.durationMs,
                             .lane = exchange.connection == m_source.facts.source ? TraceLane::Shop : TraceLane::Erp,
                             .code = u"call"_s,
                             .args = {exchange.step, QString::number(exchange.status)},
                             .result = went ? TraceResult::Plain : TraceResult::Bad,
                             .attempt = exchange.attempt,
                             .exchange = exchange.id};
            if (!exchange.errorCode.isEmpty())
                event.args << exchange.errorCode;
            m_events.append(event);
        }
    }

    /// What was decided without a try of its own leaves no attempt behind: a hold, and what the checks found.
    void addStanding()
    {
        const TransferDetail &detail = m_source.detail;
        const QueueRow &row = detail.row;
        if (row.hold != HoldReason::None) {
            const bool money = awaitsPayment(row.hold);
            m_events.append({.atMs = row.changedMs,
                             .lane = money ? TraceLane::Payment : TraceLane::Engine,
                             .code = money ? u"payment.awaited"_s : u"told.held"_s,
                             .args = {holdReasonName(row.hold)},
                             .result = TraceResult::Warning,
                             .money = money});
        }
        const bool tried = !detail.attempts.isEmpty() && detail.attempts.front().revision == row.revision;
        if (!tried || detail.attempts.front().outcome != row.state)
            addEndWithoutAttempt(row);
        if (detail.findings.isEmpty() || tried)
            return;
        const bool stops = worstOf(detail.findings) >= Severity::Hold;
        m_events.append({.atMs = row.changedMs,
                         .lane = TraceLane::Engine,
                         .code = u"checks.found"_s,
                         .args = {QString::number(detail.findings.size())},
                         .result = stops ? TraceResult::Bad : TraceResult::Warning});
    }

    /// A look-up that settles a doubt and a reading back are no attempts of their own.
    void addEndWithoutAttempt(const QueueRow &row)
    {
        if (row.state != TransferState::Verified && row.state != TransferState::Failed && row.state != TransferState::Sent)
            return;
        TraceEvent event{.atMs = row.changedMs,
                         .lane = TraceLane::Engine,
                         .code = u"attempt."_s + transferStateName(row.state),
                         .result = resultOf(row.state),
                         .money = row.state == TransferState::Verified};
        if (!row.errorCode.isEmpty() && row.state == TransferState::Failed)
            event.args = QStringList(row.errorCode) + row.errorArgs;
        m_events.append(event);
    }

    void addPeople()
    {
        for (const AuditView &audit : m_source.detail.audit) {
            if (audit.action == "transfer.gone"_L1) // the shop's own event says so
                continue;
            const bool engine = audit.who == "engine"_L1;
            TraceEvent event{.atMs = audit.atMs,
                             .lane = engine ? TraceLane::Engine : TraceLane::People,
                             .code = u"person."_s + audit.action,
                             .who = audit.who};
            readContent(audit.content, event);
            m_events.append(event);
        }
    }

    /// {"reason": …, "changes": [{"field", "before", "after"}]}; nothing when it was erased.
    void readContent(const QString &content, TraceEvent &event) const
    {
        const QJsonObject said = QJsonDocument::fromJson(content.toUtf8()).object();
        event.reason = m_personal.text(said.value("reason"_L1).toString());
        const QJsonArray changes = said.value("changes"_L1).toArray();
        for (const QJsonValue &one : changes) {
            const QString field = one["field"_L1].toString();
            const auto kind = personalKindOf(field.section(u'.', -1));
            const auto shown = [&](QLatin1StringView side) {
                const QString text = one[side].toVariant().toString();
                return kind ? masked(*kind, text) : m_personal.text(text);
            };
            event.changes.append({field, shown("before"_L1), shown("after"_L1)});
        }
    }

    const TraceSource &m_source;
    const PersonalTexts &m_personal;
    QList<TraceEvent> m_events;
};

} // namespace

bool awaitsPayment(HoldReason hold)
{
    return hold == HoldReason::Unpaid || hold == HoldReason::TransferAwaited || hold == HoldReason::CashOnDelivery;
}

QList<TraceChange> changesBetween(const PayloadFacts &before, const PayloadFacts &after, const PersonalTexts &personal)
{
    QStringList paths = before.values.keys() + after.values.keys();
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    QList<TraceChange> changes;
    for (const QString &path : std::as_const(paths)) {
        const QString old = before.values.value(path);
        const QString now = after.values.value(path);
        if (old == now || isNoise(path) || changes.size() == kShownChanges)
            continue;
        const QString member = path.section(u'.', -1).section(u'[', 0, 0);
        changes.append({path, personal.value(member, old), personal.value(member, now)});
    }
    return changes;
}

QList<TraceEvent> traceEvents(const TraceSource &source, const PersonalTexts &personal)
{
    return EventList(source, personal).made();
}

} // namespace cuadra

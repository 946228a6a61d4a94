#include "core/engine/connectionmonitor.h"

#include <QMutexLocker>

#include <algorithm>

namespace cuadra {

namespace {

constexpr int kFailuresToOpen = 4;       // of different transfers, one after the other
constexpr int kFailuresToDoubt = 2;      // whoever failed: ask the connection itself
constexpr qint64 kFirstPauseMs = 2'000;
constexpr qint64 kLastPauseMs = 60'000;
constexpr qint64 kSignInPauseMs = 300'000; // some systems slow down more with each refused sign-in
constexpr qint64 kLeastLimitMs = 1'000;
constexpr qint64 kProbeMs = 60'000;      // a probe that did not come back by then was lost with its lane

/// A missing right or a page that is no reply may be one document's trouble: several in a row are the connection's.
bool tellsOfConnection(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::AuthExpired:
    case ErrorKind::RateLimited:
    case ErrorKind::Forbidden:
    case ErrorKind::BadReply: return true;
    case ErrorKind::Rejected:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Bug: return false;
    }
    Q_UNREACHABLE(); // no default: a new kind must not compile silently
}

bool isOfSignIn(ErrorKind kind)
{
    return kind == ErrorKind::AuthExpired || kind == ErrorKind::Forbidden;
}

} // namespace

ConnectionMonitor::ConnectionMonitor(ConnectionId connection)
{
    m_status.connection = connection;
}

ConnectionMonitor::Gate ConnectionMonitor::gate(qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    if (nowMs < m_closedUntilMs)
        return {Admission::Wait, m_closedUntilMs};
    if (!m_open && m_streak < kFailuresToDoubt)
        return {Admission::Go, 0};
    if (nowMs < m_probingUntilMs)
        return {Admission::Wait, std::min(m_probingUntilMs, nowMs + kLeastLimitMs)};
    m_probingUntilMs = nowMs + kProbeMs;
    return {Admission::Probe, 0};
}

void ConnectionMonitor::probed(const Error *error, qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    m_probingUntilMs = 0;
    if (error && error->kind == ErrorKind::RateLimited)
        return limit(*error, nowMs);
    if (error && error->kind != ErrorKind::Cancelled)
        return open(*error, nowMs);
    if (error)
        return;
    if (m_open)
        m_failing.clear(); // a probe that goes well beside failing transfers proves little: their count stands
    m_open = false;
    m_streak = 0;
    showGood(nowMs);
}

void ConnectionMonitor::succeeded(qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    m_open = false;
    m_streak = 0;
    m_failing.clear();
    m_pauseMs = 0;
    showGood(nowMs);
}

void ConnectionMonitor::polled(const QString &subject, const Error *error, qint64 nowMs)
{
    if (!error) {
        {
            const QMutexLocker lock(&m_mutex);
            m_deadPolls.remove(subject);
        }
        return succeeded(nowMs);
    }
    if (error->kind == ErrorKind::Storage || error->kind == ErrorKind::Cancelled)
        return;
    const QMutexLocker lock(&m_mutex);
    if (error->kind == ErrorKind::RateLimited)
        return limit(*error, nowMs);
    ++m_streak;
    const int inARow = ++m_deadPolls[subject];
    if (isOfSignIn(error->kind) || m_streak >= kFailuresToDoubt)
        open(*error, nowMs);
    else if (inARow >= kFailuresToDoubt)
        showTrouble(*error, nowMs);
}

void ConnectionMonitor::failed(const Error &error, const QString &subject, qint64 nowMs)
{
    const QMutexLocker lock(&m_mutex);
    if (!tellsOfConnection(error.kind))
        return;
    if (error.kind == ErrorKind::RateLimited)
        return limit(error, nowMs);
    ++m_streak;
    m_failing.insert(subject);
    if (error.kind == ErrorKind::AuthExpired || m_failing.size() >= kFailuresToOpen)
        open(error, nowMs);
}

void ConnectionMonitor::onlyPolls(const QSet<QString> &subjects)
{
    const QMutexLocker lock(&m_mutex);
    m_deadPolls.removeIf([&](const auto &poll) { return !subjects.contains(poll.key()); });
}

void ConnectionMonitor::reset()
{
    const QMutexLocker lock(&m_mutex);
    m_closedUntilMs = 0;
    m_pauseMs = 0;
    m_probingUntilMs = 0;
    m_streak = 0;
    m_failing.clear();
    m_deadPolls.clear();
}

bool ConnectionMonitor::isClear(qint64 nowMs) const
{
    const QMutexLocker lock(&m_mutex);
    return nowMs >= m_closedUntilMs && !m_open && m_streak < kFailuresToDoubt;
}

bool ConnectionMonitor::isOpen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open;
}

ConnectionStatus ConnectionMonitor::status() const
{
    const QMutexLocker lock(&m_mutex);
    return m_status;
}

void ConnectionMonitor::open(const Error &error, qint64 nowMs)
{
    showTrouble(error, nowMs);
    m_open = true;
    m_pauseMs = m_pauseMs == 0 ? kFirstPauseMs : std::min(kLastPauseMs, m_pauseMs * 2);
    m_closedUntilMs = nowMs + std::max(error.retryAfterMs, isOfSignIn(error.kind) ? kSignInPauseMs : m_pauseMs);
}

void ConnectionMonitor::showTrouble(const Error &error, qint64 nowMs)
{
    if (!m_open && m_status.state != ConnectionState::Down)
        m_status.downSinceMs = nowMs;
    m_status.state = isOfSignIn(error.kind) ? ConnectionState::SignInNeeded : ConnectionState::Down;
    m_status.errorCode = error.code;
    m_status.errorArgs = error.args;
}

void ConnectionMonitor::showGood(qint64 nowMs)
{
    m_status.lastGoodMs = nowMs;
    const auto isDead = [](int inARow) { return inARow >= kFailuresToDoubt; };
    if (std::none_of(m_deadPolls.cbegin(), m_deadPolls.cend(), isDead))
        m_status = {.connection = m_status.connection, .state = ConnectionState::Good, .lastGoodMs = nowMs};
}

void ConnectionMonitor::limit(const Error &error, qint64 nowMs)
{
    m_closedUntilMs = std::max(m_closedUntilMs, nowMs + std::max(kLeastLimitMs, error.retryAfterMs));
    if (!m_open) {
        m_status.state = ConnectionState::Limited;
        m_status.errorCode = error.code;
        m_status.errorArgs = error.args;
    }
}

} // namespace cuadra

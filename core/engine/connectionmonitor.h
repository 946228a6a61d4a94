#pragma once

#include "core/base/error.h"
#include "core/domain/enginestatus.h"

#include <QHash>
#include <QMutex>
#include <QSet>

namespace cuadra {

/// Whether a connection may be used now, judged by how it answered lately.
///
/// A circuit breaker whose probe is the connector's own test, so that an order that makes the other side fall over
/// cannot close the road for others. It opens when a probe fails, when a sign-in is refused, or when several different
/// transfers fail one after the other although the probe goes well. A Retry-After holds for the whole connection.
/// Thread: all functions from any thread.
class ConnectionMonitor
{
public:
    enum class Admission { Go, Probe, Wait };
    struct Gate
    {
        Admission admission = Admission::Go;
        qint64 untilMs = 0; ///< with Wait
    };

    explicit ConnectionMonitor(ConnectionId connection);

    /// Probe is handed to one lane at a time; it must call probed().
    [[nodiscard]] Gate gate(qint64 nowMs);
    void probed(const Error *error, qint64 nowMs); ///< nullptr: it went well
    void succeeded(qint64 nowMs);
    /// A call for \p subject (a transfer, a sweep) failed. Kinds that say nothing of the connection are ignored.
    void failed(const Error &error, const QString &subject, qint64 nowMs);
    /// A poll for \p subject (a route) ended; nullptr: it went well. Whatever holds intake up is trouble of the
    /// connection, also a reply that nobody understands: two in a row close the road, and the light stays down until
    /// that route was polled again, however well probes and other routes go.
    void polled(const QString &subject, const Error *error, qint64 nowMs);
    void onlyPolls(const QSet<QString> &subjects); ///< failures of routes that are no longer polled are forgotten
    void reset(); ///< a person changed something: try at once

    [[nodiscard]] bool isClear(qint64 nowMs) const; ///< gate() would say Go
    [[nodiscard]] bool isOpen() const; ///< the road is closed: attempts do not count
    [[nodiscard]] ConnectionStatus status() const;

private:
    void open(const Error &error, qint64 nowMs);
    void limit(const Error &error, qint64 nowMs);
    void showTrouble(const Error &error, qint64 nowMs);
    void showGood(qint64 nowMs);

    mutable QMutex m_mutex;
    ConnectionStatus m_status;
    bool m_open = false;
    int m_streak = 0;            ///< failures since the last good answer
    qint64 m_probingUntilMs = 0;
    qint64 m_closedUntilMs = 0;  ///< Retry-After or the breaker's pause
    qint64 m_pauseMs = 0;        ///< of the breaker; doubles while nothing goes through
    QSet<QString> m_failing;     ///< subjects that failed since the last success
    QHash<QString, int> m_deadPolls; ///< failures in a row, by subject
};

} // namespace cuadra

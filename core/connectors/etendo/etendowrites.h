#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendosession.h"

#include <QByteArray>
#include <QString>

namespace cuadra::etendo {

/// What the process call said. It proves nothing: an unknown id is a "success" too.
struct ProcessAnswer
{
    enum class Verdict {
        Success,
        Refused, ///< by a rule; also "already processed"
        Failed,  ///< the server's own exception, answered as JavaScript text
    };
    Verdict verdict = Verdict::Failed;
    QString text; ///< safe to show

    friend bool operator==(const ProcessAnswer &, const ProcessAnswer &) = default;
};

/// Errors: OutcomeUnknown "etendo.write.unclear", Forbidden, RateLimited, Rejected.
[[nodiscard]] Result<ProcessAnswer> readProcessReply(const HttpReply &reply, qint64 nowMs);

/// The three ways Etendo is changed. Each is sent once and judged; nothing is repeated here.
/// Errors: those of EtendoSession and writeFailure().
class EtendoWrites
{
public:
    explicit EtendoWrites(EtendoSession &session) : m_session(session) {}

    /// Stores one DAL XML document: all of it or nothing. Records whose ids exist are updated.
    [[nodiscard]] Status store(const QByteArray &document, const QString &step, const StopFlag &stop);

    /// Removes one order line. Removing what is gone is no error.
    [[nodiscard]] Status removeLine(const QString &lineId, const StopFlag &stop);

    /// Completes an order. Source: com.smf.jobs.defaults.ProcessOrders, Etendo 24.4.35.
    [[nodiscard]] Result<ProcessAnswer> complete(const QString &orderId, const StopFlag &stop);

private:
    EtendoSession &m_session;
};

} // namespace cuadra::etendo

#pragma once

#include "core/desk/bulkretry.h"
#include "core/desk/enginegateway.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace cuadra {

/// Carries a BulkRetry out through the gateway. Thread: GUI thread.
class BulkRetryRun final : public QObject
{
    Q_OBJECT

public:
    /// \p transfers: the frozen selection, without what the plan left out. \p reason goes into the audit chain.
    BulkRetryRun(EngineGateway &gateway, const QList<TransferId> &transfers, QString reason,
                 QObject *parent = nullptr);

    void start() { step(); }
    void cancel(); ///< nothing more is begun

    [[nodiscard]] const BulkRetry &bulk() const { return m_bulk; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< the ledger's, when it ended it

Q_SIGNALS:
    void progressChanged();
    void ended(); ///< once; bulk().state() says how

private:
    void step();
    void retry(const QList<TransferId> &transfers);
    void look();
    void tell();

    EngineGateway &m_gateway;
    const QString m_reason;
    BulkRetry m_bulk;
    QTimer m_again; ///< an engine elsewhere tells nothing
    bool m_looking = false;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace cuadra

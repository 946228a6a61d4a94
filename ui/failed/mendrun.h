#pragma once

#include "core/desk/bulkretryrun.h"
#include "ui/context.h"
#include "ui/failed/mendplan.h"

#include <QObject>

#include <memory>

namespace cuadra {

/// Carries a plan out: first what is remembered or corrected, in one transaction, then the sending, a few at a time.
class MendRun final : public QObject
{
    Q_OBJECT

public:
    MendRun(UiContext &context, QObject *parent);

    void start(const MendPlan &plan); ///< not while one is under way
    void cancel();                    ///< nothing more is begun
    void abandon();                   ///< it was called back: how it goes on is of no interest
    [[nodiscard]] bool isUnderWay() const { return m_underWay; }
    /// What was sent by the last plan: may be called back.
    [[nodiscard]] const QList<TransferId> &sent() const { return m_sent; }
    /// One line about how far it is, or how it ended.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isBad() const; ///< it stopped by itself or failed
    [[nodiscard]] BulkProgress progress() const;

Q_SIGNALS:
    void started();
    void changed();
    void ended();

private:
    void send(const QList<TransferId> &leftOut);
    void finish();
    [[nodiscard]] QString endSentence() const;

    UiContext &m_context;
    MendPlan m_plan;
    std::unique_ptr<BulkRetryRun> m_retry;
    QList<TransferId> m_sent;
    int m_saved = 0; ///< corrected orders that go by themselves
    bool m_underWay = false;
    std::optional<Error> m_error;
};

} // namespace cuadra

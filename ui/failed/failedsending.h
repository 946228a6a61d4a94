#pragma once

#include "core/desk/readmodels.h"
#include "ui/context.h"
#include "ui/failed/mendplan.h"
#include "ui/failed/mendrun.h"

#include <QObject>
#include <QPointer>

namespace cuadra {

class SendDialog;

/// From "send these" to the sending: looks how the orders stand now, shows what would happen, and does it when the
/// person agrees. What was asked for stays as it was seen, whatever arrives meanwhile.
class FailedSending final : public QObject
{
    Q_OBJECT

public:
    FailedSending(UiContext &context, QWidget *window);

    void setCards(const QList<RouteCard> &cards);
    /// \p scope: the orders as the person sees them; \p seen: the states that the list shows.
    void ask(const MendWish &wish, const QList<TransferId> &scope, const QList<TransferState> &seen);
    [[nodiscard]] MendRun &run() { return m_run; }

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void readSources(const MendWish &wish, const QList<TransferId> &scope, const QList<TransferState> &seen,
                     const QList<FailureRow> &rows);
    void propose(const MendPlan &plan);
    void fail(const Error &error);

    UiContext &m_context;
    QWidget *m_window;
    MendRun m_run;
    QSet<RouteId> m_paused;
    QPointer<SendDialog> m_dialog;
    bool m_asking = false;
};

} // namespace cuadra

#include "ui/failed/failedsending.h"

#include "core/desk/failures.h"
#include "ui/failed/senddialog.h"
#include "ui/text/phrasebook.h"

using namespace Qt::StringLiterals;

namespace cuadra {

FailedSending::FailedSending(UiContext &context, QWidget *window) :
    QObject(window), m_context(context), m_window(window), m_run(context, this)
{
}

void FailedSending::setCards(const QList<RouteCard> &cards)
{
    m_paused.clear();
    for (const RouteCard &card : cards) {
        if (card.paused)
            m_paused.insert(card.route);
    }
}

void FailedSending::ask(const MendWish &wish, const QList<TransferId> &scope, const QList<TransferState> &seen)
{
    if (m_asking || m_dialog || scope.isEmpty())
        return;
    if (m_run.isUnderWay())
        return Q_EMIT failed(tr("A sending is under way: wait for its end or stop it."));
    m_asking = true;
    m_context.gateway.read(this, [scope](Database &ledger) { return FailureReader(ledger).rows(scope); },
                           [this, wish, scope, seen](const Result<QList<FailureRow>> &rows) {
                               if (!rows)
                                   return fail(rows.error());
                               readSources(wish, scope, seen, *rows);
                           });
}

/// Only a change of fields needs the orders themselves.
void FailedSending::readSources(const MendWish &wish, const QList<TransferId> &scope, const QList<TransferState> &seen,
                                const QList<FailureRow> &rows)
{
    if (wish.fields.isEmpty())
        return propose(planMending(wish, scope, rows, {}, m_paused, seen));
    m_context.gateway.inquire(this, [scope](Workbench &workbench) { return workbench.sourceOrders(scope); },
                              [this, wish, scope, seen, rows](const Result<QList<SourceOrder>> &sources) {
                                  if (!sources)
                                      return fail(sources.error());
                                  propose(planMending(wish, scope, rows, *sources, m_paused, seen));
                              });
}

/// One order goes at once, because it can be called back; many, and what is remembered for ever, are looked at first.
void FailedSending::propose(const MendPlan &plan)
{
    m_asking = false;
    if (plan.rows.size() == 1 && plan.goCount() == 1 && !plan.wish.mapping)
        return m_run.start(plan);
    m_dialog = new SendDialog(plan, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, plan] { m_run.start(plan); });
    m_dialog->open();
}

void FailedSending::fail(const Error &error)
{
    m_asking = false;
    const Phrase phrase = phraseFor(error.code, error.args);
    Q_EMIT failed(phrase.cause + u' ' + phrase.remedy);
}

} // namespace cuadra

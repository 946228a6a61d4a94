#include "ui/failed/failedcommands.h"

#include "core/base/clock.h"
#include "core/desk/corrections.h"
#include "core/desk/deskcommands.h"
#include "core/desk/failures.h"
#include "ui/failed/holddialog.h"
#include "ui/queue/reasondialog.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"

#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace cuadra {

FailedCommands::FailedCommands(UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

void FailedCommands::fail(const Error &error)
{
    const Phrase phrase = phraseFor(error.code, error.args);
    Q_EMIT failed(phrase.cause + u' ' + phrase.remedy);
}

/// \p command: Result<T>(DeskCommands &); \p say: what came of it, from its T.
template <typename Command, typename Say>
void FailedCommands::decide(const QString &reason, const QList<TransferId> &transfers, Command command, Say say)
{
    m_context.gateway.decide(this, reason, transfers,
                             [command](Database &ledger, const Actor &actor, qint64 nowMs) {
                                 DeskCommands desk(ledger, actor, nowMs);
                                 return command(desk);
                             },
                             [this, say](const auto &result) {
                                 if (result)
                                     say(*result);
                                 else
                                     fail(result.error());
                             });
}

void FailedCommands::dismiss(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    ReasonDialog dialog(tr("Dismiss"),
                        tr("Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.", nullptr,
                           int(transfers.size())), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    decide(dialog.reason(), transfers, [transfers](DeskCommands &desk) { return desk.dismiss(transfers); },
           [this, transfers](int count) { Q_EMIT done(tr("%n order(s) dismissed.", nullptr, count), transfers); });
}

void FailedCommands::hold(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    HoldDialog dialog(int(transfers.size()), m_context.clock, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    decide(dialog.reason(), transfers,
           [transfers, until = dialog.untilMs()](DeskCommands &desk) { return desk.holdUntil(transfers, until); },
           [this, transfers](int count) { Q_EMIT done(tr("%n order(s) on hold.", nullptr, count), transfers); });
}

void FailedCommands::assign(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    m_context.gateway.read(this, [](Database &ledger) { return FailureReader(ledger).assignees(); },
                           [this, transfers](const Result<QStringList> &known) {
                               QStringList names = known.value_or(QStringList());
                               names.removeAll(m_context.gateway.person());
                               names.prepend(m_context.gateway.person());
                               bool chosen = false;
                               const QString name = QInputDialog::getItem(
                                   m_window, tr("Assign"), tr("To whom? Empty: to nobody."), names, 0, true, &chosen);
                               if (chosen)
                                   assignTo(transfers, name);
                           });
}

void FailedCommands::assignToMe(const QList<TransferId> &transfers)
{
    if (!transfers.isEmpty())
        assignTo(transfers, m_context.gateway.person());
}

void FailedCommands::assignTo(const QList<TransferId> &transfers, const QString &name)
{
    decide({}, transfers, [transfers, name](DeskCommands &desk) { return desk.assign(transfers, name); },
           [this, name](int count) {
               Q_EMIT done(name.trimmed().isEmpty() ? tr("%n order(s) given back.", nullptr, count)
                                                    : tr("%n order(s) assigned to %1.", nullptr, count)
                                                          .arg(shownPlainly(shortened(name, 60))), {});
           });
}

void FailedCommands::tag(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    m_context.gateway.read(this, [](Database &ledger) { return FailureReader(ledger).tags(); },
                           [this, transfers](const Result<QStringList> &known) {
                               bool chosen = false;
                               const QString name = QInputDialog::getItem(m_window, tr("Tag"), tr("Which tag?"),
                                                                          known.value_or(QStringList()), 0, true, &chosen);
                               if (!chosen || name.trimmed().isEmpty())
                                   return;
                               decide({}, transfers, [transfers, name](DeskCommands &desk) { return desk.tag(transfers, name); },
                                      [this](int count) { Q_EMIT done(tr("%n order(s) tagged.", nullptr, count), {}); });
                           });
}

void FailedCommands::note(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    bool chosen = false;
    const QString text = QInputDialog::getMultiLineText(m_window, tr("Note"), tr("What should others know?"), {}, &chosen);
    if (!chosen || text.trimmed().isEmpty())
        return;
    decide({}, transfers, [transfers, text](DeskCommands &desk) { return desk.note(transfers, text); },
           [this](int count) { Q_EMIT done(tr("Noted on %n order(s).", nullptr, count), {}); });
}

void FailedCommands::accept(const TransferDetail &detail)
{
    const TransferId transfer = detail.row.id;
    ReasonDialog dialog(tr("Accept and send"),
                        tr("Send order %1 although the findings stand? They are recorded as accepted by you.")
                            .arg(shownPlainly(shortened(detail.row.number, 60))), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    decide(dialog.reason(), {transfer}, [transfer](DeskCommands &desk) { return desk.acceptFindings(transfer); },
           [this](int) { Q_EMIT done(tr("Accepted; the order is back in the queue."), {}); });
}

void FailedCommands::change(TransferId transfer, const FieldChange &change)
{
    m_context.gateway.decide(this, {}, {transfer},
                             [transfer, change](Database &ledger, const Actor &actor, qint64 nowMs) {
                                 return CorrectionCommands(ledger, actor, nowMs).change(transfer, {change});
                             },
                             [this](const Status &changed) {
                                 if (changed)
                                     Q_EMIT done(tr("Saved. The order is not sent before you send it."), {});
                                 else
                                     fail(changed.error());
                             });
}

void FailedCommands::recall(const QList<TransferId> &transfers)
{
    if (transfers.isEmpty())
        return;
    decide({}, transfers, [transfers](DeskCommands &desk) { return desk.recall(transfers); },
           [this](const RecallResult &result) {
               Q_EMIT recalled();
               QStringList parts{tr("%n order(s) called back", nullptr, result.recalled)};
               if (result.underWay > 0)
                   parts << tr("%n cannot be undone: the engine had taken them", nullptr, result.underWay);
               Q_EMIT done(parts.join(u" \u00b7 "_s), {});
           });
}

} // namespace cuadra

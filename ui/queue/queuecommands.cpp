#include "ui/queue/queuecommands.h"

#include "ui/queue/pausedialog.h"
#include "ui/queue/reasondialog.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/widgets/requesttokens.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kManyTransfers = 20; ///< from here on the count is asked first

} // namespace

bool canRetry(const QueueRow &row)
{
    return row.state == TransferState::Failed || row.state == TransferState::Held || row.state == TransferState::Retrying
        || row.state == TransferState::Dismissed
        || (row.state == TransferState::Verified && row.errorCode == "order.number_not_written"_L1);
}

bool canDismiss(const QueueRow &row)
{
    return canMove(row.state, TransferState::Dismissed);
}

bool canAccept(const TransferDetail &detail)
{
    return canRetry(detail.row) && worstOf(detail.findings) == Severity::Hold;
}

QueueCommands::QueueCommands(UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
    connect(&context.gateway, &EngineGateway::commandDone, this, &QueueCommands::finish);
}

void QueueCommands::retry(const QList<TransferId> &ids)
{
    if (ids.isEmpty())
        return;
    if (ids.size() >= kManyTransfers) {
        const QString question = tr("Retry %n order(s)? What cannot be retried now is left out.", nullptr, int(ids.size()));
        if (QMessageBox::question(m_window, tr("Retry"), question) != QMessageBox::Yes)
            return;
    }
    m_context.gateway.retryTransfers(begin(Command::Retry), ids, {});
}

void QueueCommands::dismiss(const QList<TransferId> &ids)
{
    if (ids.isEmpty())
        return;
    ReasonDialog dialog(tr("Dismiss"), tr("Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.",
                                            nullptr, int(ids.size())), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_context.gateway.dismissTransfers(begin(Command::Dismiss), ids, dialog.reason());
}

void QueueCommands::accept(const TransferDetail &detail)
{
    ReasonDialog dialog(tr("Accept and send"),
                        tr("Send order %1 although the findings stand? They are recorded as accepted by you.")
                            .arg(shortened(shownPlainly(detail.row.number), 60)), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_context.gateway.acceptFindings(begin(Command::Accept), detail.row.id, dialog.reason());
}

void QueueCommands::pause(const RouteCard &card)
{
    PauseDialog dialog(card, m_context.clock, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_context.gateway.pauseRoute(begin(Command::Pause), card.route, dialog.reason(), dialog.resumeMs());
}

void QueueCommands::resume(const RouteCard &card)
{
    m_context.gateway.resumeRoute(begin(Command::Resume), card.route);
}

quint64 QueueCommands::begin(Command command)
{
    const quint64 token = m_context.tokens.take();
    m_underWay.insert(token, command);
    return token;
}

void QueueCommands::finish(quint64 token, const QString &errorCode, const QStringList &errorArgs, int affected)
{
    const auto command = m_underWay.constFind(token);
    if (command == m_underWay.constEnd())
        return;
    if (errorCode.isEmpty()) {
        Q_EMIT told(outcome(*command, affected), false);
    } else {
        const Phrase phrase = phraseFor(errorCode, errorArgs);
        Q_EMIT told(phrase.cause + u' ' + phrase.remedy, true);
    }
    m_underWay.erase(command);
}

QString QueueCommands::outcome(Command command, int affected) const
{
    switch (command) {
    case Command::Retry: return tr("%n order(s) back in the queue.", nullptr, affected);
    case Command::Dismiss: return tr("%n order(s) dismissed.", nullptr, affected);
    case Command::Accept: return tr("Accepted; the order is back in the queue.");
    case Command::Pause: return tr("Paused. What is being sent is finished first.");
    case Command::Resume: return tr("Resumed.");
    }
    Q_UNREACHABLE();
}

} // namespace cuadra

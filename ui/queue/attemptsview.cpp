#include "ui/queue/attemptsview.h"

#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/factstable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString whatHappened(const AttemptView &attempt, const QString &currency)
{
    if (attempt.errorCode.isEmpty())
        return {};
    return phraseFor(attempt.errorCode, attempt.errorArgs, currency).cause;
}

QString lasted(const AttemptView &attempt)
{
    return attempt.endedMs == 0 ? u"\u2026"_s : durationText(attempt.endedMs - attempt.startedMs);
}

} // namespace

AttemptsView::AttemptsView(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_table(new FactsTable(this))
{
    m_table->setObjectName(u"attemptsTable"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
}

void AttemptsView::show(const TransferDetail &detail, qint64 nowMs)
{
    m_table->setAccessibleName(tr("Attempts, newest first"));
    m_table->start({tr("When"), tr("Outcome"), tr("Took"), tr("What happened")}, 3);
    for (const AttemptView &attempt : detail.attempts) {
        m_table->addRow({agoText(attempt.startedMs, nowMs), stateWord(attempt.outcome), lasted(attempt),
                         whatHappened(attempt, detail.row.currency)});
        const int row = m_table->rowCount() - 1;
        m_table->item(row, 0)->setToolTip(exactTime(attempt.startedMs).toHtmlEscaped());
        m_table->item(row, 1)->setIcon(m_theme.icon(iconName(attempt.outcome), textRole(toneOf(attempt.outcome))));
        if (!attempt.detail.isEmpty())
            m_table->item(row, 3)->setToolTip(shortened(shownPlainly(attempt.detail), 1000).toHtmlEscaped());
    }
}

} // namespace cuadra

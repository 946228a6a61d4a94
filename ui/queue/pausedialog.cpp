#include "ui/queue/pausedialog.h"

#include "core/base/clock.h"
#include "ui/text/safetext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/primarybutton.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kMinuteMs = 60'000;

qint64 tomorrowAtEight(qint64 nowMs)
{
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1);
    return QDateTime(tomorrow, QTime(8, 0)).toMSecsSinceEpoch();
}

} // namespace

PauseDialog::PauseDialog(const RouteCard &card, const Clock &clock, QWidget *parent) :
    QDialog(parent), m_clock(clock), m_reason(new QLineEdit(this)), m_until(new QComboBox(this))
{
    setObjectName(u"pauseDialog"_s);
    setWindowTitle(tr("Pause"));
    setMinimumWidth(440);
    QLabel *words = plainLabel("strong", this);
    words->setText(tr("Pause %1 → %2? Meanwhile nothing is sent. The shop's orders are still read and wait here until it goes on.")
                       .arg(shortened(shownPlainly(card.sourceName), 60), shortened(shownPlainly(card.targetName), 60)));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(500);
    m_until->setAccessibleName(tr("Resume"));
    addTimes();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = addPrimaryButton(*buttons, tr("Pause"));
    go->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setVerticalSpacing(10);
    layout->addRow(words);
    layout->addRow(tr("Reason"), m_reason);
    layout->addRow(tr("Resume"), m_until);
    layout->addRow(buttons);
    m_reason->setFocus();
}

void PauseDialog::addTimes()
{
    const qint64 nowMs = m_clock.nowMs();
    m_until->addItem(tr("when a person resumes"), qint64(0));
    m_until->addItem(tr("in 15 minutes"), nowMs + 15 * kMinuteMs);
    m_until->addItem(tr("in 1 hour"), nowMs + 60 * kMinuteMs);
    m_until->addItem(tr("in 4 hours"), nowMs + 240 * kMinuteMs);
    m_until->addItem(tr("tomorrow at 8:00"), tomorrowAtEight(nowMs));
}

QString PauseDialog::reason() const
{
    return m_reason->text().trimmed();
}

qint64 PauseDialog::resumeMs() const
{
    return m_until->currentData().toLongLong();
}

} // namespace cuadra

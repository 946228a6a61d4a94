#include "ui/failed/holddialog.h"

#include "core/base/clock.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/primarybutton.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qint64 kHourMs = 3'600'000;

} // namespace

HoldDialog::HoldDialog(int count, const Clock &clock, QWidget *parent) :
    QDialog(parent), m_clock(clock), m_reason(new QLineEdit(this)), m_until(new QComboBox(this))
{
    setObjectName(u"holdDialog"_s);
    setWindowTitle(tr("Hold"));
    setMinimumWidth(420);
    QLabel *words = plainLabel("strong", this);
    words->setText(tr("Hold %n order(s)? A change in the shop does not wake them.", nullptr, count));
    m_reason->setMaxLength(500);
    m_until->addItem(tr("until someone sends them"), 0);
    m_until->addItem(tr("for an hour"), kHourMs);
    m_until->addItem(tr("for four hours"), 4 * kHourMs);
    m_until->addItem(tr("for a day"), 24 * kHourMs);
    m_until->addItem(tr("for a week"), 7 * 24 * kHourMs);
    auto *form = new QFormLayout;
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Until"), m_until);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = addPrimaryButton(*buttons, tr("Hold"));
    go->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(buttons);
    m_reason->setFocus();
}

QString HoldDialog::reason() const
{
    return m_reason->text().trimmed();
}

qint64 HoldDialog::untilMs() const
{
    const qint64 span = m_until->currentData().toLongLong();
    return span == 0 ? 0 : m_clock.nowMs() + span;
}

} // namespace cuadra

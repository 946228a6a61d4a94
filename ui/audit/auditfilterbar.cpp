#include "ui/audit/auditfilterbar.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/text/audits.h"
#include "ui/text/safetext.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

QString personWord(const QString &who)
{
    return auditWho({.who = who});
}

qint64 startOf(QDate date)
{
    return date.startOfDay().toMSecsSinceEpoch();
}

} // namespace

AuditFilterBar::AuditFilterBar(UiContext &context, QWidget *parent) :
    QWidget(parent), m_context(context), m_text(new QLineEdit(this)), m_who(new QComboBox(this)), m_action(new QComboBox(this)),
    m_order(new QLineEdit(this)), m_period(new QComboBox(this)), m_from(new QDateEdit(this)), m_to(new QDateEdit(this)),
    m_clear(new QToolButton(this))
{
    build();
    connectFields();
    showWords();
}

void AuditFilterBar::build()
{
    m_text->setObjectName(u"auditText"_s);
    m_who->setObjectName(u"auditWho"_s);
    m_action->setObjectName(u"auditAction"_s);
    m_order->setObjectName(u"auditOrder"_s);
    m_period->setObjectName(u"auditPeriod"_s);
    m_from->setObjectName(u"auditFrom"_s);
    m_to->setObjectName(u"auditTo"_s);
    m_clear->setObjectName(u"auditClear"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date();
    m_from->setDate(today.addDays(-30));
    m_to->setDate(today);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 3);
    layout->addWidget(m_order, 2);
    layout->addWidget(m_who, 2);
    layout->addWidget(m_action, 3);
    layout->addWidget(m_period, 2);
    for (QDateEdit *date : {m_from, m_to}) {
        date->setCalendarPopup(true);
        date->hide();
        layout->addWidget(date);
    }
    layout->addWidget(m_clear);
    for (QLineEdit *field : {m_text, m_order}) {
        field->setClearButtonEnabled(true);
        field->setMinimumWidth(90);
    }
    for (QComboBox *box : {m_who, m_action, m_period}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
    }
}

void AuditFilterBar::connectFields()
{
    connect(&m_typing, &QTimer::timeout, this, &AuditFilterBar::touched);
    connect(m_order, &QLineEdit::textEdited, this, [this] { m_transfer = {}; });
    for (QLineEdit *field : {m_text, m_order}) {
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::returnPressed, this, &AuditFilterBar::touched);
    }
    for (QComboBox *box : {m_who, m_action})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilterBar::touched);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this](int period) {
        m_from->setVisible(period == Between);
        m_to->setVisible(period == Between);
        touched();
    });
    for (QDateEdit *date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &AuditFilterBar::touched);
    connect(m_clear, &QToolButton::clicked, this, &AuditFilterBar::clear);
    connect(&m_context.theme, &Theme::changed, this, &AuditFilterBar::showWords);
}

void AuditFilterBar::touched()
{
    m_typing.stop();
    if (m_order->text().isEmpty())
        m_transfer = {};
    m_clear->setEnabled(!isEmpty());
    Q_EMIT changed();
}

AuditFilter AuditFilterBar::filter() const
{
    AuditFilter filter{.who = m_who->currentData().toString(),
                       .action = m_action->currentData().toString(),
                       .transfer = m_transfer,
                       .text = m_text->text().trimmed()};
    if (!m_transfer.isSet())
        filter.order = m_order->text().trimmed();
    addPeriod(filter);
    return filter;
}

void AuditFilterBar::addPeriod(AuditFilter &filter) const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs()).date();
    switch (m_period->currentIndex()) {
    case Today: filter.fromMs = startOf(today); break;
    case Yesterday:
        filter.fromMs = startOf(today.addDays(-1));
        filter.toMs = startOf(today);
        break;
    case Week: filter.fromMs = startOf(today.addDays(-6)); break;
    case Month: filter.fromMs = startOf(today.addDays(-29)); break;
    case Between:
        filter.fromMs = startOf(qMin(m_from->date(), m_to->date()));
        filter.toMs = startOf(qMax(m_from->date(), m_to->date()).addDays(1));
        break;
    default: break;
    }
}

void AuditFilterBar::setChoices(const AuditChoices &choices)
{
    if (choices.people == m_choices.people && choices.actions == m_choices.actions)
        return;
    m_choices = choices;
    showWords();
}

void AuditFilterBar::showOrder(TransferId transfer, const QString &name)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        m_order->setText(name);
        m_transfer = transfer;
    }
    touched();
}

void AuditFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_transfer = {};
        for (QLineEdit *field : {m_text, m_order})
            field->clear();
        for (QComboBox *box : {m_who, m_action, m_period})
            box->setCurrentIndex(0);
    }
    touched();
}

void AuditFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// A choice stays what it is when its words change or the others do.
void AuditFilterBar::fill(QComboBox *box, const QString &all, const QStringList &keys, QString (*word)(const QString &))
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const QString &key : keys)
        box->addItem(word(key), key);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

void AuditFilterBar::showWords()
{
    fill(m_who, tr("Anybody"), m_choices.people, personWord);
    fill(m_action, tr("Anything done"), m_choices.actions, auditWord);
    {
        const QSignalBlocker quiet(m_period);
        const int chosen = qMax(0, m_period->currentIndex());
        m_period->clear();
        m_period->addItems({tr("At any time"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("Last 30 days"), tr("From … to …")});
        m_period->setCurrentIndex(chosen);
    }
    m_text->setPlaceholderText(tr("Words in the reason or the change"));
    m_order->setPlaceholderText(tr("Order"));
    m_text->setAccessibleName(tr("Words in the reason or the change"));
    m_order->setAccessibleName(tr("Order, by its number"));
    m_order->setToolTip(tr("The shop's number, the reference or the number in the ERP, whole"));
    m_who->setAccessibleName(tr("Who"));
    m_action->setAccessibleName(tr("What was done"));
    m_period->setAccessibleName(tr("When"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_clear->setAccessibleName(tr("Show all entries"));
    m_clear->setToolTip(tr("Show all entries"));
    m_clear->setIcon(m_context.theme.icon(u"funnel-x"_s));
    m_clear->setEnabled(!isEmpty());
}

void AuditFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra

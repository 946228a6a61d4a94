#include "ui/trace/contactpanel.h"

#include "core/desk/enginegateway.h"
#include "core/desk/personaldata.h"
#include "ui/context.h"
#include "ui/queue/reasondialog.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/traces.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

ContactPanel::ContactPanel(UiContext &context, QWidget *parent) :
    QWidget(parent), m_context(context), m_table(new FactsTable(this)), m_note(plainLabel("muted", this)),
    m_reveal(new QPushButton(this))
{
    m_table->setObjectName(u"contactTable"_s);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_reveal->setObjectName(u"revealContact"_s);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 4, 10, 8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_reveal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_clear.isEmpty() ? reveal() : mask(); });
    connect(&context.theme, &Theme::changed, this, &ContactPanel::fill);
}

void ContactPanel::show(const Trace &trace)
{
    if (trace.detail.row.id != m_order) {
        m_clear.clear();
        m_asked.forget(); // what is under way belongs to the order before
    }
    m_order = trace.detail.row.id;
    m_number = trace.detail.row.number;
    m_masked = trace.contact;
    fill();
}

void ContactPanel::mask()
{
    m_clear.clear();
    fill();
}

void ContactPanel::forget()
{
    m_clear.clear();
    m_asked.forget();
    m_table->setRowCount(0); // and no more: at the end of the window the theme is gone already
}

void ContactPanel::reveal()
{
    if (m_masked.isEmpty())
        return;
    ReasonDialog dialog(tr("Show personal data"),
                        tr("Show the customer's data of order %1? Who looked, when and why is kept in the audit.")
                            .arg(shortened(shownPlainly(m_number), 60)), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const TransferId order = m_order;
    m_context.gateway.decide(
        this, dialog.reason(), {order},
        [order](Database &ledger, const Actor &actor, qint64 nowMs) {
            return PersonalData(ledger).reveal(order, actor, nowMs);
        },
        m_asked.only([this](const Result<QList<PersonalFact>> &facts) { take(facts); }));
}

void ContactPanel::take(const Result<QList<PersonalFact>> &facts)
{
    if (!facts) {
        const Phrase phrase = phraseFor(facts.error().code, facts.error().args);
        Q_EMIT told(phrase.cause + u' ' + phrase.remedy, true);
        return;
    }
    m_clear = *facts;
    fill();
    Q_EMIT told(tr("Shown until you leave this order; the look is in the audit."), false);
}

void ContactPanel::fill()
{
    m_table->setAccessibleName(tr("The customer's data"));
    m_table->start({tr("Field"), tr("Value")}, 1);
    for (const PersonalFact &fact : m_clear.isEmpty() ? m_masked : m_clear)
        m_table->addRow({fieldWord(fact.field), shortened(shownPlainly(fact.value), 200)});
    m_reveal->setVisible(!m_masked.isEmpty());
    m_reveal->setText(u' ' + (m_clear.isEmpty() ? tr("Show personal data…") : tr("Mask again")));
    m_reveal->setIcon(m_context.theme.icon(u"eye"_s));
    m_note->setText(m_masked.isEmpty() ? tr("The document holds no data of a person that Cuadra knows.")
                                       : tr("Masked. Each look is kept in the audit with its reason."));
}

void ContactPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace cuadra

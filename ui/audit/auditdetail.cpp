#include "ui/audit/auditdetail.h"

#include "ui/text/audits.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kReasonLength = 2'000;

} // namespace

AuditDetail::AuditDetail(QWidget *parent) :
    QFrame(parent), m_title(new ElidedLabel(this)), m_when(plainLabel("muted", this)), m_reasonName(plainLabel("muted", this)),
    m_reason(plainLabel("plain", this)), m_none(plainLabel("muted", this)), m_facts(new FactsTable(this)),
    m_open(new QPushButton(this)), m_copy(new QPushButton(this))
{
    build();
    connect(m_open, &QPushButton::clicked, this, &AuditDetail::openAsked);
    connect(m_copy, &QPushButton::clicked, this, &AuditDetail::copyAsked);
    hide();
}

void AuditDetail::build()
{
    setProperty("look", u"panel"_s);
    m_title->setProperty("look", u"heading"_s);
    m_title->setObjectName(u"auditTitle"_s);
    m_reason->setObjectName(u"auditReason"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_none->setObjectName(u"auditNone"_s);
    m_facts->setObjectName(u"auditFacts"_s);
    m_open->setObjectName(u"auditOpen"_s);
    m_copy->setObjectName(u"auditCopy"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_when);
    layout->addWidget(m_reasonName);
    layout->addWidget(m_reason);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_none);
    layout->addStretch(0);
    layout->addLayout(buttons);
}

void AuditDetail::look(const std::optional<AuditLine> &line)
{
    m_line = line;
    setVisible(line.has_value());
    showWords();
}

void AuditDetail::showWords()
{
    m_copy->setText(tr("Copy"));
    m_open->setText(tr("Open the order"));
    m_reasonName->setText(tr("Reason"));
    m_facts->setAccessibleName(tr("What changed"));
    if (!m_line)
        return;
    m_title->setFullText(u"%1 \u00b7 %2"_s.arg(auditWord(m_line->action), auditSubject(*m_line)));
    m_when->setText(u"%1 \u00b7 %2 \u00b7 "_s.arg(auditWho(*m_line), exactTime(m_line->atMs)) + tr("entry %1").arg(m_line->id));
    m_open->setVisible(m_line->transfer.isSet());
    const QString reason = m_line->erased ? QString() : auditReason(*m_line);
    m_reasonName->setVisible(!reason.isEmpty());
    m_reason->setVisible(!reason.isEmpty());
    m_reason->setText(shortened(reason, kReasonLength));
    showFacts();
}

void AuditDetail::showFacts()
{
    const QList<AuditFact> facts = auditFacts(*m_line);
    const bool compared = std::any_of(facts.begin(), facts.end(), [](const AuditFact &fact) { return !fact.before.isEmpty(); });
    m_facts->start(compared ? QStringList{tr("Field"), tr("Before"), tr("After")} : QStringList{tr("Field"), tr("Value")}, compared ? 2 : 1);
    for (const AuditFact &fact : facts)
        m_facts->addRow(compared ? QStringList{fact.what, fact.before, fact.now} : QStringList{fact.what, fact.now});
    m_facts->setVisible(!facts.isEmpty());
    m_none->setVisible(facts.isEmpty());
    m_none->setText(m_line->erased ? tr("The content of this entry was erased, because it held a person's data. Who did what and when"
                                        " stays, and the chain still proves it.")
                                   : tr("Nothing more is written about this step."));
}

void AuditDetail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra

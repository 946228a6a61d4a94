#include "ui/failed/mendpane.h"

#include "core/base/clock.h"
#include "ui/failed/arrivalview.h"
#include "ui/failed/handlingview.h"
#include "ui/failed/mendform.h"
#include "ui/failed/mendhead.h"
#include "ui/queue/queuecommands.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

MendPane::MendPane(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_desk(context, this), m_head(new MendHead(context.theme, this)),
    m_notice(plainLabel("hint", this)), m_conflicts(new QWidget(this)), m_form(new MendForm(this)),
    m_arrival(new ArrivalView(context.theme, this)), m_handling(new HandlingView(this)),
    m_trace(new QPushButton(this)), m_dismiss(new QPushButton(this)),
    m_accept(new QPushButton(this)), m_send(new QPushButton(this))
{
    build();
    connectParts();
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(350ms);
    showCase();
}

void MendPane::build()
{
    setObjectName(u"mendPane"_s);
    setProperty("look", u"panel"_s);
    setMinimumWidth(330);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildMiddle());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildButtons());
}

QWidget *MendPane::buildMiddle()
{
    auto *middle = new QWidget(this);
    m_notice->setObjectName(u"mendNotice"_s);
    m_conflicts->setLayout(new QVBoxLayout);
    m_conflicts->layout()->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(13, 8, 13, 10);
    layout->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_notice), m_conflicts, static_cast<QWidget *>(m_form),
                          static_cast<QWidget *>(m_arrival), static_cast<QWidget *>(m_handling)})
        layout->addWidget(part);
    layout->addStretch(1);
    return middle;
}

QWidget *MendPane::buildButtons()
{
    auto *bar = new QWidget(this);
    m_send->setProperty("look", u"primary"_s);
    m_send->setObjectName(u"sendMended"_s);
    m_dismiss->setObjectName(u"dismissFailed"_s);
    m_trace->setObjectName(u"traceFailed"_s);
    m_accept->setObjectName(u"acceptFailed"_s);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 9, 12, 11);
    layout->addWidget(m_trace);
    layout->addWidget(m_dismiss);
    layout->addStretch(1);
    layout->addWidget(m_accept);
    layout->addWidget(m_send);
    return bar;
}

void MendPane::connectParts()
{
    connect(&m_desk, &MendDesk::factsRead, this, &MendPane::takeFacts);
    connect(&m_desk, &MendDesk::sourceRead, this, &MendPane::takeSource);
    connect(&m_desk, &MendDesk::suggested, m_form, &MendForm::setSuggestions);
    connect(&m_desk, &MendDesk::previewed, this, &MendPane::takePreview);
    connect(&m_desk, &MendDesk::readFailed, this, &MendPane::showTrouble);
    connect(&m_desk, &MendDesk::inquiryFailed, this, &MendPane::showTrouble);
    connect(m_form, &MendForm::suggestAsked, &m_desk, &MendDesk::suggest);
    connect(m_form, &MendForm::changed, this, [this] {
        m_previewSoon.start();
        showButtons();
        Q_EMIT wishChanged();
    });
    connect(&m_previewSoon, &QTimer::timeout, this, [this] {
        if (m_source.shop)
            m_desk.preview(m_form->overlay());
    });
    connect(m_handling, &HandlingView::revokeAsked, this, &MendPane::changeAsked);
    connect(m_send, &QPushButton::clicked, this, &MendPane::sendAsked);
    connect(m_dismiss, &QPushButton::clicked, this, &MendPane::dismissAsked);
    connect(m_trace, &QPushButton::clicked, this, &MendPane::traceAsked);
    connect(m_accept, &QPushButton::clicked, this, &MendPane::acceptAsked);
    connect(&m_context.theme, &Theme::changed, this, &MendPane::showCase);
}

void MendPane::look(TransferId transfer)
{
    if (transfer == m_desk.transfer())
        return;
    if (m_source.shop && !m_form->fields().isEmpty())
        m_drafts.insert(m_desk.transfer(), m_form->fields());
    m_facts = MendFacts();
    m_source = SourceOrder();
    m_previewed.reset();
    m_form->clear();
    showConflicts({}, {});
    m_notice->clear();
    m_desk.look(transfer);
    showCase();
}

void MendPane::setOthers(int count, bool selected)
{
    m_form->setOthers(count, selected);
}

void MendPane::setSendCount(int count)
{
    m_sendCount = count;
    showButtons();
}

void MendPane::focusFormSoon()
{
    m_focusSoon = true;
    if (QWidget *input = m_form->firstInput()) {
        m_focusSoon = false;
        input->setFocus(Qt::OtherFocusReason);
    }
}

MendWish MendPane::wish() const
{
    return {.transfer = m_desk.transfer(),
            .route = m_facts.row.row.route,
            .cause = m_facts.row.cause,
            .fields = m_form->fields(),
            .mapping = m_form->mapping()};
}

bool MendPane::toOthers() const
{
    return m_form->toOthers();
}

bool MendPane::holdsWork() const
{
    return !m_form->fields().isEmpty() || !m_form->isGood() || !m_source.conflicts.isEmpty();
}

bool MendPane::canSend() const
{
    const QueueRow &row = m_facts.detail.row;
    return m_facts.isKnown() && (CorrectionStore::isOpen(row.state) || canRetry(row)) && m_form->isGood();
}

void MendPane::takeFacts(const MendFacts &facts)
{
    m_facts = facts;
    showCase();
    Q_EMIT wishChanged();
}

/// The first reading makes the form; later ones rebase what was typed on what the shop says now.
void MendPane::takeSource(const SourceOrder &source)
{
    const bool known = m_source.transfer == source.transfer && m_source.shop;
    const bool moved = known && source.revision != m_source.revision;
    const bool typed = known && !m_form->fields().isEmpty();
    const bool otherCause = m_facts.detail.findings != m_formFindings;
    const bool shopMoved = moved && source.shop != m_source.shop;
    m_source = source;
    if (!known || (otherCause && !typed)) {
        m_formFindings = m_facts.detail.findings;
        m_form->show(source, m_formFindings, m_facts.row.row.currency);
        m_form->retype(m_drafts.take(source.transfer));
        showConflicts(source.conflicts, {});
    } else if (moved) {
        showConflicts(source.conflicts, m_form->rebase(source));
    }
    if (shopMoved)
        m_notice->setText(typed ? tr("The shop changed this order just now. What you typed is kept.")
                                : tr("The shop changed this order just now."));
    else if (source.unreadable)
        m_notice->setText(phraseFor(source.unreadable->code, source.unreadable->args).cause);
    m_previewSoon.start();
    showCase();
    if (m_focusSoon)
        focusFormSoon();
}

void MendPane::takePreview(const OrderPreview &preview)
{
    m_previewed = preview;
    showCase();
}

void MendPane::showTrouble(const Error &error)
{
    const Phrase phrase = phraseFor(error.code, error.args);
    m_notice->setText(phrase.cause + u' ' + phrase.remedy);
    showCase();
}

void MendPane::showConflicts(const QList<EditConflict> &stored, const QList<EditConflict> &typed)
{
    qDeleteAll(m_conflicts->findChildren<ConflictView *>());
    const auto add = [this](const EditConflict &conflict, bool isStored) {
        auto *view = new ConflictView(conflict, isStored, m_conflicts);
        m_conflicts->layout()->addWidget(view);
        connect(view, &ConflictView::decided, this,
                [this, isStored](const EditConflict &which, Resolution resolution, const QString &newValue) {
                    endConflict(isStored, which, resolution, newValue);
                });
    };
    for (const EditConflict &conflict : stored)
        add(conflict, true);
    for (const EditConflict &conflict : typed)
        add(conflict, false);
    m_conflicts->setVisible(!stored.isEmpty() || !typed.isEmpty());
    showButtons();
}

void MendPane::endConflict(bool stored, const EditConflict &conflict, Resolution resolution, const QString &newValue)
{
    if (stored)
        return Q_EMIT changeAsked(resolveConflict(conflict, resolution, newValue));
    m_form->endConflict(conflict, resolution, newValue);
    for (ConflictView *view : m_conflicts->findChildren<ConflictView *>()) {
        if (view->conflict() == conflict)
            view->deleteLater();
    }
    showButtons();
}

void MendPane::showAges()
{
    if (isVisible())
        m_head->showAges(m_facts, m_context.clock.nowMs());
}

void MendPane::showCase()
{
    m_head->show(m_facts, m_context.clock.nowMs());
    m_notice->setVisible(!m_notice->text().isEmpty());
    const bool open = CorrectionStore::isOpen(m_facts.detail.row.state);
    m_arrival->show(open ? m_previewed : std::nullopt, m_facts.detail);
    m_handling->show(m_facts.handling, m_context.clock.nowMs());
    showButtons();
}

void MendPane::showButtons()
{
    const bool known = m_facts.isKnown();
    m_trace->setText(tr("Trace"));
    m_dismiss->setText(tr("Dismiss…"));
    m_accept->setText(tr("Accept…"));
    m_send->setText(m_sendCount > 1 ? tr("Send %1").arg(countText(m_sendCount)) : tr("Send"));
    m_trace->setEnabled(known);
    m_dismiss->setEnabled(known && canDismiss(m_facts.detail.row));
    m_accept->setVisible(known && canAccept(m_facts.detail));
    m_send->setEnabled(canSend());
    m_send->setToolTip(tr("Apply and send (Ctrl+Enter)"));
}

void MendPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_form->showWords();
    showCase();
}

} // namespace cuadra

#include "ui/audit/auditpage.h"

#include "core/desk/auditreader.h"
#include "core/desk/enginegateway.h"
#include "ui/audit/auditdetail.h"
#include "ui/audit/auditempty.h"
#include "ui/audit/auditfilterbar.h"
#include "ui/audit/audittable.h"
#include "ui/audit/chainbar.h"
#include "ui/queue/emptystate.h"
#include "ui/text/audits.h"
#include "ui/text/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kSideBySide = 130; ///< letters of width from which on list and entry have room beside each other
const QList kFirstSizes{780, 400};

QAction *makeAction(QWidget *page, const QString &name, const QKeySequence &keys)
{
    auto *action = new QAction(page);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

} // namespace

AuditPage::AuditPage(UiContext &context, QWidget *parent) :
    Place(parent), m_context(context), m_model(context, this), m_check(context, this),
    m_refresh(makeAction(this, u"auditRefresh"_s, QKeySequence::Refresh)),
    m_checkChain(makeAction(this, u"checkChain"_s, QKeySequence(Qt::Key_F8))),
    m_open(makeAction(this, u"auditOpenOrder"_s, {})), m_copy(makeAction(this, u"auditCopyEntry"_s, QKeySequence::Copy)),
    m_title(new ElidedLabel(this)), m_summary(new ElidedLabel(this)), m_filter(new AuditFilterBar(context, this)),
    m_chain(new ChainBar(m_check, context, this)), m_stack(new QStackedWidget(this)), m_table(new AuditTable(m_model, this)),
    m_empty(new EmptyState(context.theme, this)), m_detail(new AuditDetail(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    build();
    connectParts();
    showWords();
}

QString AuditPage::icon() const
{
    return u"shield-check"_s;
}

void AuditPage::build()
{
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes(kFirstSizes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(buildHeader());
    layout->addWidget(m_filter);
    layout->addWidget(m_chain);
    layout->addWidget(m_splitter, 1);
}

QWidget *AuditPage::buildHeader()
{
    auto *header = new QWidget(this);
    m_title->setProperty("look", u"title"_s);
    m_summary->setProperty("look", u"muted"_s);
    m_summary->setObjectName(u"auditSummary"_s);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_summary, 1);
    for (QAction *action : {m_refresh, m_checkChain}) {
        auto *button = new QToolButton(header);
        button->setProperty("look", u"button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    return header;
}

QWidget *AuditPage::buildList()
{
    auto *panel = new QFrame(this);
    panel->setProperty("look", u"panel"_s);
    m_table->addActions({m_open, m_copy});
    m_copy->setShortcutContext(Qt::WidgetShortcut); // elsewhere Ctrl+C copies marked text
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    return panel;
}

void AuditPage::connectParts()
{
    connect(m_refresh, &QAction::triggered, this, &AuditPage::refresh);
    connect(m_checkChain, &QAction::triggered, &m_check, &ChainCheck::start);
    connect(m_open, &QAction::triggered, this, &AuditPage::open);
    connect(m_copy, &QAction::triggered, this, &AuditPage::copy);
    connect(m_detail, &AuditDetail::openAsked, this, &AuditPage::open);
    connect(m_detail, &AuditDetail::copyAsked, this, &AuditPage::copy);
    connect(m_table, &AuditTable::activated, this, &AuditPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::lookAtCurrent);
    connect(m_filter, &AuditFilterBar::changed, this, [this] { m_model.setFilter(m_filter->filter()); });
    connect(&m_model, &AuditModel::readingChanged, this, &AuditPage::showList);
    connect(m_empty, &EmptyState::actionChosen, this, [this] {
        if (m_model.reading() == AuditModel::Reading::Failed)
            refresh();
        else
            m_filter->clear();
    });
    connect(&m_context.theme, &Theme::changed, this, &AuditPage::showWords);
}

QList<QAction *> AuditPage::placeActions() const
{
    return {m_refresh, m_checkChain, nullptr, m_open, m_copy};
}

void AuditPage::visit(const QVariant &what)
{
    if (what.metaType() != QMetaType::fromType<TransferId>())
        return;
    const auto transfer = what.value<TransferId>();
    m_context.gateway.read(this, [transfer](Database &ledger) { return AuditReader(ledger).events({.transfer = transfer}, 0, 1); },
                           [this, transfer](const Result<AuditSheet> &sheet) { showOrder(sheet ? *sheet : AuditSheet(), transfer); });
}

/// The order's number stands in the field; one that nobody did anything about is named by its key.
void AuditPage::showOrder(const AuditSheet &sheet, TransferId transfer)
{
    const QString number = sheet.lines.isEmpty() ? QString() : sheet.lines.constFirst().subjectName;
    m_filter->showOrder(transfer, number.isEmpty() ? QString::number(transfer.value()) : number);
}

bool AuditPage::focusSearch()
{
    m_filter->focusText();
    return true;
}

void AuditPage::refresh()
{
    m_keptEvent = current() ? current()->id : 0;
    m_model.refresh();
    askForChoices();
}

void AuditPage::askForChoices()
{
    m_context.gateway.read(this, [](Database &ledger) { return AuditReader(ledger).choices(); },
                           m_newestChoices.only([this](const Result<AuditChoices> &choices) {
        if (!choices)
            return; // the list says what is wrong
        m_choices = *choices;
        m_filter->setChoices(m_choices);
        m_chain->setEvents(m_choices.events);
        showWords();
    }));
}

const AuditLine *AuditPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.lineAt(index.row()) : nullptr;
}

/// Its whole story where the window has one, else its row in the queue.
void AuditPage::open()
{
    const AuditLine *line = current();
    if (!line || !line->transfer.isSet())
        return;
    const QList<Place *> places = window()->findChildren<Place *>();
    const bool traced = std::any_of(places.begin(), places.end(), [](const Place *one) { return one->id() == PlaceId::Trace; });
    Q_EMIT goAsked(traced ? PlaceId::Trace : PlaceId::Queue, QVariant::fromValue(line->transfer));
}

void AuditPage::copy()
{
    if (const AuditLine *line = current()) {
        QApplication::clipboard()->setText(auditText(*line));
        Q_EMIT told(tr("The entry is copied."), false);
    }
}

void AuditPage::lookAtCurrent()
{
    const AuditLine *line = current();
    m_detail->look(line ? std::optional(*line) : std::nullopt);
    m_open->setEnabled(line && line->transfer.isSet());
    m_copy->setEnabled(line != nullptr);
}

void AuditPage::showList()
{
    using Reading = AuditModel::Reading;
    const Reading reading = m_model.reading();
    m_empty->setWords(wordsInstead(m_model, m_filter->isEmpty()));
    m_stack->setCurrentIndex(reading == Reading::Failed || m_model.rowCount() == 0 ? 1 : 0);
    if (const int kept = m_model.rowOf(m_keptEvent); kept >= 0 && reading == Reading::Ready && !current())
        m_table->setCurrentIndex(m_model.index(kept, 0));
    lookAtCurrent();
}

void AuditPage::showWords()
{
    m_title->setFullText(name());
    m_summary->setFullText(m_choices.events == 0 ? QString() : tr("%1 entries, each bound to the one before it").arg(countText(m_choices.events)));
    m_table->setAccessibleName(tr("Entries, newest first"));
    const auto nameAction = [this](QAction *action, const QString &text, const QString &icon) {
        action->setText(text);
        action->setIconText(u' ' + text); // buttons leave no room between icon and word
        action->setIcon(m_context.theme.icon(icon));
    };
    nameAction(m_refresh, tr("Refresh"), u"refresh-cw"_s);
    nameAction(m_checkChain, tr("Check the chain"), u"shield-check"_s);
    nameAction(m_open, tr("Open the order"), u"external-link"_s);
    nameAction(m_copy, tr("Copy the entry"), u"copy"_s);
    showList();
}

void AuditPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"audit/splitter"_s, m_splitter->saveState());
}

void AuditPage::restoreLayout(const QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"audit/splitter"_s).toByteArray());
}

void AuditPage::changeEvent(QEvent *event)
{
    Place::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        showWords();
    }
}

/// What was done meanwhile comes in, unless someone looks at an entry.
void AuditPage::showEvent(QShowEvent *event)
{
    Place::showEvent(event);
    if (!current())
        refresh();
}

void AuditPage::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * kSideBySide;
    const Qt::Orientation orientation = narrow ? Qt::Vertical : Qt::Horizontal;
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes(narrow ? QList{300, 300} : kFirstSizes);
}

void AuditPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        m_table->setCurrentIndex({});
    else
        Place::keyPressEvent(event);
}

} // namespace cuadra

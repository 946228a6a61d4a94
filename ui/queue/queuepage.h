#pragma once

#include "core/desk/readmodels.h"
#include "ui/context.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuecommands.h"
#include "ui/queue/queuegroups.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewordsproxy.h"
#include "ui/shell/place.h"

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace cuadra {

class CardStrip;
class DetailPane;
class ElidedLabel;
class EmptyState;
class NewRowsBar;
class QueueTable;

/// The place "Queue": cards, the list and the pane of one transfer.
class QueuePage final : public Place
{
    Q_OBJECT

public:
    QueuePage(UiContext &context, QWidget *parent);

    [[nodiscard]] PlaceId id() const override { return PlaceId::Queue; }
    [[nodiscard]] QString name() const override { return tr("Queue"); }
    [[nodiscard]] QString icon() const override;
    /// A QueueGroup, a search text, or the TransferId to look at.
    void visit(const QVariant &what) override;
    void setCards(const QList<RouteCard> &cards) override;
    void setHealth(const EngineHealth &health) override;
    void showAges() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(const QSettings &settings) override;
    [[nodiscard]] QList<QAction *> placeActions() const override;

    void setGroup(QueueGroup group);
    void setSearchText(const QString &text);

Q_SIGNALS:
    void groupChanged(cuadra::QueueGroup group);
    void searchCleared();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildList();
    void connectTable();
    void connectCommands();
    void showNewCount(int count);
    void act();
    void pauseOrResume();
    void openTrace();
    void showList();
    void showSelection();
    void showWords();

    UiContext &m_context;
    QueueModel m_model;
    QueueWordsProxy m_words;
    QueueCommands m_commands;
    QueueActions m_actions;
    QueueGroup m_group = QueueGroup::All;
    QList<RouteCard> m_cardData;
    EngineHealth m_health;

    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    CardStrip *m_cards;
    NewRowsBar *m_newRows;
    QStackedWidget *m_stack;
    QueueTable *m_table;
    EmptyState *m_empty;
    DetailPane *m_detail;
    QSplitter *m_splitter;
    QList<QToolButton *> m_buttons;
};

} // namespace cuadra

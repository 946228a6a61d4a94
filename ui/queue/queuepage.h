#pragma once

#include "core/desk/readmodels.h"
#include "ui/context.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuecommands.h"
#include "ui/queue/queuegroups.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewordsproxy.h"

#include <QWidget>

class QSettings;
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
class QueuePage final : public QWidget
{
    Q_OBJECT

public:
    QueuePage(UiContext &context, QWidget *parent);

    void setGroup(QueueGroup group);
    void setSearchText(const QString &text);
    void setCards(const QList<RouteCard> &cards);
    void setHealth(const EngineHealth &health);
    void showAges();
    [[nodiscard]] const QueueActions &queueActions() const { return m_actions; }

    void saveLayout(QSettings &settings) const;
    void restoreLayout(const QSettings &settings);

Q_SIGNALS:
    void told(const QString &sentence, bool failed);
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

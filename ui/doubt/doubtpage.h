#pragma once

#include "core/base/result.h"
#include "core/desk/doubts.h"
#include "ui/context.h"
#include "ui/queue/emptystate.h"
#include "ui/shell/place.h"
#include "ui/widgets/latest.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace cuadra {

class FactsTable;

/// The place "In doubt": writes without an answer, whom they are asked of, and what a person may do.
class DoubtPage final : public Place
{
    Q_OBJECT

public:
    DoubtPage(UiContext &context, QWidget *parent);

    [[nodiscard]] PlaceId id() const override { return PlaceId::InDoubt; }
    [[nodiscard]] QString name() const override { return tr("In doubt"); }
    [[nodiscard]] QString icon() const override;
    /// The TransferId to look at.
    void visit(const QVariant &what) override;
    void setCards(const QList<RouteCard> &cards) override;
    void setHealth(const EngineHealth &health) override;
    void showAges() override;
    [[nodiscard]] QList<QAction *> placeActions() const override { return {m_lookUp, m_trace, nullptr, m_refresh}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildDetail();
    void connectParts();
    void read();
    void take(const Result<DoubtList> &found);
    void lookUp();
    void showList();
    void showDoubt();
    void showWords();
    void showEmpty();
    [[nodiscard]] const Doubt *chosen() const;

    UiContext &m_context;
    DoubtList m_list;
    std::optional<Error> m_failure;
    bool m_wasRead = false;
    TransferId m_wanted; ///< stays chosen while the list changes
    qint64 m_count = 0;
    bool m_engineRuns = false;
    Latest m_asked;
    QTimer m_readSoon;

    QAction *m_lookUp;
    QAction *m_trace;
    QAction *m_refresh;
    QLabel *m_title;
    QLabel *m_explained;
    QStackedWidget *m_stack;
    FactsTable *m_table;
    EmptyState *m_empty;
    QLabel *m_sentence;
    QLabel *m_next;
    QLabel *m_last;
    QLabel *m_choicesTitle;
    QLabel *m_choices;
    QPushButton *m_lookUpButton;
    QPushButton *m_traceButton;
};

} // namespace cuadra

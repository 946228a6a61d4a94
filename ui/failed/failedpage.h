#pragma once

#include "core/desk/failures.h"
#include "core/desk/readmodels.h"
#include "ui/context.h"
#include "ui/failed/failedactions.h"
#include "ui/failed/failedcontrol.h"
#include "ui/failed/failedoverview.h"
#include "ui/shell/place.h"

class QSplitter;
class QStackedWidget;

namespace cuadra {

class FailureCauses;
class ElidedLabel;
class EmptyState;
class FailedList;
class MendPane;
class RunBar;

/// The place "Failed orders": causes, the orders of a cause, and the pane that mends one and all like it.
class FailedPage final : public Place
{
    Q_OBJECT

public:
    FailedPage(UiContext &context, QWidget *parent);

    [[nodiscard]] PlaceId id() const override { return PlaceId::Failed; }
    [[nodiscard]] QString name() const override { return tr("Failed orders"); }
    [[nodiscard]] QString icon() const override;
    /// A cause as QString, or the TransferId to look at.
    void visit(const QVariant &what) override;
    void setCards(const QList<RouteCard> &cards) override;
    void setHealth(const EngineHealth &health) override;
    void showAges() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(const QSettings &settings) override;
    [[nodiscard]] QList<QAction *> placeActions() const override { return m_actions.all(); }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void connectActions();
    void lookAnew();
    void readOverview();
    void takeOverview(const Result<FailedOverview> &overview);
    void showCause();
    void showSelection();
    void showPlace();
    void showWords();
    void act();
    void refresh();
    void send();
    void retry();
    void goToNextCause();
    [[nodiscard]] bool isReadingFailed() const;

    UiContext &m_context;
    FailedOverviewReader m_reader;
    FailedActions m_actions;
    QList<RouteCard> m_cards;
    EngineHealth m_health;
    std::optional<Error> m_error;
    bool m_known = false;            ///< the causes were read once
    QString m_wantedCause;           ///< to be chosen when they are read
    TransferId m_wantedOrder;

    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    FailureChips *m_chips;
    RunBar *m_runBar;
    FailedControl m_control;
    FailureCauses *m_causes;
    FailedList *m_list;
    MendPane *m_pane;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace cuadra

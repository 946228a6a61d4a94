#pragma once

#include "core/desk/readmodels.h"
#include "ui/context.h"
#include "ui/shell/place.h"
#include "ui/today/todaydata.h"
#include "ui/today/todaygoal.h"
#include "ui/today/todaywords.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace cuadra {

class CauseList;
class ElidedLabel;
class EmptyState;
class FactPanel;
class HourChart;
class NumberCard;

/// The place "Today": does it add up? Numbers of the day, each leading to its list.
class TodayPage final : public Place
{
    Q_OBJECT

public:
    TodayPage(UiContext &context, QWidget *parent);

    [[nodiscard]] PlaceId id() const override { return PlaceId::Today; }
    [[nodiscard]] QString name() const override { return tr("Today"); }
    [[nodiscard]] QString icon() const override;
    void setCards(const QList<RouteCard> &cards) override;
    void setHealth(const EngineHealth &health) override;
    void showAges() override;
    [[nodiscard]] QList<QAction *> placeActions() const override { return {m_refresh, m_solve}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildFigures();
    QWidget *buildOrders();
    QWidget *buildSide();
    void connectLinks();
    void arrange();
    void open(TodayGoal goal);
    void showAll();
    void showEmpty();
    void showView(const TodayView &view);
    [[nodiscard]] TodayView view() const;

    UiContext &m_context;
    TodayData m_data;
    EngineHealth m_health;
    QAction *m_refresh;
    QAction *m_solve;
    ElidedLabel *m_title;
    ElidedLabel *m_date;
    QPushButton *m_solveButton;
    QLabel *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QList<NumberCard *> m_cards; ///< received, verified, failed, in doubt
    QLabel *m_chartName;
    QLabel *m_normal;
    HourChart *m_chart;
    CauseList *m_causes;
    FactPanel *m_ages;
    FactPanel *m_integrity;
    QGridLayout *m_cardGrid = nullptr;
    QBoxLayout *m_columns = nullptr;
};

} // namespace cuadra

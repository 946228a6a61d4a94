#pragma once

#include "core/desk/readmodels.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace cuadra {

class ElidedLabel;
class Sparkline;
struct UiContext;

/// One route at a glance: how many wait, since when, how it flows, and the button that pauses it.
class RouteCardView final : public QFrame
{
    Q_OBJECT

public:
    RouteCardView(UiContext &context, QWidget *parent);

    void setCard(const RouteCard &card);
    void showAges(); ///< the clock went on
    [[nodiscard]] const RouteCard &card() const { return m_card; }

Q_SIGNALS:
    void pauseAsked(const cuadra::RouteCard &card);
    void resumeAsked(const cuadra::RouteCard &card);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showCard();
    [[nodiscard]] QString ageText() const;

    UiContext &m_context;
    RouteCard m_card;
    ElidedLabel *m_title;
    QLabel *m_waiting;
    ElidedLabel *m_age;
    Sparkline *m_line;
    QToolButton *m_pause;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QWidget>

class QHBoxLayout;

namespace cuadra {

class RouteCardView;
struct UiContext;

/// The cards of all routes in a row.
class CardStrip final : public QWidget
{
    Q_OBJECT

public:
    CardStrip(UiContext &context, QWidget *parent);

    void setCards(const QList<RouteCard> &cards);
    void showAges();
    /// The card whose button has the focus, else the first: what the shortcut pauses.
    [[nodiscard]] const RouteCard *chosenCard() const;

Q_SIGNALS:
    void pauseAsked(const cuadra::RouteCard &card);
    void resumeAsked(const cuadra::RouteCard &card);

private:
    UiContext &m_context;
    QHBoxLayout *m_layout;
    QList<RouteCardView *> m_views;
};

} // namespace cuadra

#include "ui/queue/cardstrip.h"

#include "ui/queue/routecardview.h"

#include <QHBoxLayout>

#include <algorithm>

namespace cuadra {

CardStrip::CardStrip(UiContext &context, QWidget *parent) :
    QWidget(parent), m_context(context), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->addStretch(1);
}

void CardStrip::setCards(const QList<RouteCard> &cards)
{
    while (m_views.size() > cards.size())
        m_views.takeLast()->deleteLater();
    while (m_views.size() < cards.size()) {
        auto *view = new RouteCardView(m_context, this);
        connect(view, &RouteCardView::pauseAsked, this, &CardStrip::pauseAsked);
        connect(view, &RouteCardView::resumeAsked, this, &CardStrip::resumeAsked);
        m_layout->insertWidget(int(m_views.size()), view, 10);
        m_views.append(view);
    }
    for (qsizetype at = 0; at < cards.size(); ++at)
        m_views.at(at)->setCard(cards.at(at));
    setVisible(!cards.isEmpty());
}

void CardStrip::showAges()
{
    for (RouteCardView *view : std::as_const(m_views))
        view->showAges();
}

const RouteCard *CardStrip::chosenCard() const
{
    if (m_views.isEmpty())
        return nullptr;
    const auto focused = std::find_if(m_views.begin(), m_views.end(), [](const RouteCardView *view) {
        return view->isAncestorOf(view->window()->focusWidget());
    });
    return &(focused == m_views.end() ? m_views.constFirst() : *focused)->card();
}

} // namespace cuadra

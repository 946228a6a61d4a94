#include "ui/today/linkbutton.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace cuadra {

namespace {

constexpr qreal kRadius = 6;

} // namespace

LinkButton::LinkButton(const Theme &theme, Look look, QWidget *parent) :
    QAbstractButton(parent), m_theme(theme), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

QSize LinkButton::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QSize();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const bool card = m_look == Look::Card;
    if (!card && !underMouse() && !hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor border = m_theme.colour(hasFocus() ? ColourRole::Accent : ColourRole::Border);
    const bool framed = card || hasFocus();
    painter.setPen(framed ? QPen(border, hasFocus() ? 2 : 1) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.colour(underMouse() ? ColourRole::PanelHover : ColourRole::Panel));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace cuadra

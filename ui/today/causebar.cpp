#include "ui/today/causebar.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 14;
constexpr int kThickness = 9;

} // namespace

CauseBar::CauseBar(const Theme &theme, QWidget *parent) : LinkButton(theme, Look::Line, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CauseBar::setFace(const CauseFace &face, Columns columns)
{
    m_face = face;
    m_columns = columns;
    setToolTip(face.help);
    setAccessibleName(u"%1: %2, %3"_s.arg(face.words, face.count, face.sum));
    setAccessibleDescription(face.help);
    update();
}

QSize CauseBar::sizeHint() const
{
    return {420, fontMetrics().height() + 2 * kPadding};
}

void CauseBar::paintEvent(QPaintEvent *event)
{
    LinkButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect area = rect().adjusted(kPadding, 0, -kPadding, 0);
    const QRect sum(area.right() - m_columns.sum + 1, area.top(), m_columns.sum, area.height());
    const QRect count(sum.left() - kGap - m_columns.count, area.top(), m_columns.count, area.height());
    const int words = (count.left() - kGap - area.left()) * 11 / 16;
    painter.setPen(theme().colour(ColourRole::Text));
    painter.drawText(QRect(area.left(), area.top(), words, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_face.words, Qt::ElideRight, words));
    painter.drawText(count, Qt::AlignRight | Qt::AlignVCenter, m_face.count);
    painter.setPen(theme().colour(ColourRole::MutedText));
    painter.drawText(sum, Qt::AlignRight | Qt::AlignVCenter, m_face.sum);
    const int left = area.left() + words + kGap;
    paintBar(painter, QRect(left, area.center().y() - kThickness / 2, count.left() - kGap - left, kThickness));
}

void CauseBar::paintBar(QPainter &painter, const QRect &area) const
{
    if (area.width() < kThickness)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(ColourRole::BadFill));
    painter.drawRoundedRect(area, kThickness / 2.0, kThickness / 2.0);
    QRectF filled(area);
    filled.setWidth(qMax<qreal>(kThickness, area.width() * m_face.share));
    painter.setBrush(theme().colour(ColourRole::BadText));
    painter.drawRoundedRect(filled, kThickness / 2.0, kThickness / 2.0);
}

} // namespace cuadra

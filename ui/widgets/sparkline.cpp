#include "ui/widgets/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cuadra {

Sparkline::Sparkline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setCounts(const QList<int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    update();
}

void Sparkline::setRole(ColourRole role)
{
    m_role = role;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_counts.size() < 2)
        return;
    const int most = qMax(1, *std::max_element(m_counts.begin(), m_counts.end()));
    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
    QPolygonF line;
    for (qsizetype at = 0; at < m_counts.size(); ++at)
        line << QPointF(area.left() + area.width() * qreal(at) / qreal(m_counts.size() - 1),
                        area.bottom() - area.height() * m_counts.at(at) / most);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = m_theme.colour(m_role);
    fill.setAlphaF(0.12f);
    QPolygonF below = line;
    below << area.bottomRight() << area.bottomLeft();
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(below);
    painter.setPen(QPen(m_theme.colour(m_role), 1.5));
    painter.drawPolyline(line);
}

} // namespace cuadra

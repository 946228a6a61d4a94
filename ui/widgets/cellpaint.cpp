#include "ui/widgets/cellpaint.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace cuadra {

void paintCellGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.colour(ColourRole::Selection));
    painter.setPen(theme.colour(ColourRole::Border));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter.setPen(theme.colour(ColourRole::Accent));
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void paintCellText(QPainter &painter, const QRect &area, const QString &text, bool atRight)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QString shown = text;
    int width = metrics.horizontalAdvance(shown);
    if (width > area.width()) {
        shown = metrics.elidedText(shown, Qt::ElideRight, area.width());
        width = metrics.horizontalAdvance(shown);
    }
    const int left = atRight ? area.right() + 1 - width : area.left();
    painter.drawText(QPoint(left, area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2), shown);
}

void paintCellPlaceholder(QPainter &painter, const QRect &area, const Theme &theme)
{
    const QRect bar(area.left(), area.center().y() - 3, qMin(area.width(), 60), 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ColourRole::PanelHover));
    painter.drawRoundedRect(bar, 3, 3);
}

} // namespace cuadra

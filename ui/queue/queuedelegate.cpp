#include "ui/queue/queuedelegate.h"

#include "ui/queue/queuemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

#include <QPainter>

namespace cuadra {

namespace {

using Column = QueueModel::Column;

constexpr int kMargin = 9;
constexpr qreal kStaleOpacity = 0.42;

ColourRole textColour(Column column)
{
    const bool aside = column == Column::Step || column == Column::Age || column == Column::Route;
    return aside ? ColourRole::MutedText : ColourRole::Text;
}

} // namespace

QueueDelegate::QueueDelegate(const QueueModel &model, const Theme &theme, QObject *parent) :
    QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setFont(option.font);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.colour(ColourRole::Selection));
    painter->setPen(m_theme.colour(ColourRole::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(m_theme.colour(ColourRole::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, -1);
    const QueueRow *row = m_model.rowAt(index.row());
    if (!row)
        paintPlaceholder(*painter, area);
    else {
        if (m_model.isStale(index.row()))
            painter->setOpacity(kStaleOpacity);
        if (Column(index.column()) == Column::State)
            paintPill(*painter, area, {iconName(row->state), index.data().toString(), toneOf(row->state)}, m_theme);
        else
            paintText(*painter, area, index);
    }
    painter->restore();
}

void QueueDelegate::paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto column = Column(index.column());
    if (column == Column::Document) {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
    }
    const QFontMetrics metrics = painter.fontMetrics();
    QString text = index.data().toString();
    int width = metrics.horizontalAdvance(text);
    if (width > area.width()) {
        text = metrics.elidedText(text, Qt::ElideRight, area.width());
        width = metrics.horizontalAdvance(text);
    }
    const bool right = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    const int left = right ? area.right() + 1 - width : area.left();
    painter.setPen(m_theme.colour(textColour(column)));
    painter.drawText(QPoint(left, area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2), text);
}

void QueueDelegate::paintPlaceholder(QPainter &painter, const QRect &area) const
{
    const QRect bar(area.left(), area.center().y() - 3, qMin(area.width(), 60), 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(ColourRole::PanelHover));
    painter.drawRoundedRect(bar, 3, 3);
}

} // namespace cuadra

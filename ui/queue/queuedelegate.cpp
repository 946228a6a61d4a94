#include "ui/queue/queuedelegate.h"

#include "ui/queue/queuemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellpaint.h"
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
    paintCellGround(*painter, option, m_theme);
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, -1);
    const QueueRow *row = m_model.rowAt(index.row());
    if (!row)
        paintCellPlaceholder(*painter, area, m_theme);
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
    const bool right = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    painter.setPen(m_theme.colour(textColour(column)));
    paintCellText(painter, area, index.data().toString(), right);
}

} // namespace cuadra

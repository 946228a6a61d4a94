#include "ui/failed/failuredelegate.h"

#include "ui/failed/failedwords.h"
#include "ui/failed/failuremodel.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellpaint.h"
#include "ui/widgets/pill.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

using Column = FailureModel::Column;

constexpr int kMargin = 9;
constexpr int kMark = 15;
constexpr qreal kStaleOpacity = 0.42;

/// Who must act; once it has left the failed ones, where it stands.
PillFace faceOf(const FailureRow &row)
{
    if (row.row.state != TransferState::Failed)
        return {iconName(row.row.state), stateWord(row.row.state), toneOf(row.row.state)};
    return {mustActIcon(row.mustAct), mustActWord(row.mustAct), mustActTone(row.mustAct)};
}

} // namespace

FailureDelegate::FailureDelegate(const FailureModel &model, const Theme &theme, QObject *parent) :
    QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void FailureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setFont(option.font);
    paintCellGround(*painter, option, m_theme);
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, -1);
    if (m_model.rowAt(index.row()))
        paintCell(*painter, area, option, index);
    else
        paintCellPlaceholder(*painter, area, m_theme);
    painter->restore();
}

void FailureDelegate::paintCell(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const auto column = Column(index.column());
    if (m_model.isStale(index.row()))
        painter.setOpacity(kStaleOpacity);
    if (column == Column::Mark)
        return paintMark(painter, area, option.state.testFlag(QStyle::State_Selected));
    if (column == Column::MustAct)
        return paintPill(painter, area, faceOf(*m_model.rowAt(index.row())), m_theme);
    if (column == Column::Document) {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
    }
    const bool aside = column == Column::Age || column == Column::Attempts || column == Column::Tags;
    painter.setPen(m_theme.colour(aside ? ColourRole::MutedText : ColourRole::Text));
    const bool right = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    paintCellText(painter, area, index.data().toString(), right);
}

void FailureDelegate::paintMark(QPainter &painter, const QRect &area, bool chosen) const
{
    const QRect box(area.left(), area.center().y() - kMark / 2, kMark, kMark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(chosen ? ColourRole::Accent : ColourRole::MutedText));
    painter.setBrush(m_theme.colour(chosen ? ColourRole::AccentFill : ColourRole::Panel));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (chosen)
        painter.drawPixmap(box.topLeft() + QPoint(2, 2),
                           m_theme.pixmap(u"check"_s, kMark - 4, ColourRole::Accent, painter.device()->devicePixelRatio()));
}

} // namespace cuadra

#include "ui/failed/causedelegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kSide = 13;
constexpr int kRise = 9;
constexpr int kGap = 3;
constexpr int kBar = 3; ///< the coloured edge of the chosen one

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return qMax(60, width - 2 * kSide);
}

QRect wrapped(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 4'000), Qt::TextWordWrap, text);
}

} // namespace

CauseDelegate::CauseDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize CauseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = textWidth(option);
    int height = 2 * kRise + wrapped(strong(option.font), width, index.data().toString()).height();
    height += kGap + wrapped(option.font, width, index.data(FactsRole).toString()).height();
    if (!index.data(NewsRole).toString().isEmpty())
        height += 2 * kGap + option.fontMetrics.height() + 6;
    return {width, height};
}

void CauseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen)
        painter->fillRect(option.rect, m_theme.colour(ColourRole::Selection));
    if (chosen)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())), m_theme.colour(ColourRole::Accent));
    painter->setPen(m_theme.colour(ColourRole::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.colour(ColourRole::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    QRect area = option.rect.adjusted(kSide, kRise, -kSide, -kRise);
    const auto line = [&](const QFont &font, ColourRole colour, const QString &text) {
        painter->setFont(font);
        painter->setPen(m_theme.colour(colour));
        painter->drawText(area, Qt::TextWordWrap, text);
        area.setTop(area.top() + wrapped(font, area.width(), text).height() + kGap);
    };
    line(strong(option.font), ColourRole::Text, index.data().toString());
    line(option.font, ColourRole::MutedText, index.data(FactsRole).toString());
    const QString news = index.data(NewsRole).toString();
    if (!news.isEmpty())
        paintPill(*painter, QRect(area.left(), area.top() + kGap, area.width(), option.fontMetrics.height() + 6),
                  {u"info"_s, news, Tone::Info}, m_theme);
    painter->restore();
}

} // namespace cuadra

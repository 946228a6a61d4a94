#include "ui/shell/railbutton.h"

#include "ui/text/figures.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace cuadra {

namespace {

constexpr int kIcon = 16;
constexpr int kSide = 10;
constexpr int kGap = 10;
constexpr int kRise = 14;

} // namespace

RailButton::RailButton(const Theme &theme, const QString &icon, int indent, QWidget *parent) :
    QAbstractButton(parent), m_theme(theme), m_icon(icon), m_indent(indent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::setCount(std::optional<qint64> count, Tone tone)
{
    m_tone = tone;
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleDescription(count ? countText(*count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {170, fontMetrics().height() + kRise};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.colour(ColourRole::Accent)) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()    ? QBrush(m_theme.colour(ColourRole::AccentFill))
                         : underMouse() ? QBrush(m_theme.colour(ColourRole::PanelHover))
                                        : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const ColourRole ink = isChecked() ? ColourRole::Accent : ColourRole::Text;
    const int left = kSide + m_indent;
    painter.drawPixmap(QPoint(left, (height() - kIcon) / 2), m_theme.pixmap(m_icon, kIcon, ink, devicePixelRatioF()));
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(m_theme.colour(ink));
    const QRect area = rect().adjusted(left + kIcon + kGap, 0, -kSide, 0);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_count)
        paintCount(painter, area);
}

/// Problems get a coloured badge; ordinary figures stay quiet.
void RailButton::paintCount(QPainter &painter, const QRect &area) const
{
    const QString count = countText(*m_count);
    if (m_tone == Tone::Neutral || *m_count == 0) {
        painter.setFont(font());
        painter.setPen(m_theme.colour(ColourRole::MutedText));
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, count);
        return;
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    const int height = painter.fontMetrics().height() + 2;
    const int width = qMax(height + 4, painter.fontMetrics().horizontalAdvance(count) + 14);
    const QRect badge(area.right() - width + 4, area.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(fillRole(m_tone)));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(m_theme.colour(textRole(m_tone)));
    painter.drawText(badge, Qt::AlignCenter, count);
}

void RailButton::enterEvent(QEnterEvent *)
{
    update();
}

void RailButton::leaveEvent(QEvent *)
{
    update();
}

} // namespace cuadra

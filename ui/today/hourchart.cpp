#include "ui/today/hourchart.h"

#include "ui/text/figures.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kHours = LocalDay::kHours;
constexpr qreal kNormalThickness = 0.82; ///< of an hour's width
constexpr qreal kOrdersThickness = 0.56;

enum Part { Verified, UnderWay, Failed, Normal };

/// A round even number that is at least \p most, and little more.
qint64 roundTop(qint64 most)
{
    qint64 unit = 1;
    while (unit * 100 <= most)
        unit *= 10;
    for (const qint64 factor : {2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100}) {
        if (factor * unit >= most)
            return factor * unit;
    }
    return most;
}

} // namespace

HourChart::HourChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void HourChart::setFace(const ChartFace &face)
{
    m_face = face;
    setAccessibleName(m_chosen < 0 ? face.name : face.texts.value(m_chosen));
    setAccessibleDescription(face.summary);
    update();
}

QSize HourChart::sizeHint() const
{
    return {fontMetrics().height() * 24, fontMetrics().height() * 13};
}

QSize HourChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 16, fontMetrics().height() * 10};
}

QRect HourChart::plot() const
{
    const int line = fontMetrics().height();
    const int scale = fontMetrics().horizontalAdvance(countText(most())) + 8;
    return rect().adjusted(scale, line + 14, -4, -line - 6);
}

qint64 HourChart::most() const
{
    qint64 most = 1;
    for (size_t hour = 0; hour < size_t(kHours); ++hour)
        most = std::max({most, m_face.hours[hour].received, m_face.normal[hour]});
    return roundTop(most);
}

QRect HourChart::hourRect(int hour) const
{
    const QRect area = plot();
    const int left = area.left() + area.width() * hour / kHours;
    return QRect(left, area.top(), area.left() + area.width() * (hour + 1) / kHours - left, area.height());
}

int HourChart::hourAt(int x) const
{
    for (int hour = 0; hour < kHours; ++hour) {
        const QRect one = hourRect(hour);
        if (x >= one.left() && x <= one.right())
            return hour;
    }
    return -1;
}

QRectF HourChart::bar(int hour, qint64 from, qint64 to, qreal thickness) const
{
    const QRectF area = hourRect(hour);
    const qreal width = area.width() * thickness;
    const qreal scale = area.height() / qreal(most());
    return {area.center().x() - width / 2, area.bottom() - qreal(to) * scale, width, qreal(to - from) * scale};
}

QBrush HourChart::brushFor(int part) const
{
    switch (part) {
    case Verified: return m_theme.colour(ColourRole::Accent);
    case UnderWay: return {m_theme.colour(ColourRole::InfoText), Qt::BDiagPattern};
    case Failed: return m_theme.colour(ColourRole::BadText);
    default: return m_theme.colour(ColourRole::NeutralFill);
    }
}

void HourChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (int hour = 0; hour < kHours; ++hour) {
        paintNormal(painter, hour);
        paintOrders(painter, hour);
    }
    paintHours(painter);
    paintLegend(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour(ColourRole::Accent), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        if (m_chosen >= 0)
            painter.drawRoundedRect(QRectF(hourRect(m_chosen)).adjusted(0.5, -3, -0.5, 2), 3, 3);
    }
}

void HourChart::paintScale(QPainter &painter) const
{
    const QRect area = plot();
    for (const int part : {0, 1, 2}) {
        const int y = area.bottom() - area.height() * part / 2;
        painter.setPen(QPen(m_theme.colour(ColourRole::Border), 1));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(m_theme.colour(ColourRole::MutedText));
        const QRect label(0, y - fontMetrics().height(), area.left() - 6, 2 * fontMetrics().height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, countText(most() * part / 2));
    }
}

/// The line on top makes it seen where the fill is faint.
void HourChart::paintNormal(QPainter &painter, int hour) const
{
    const qint64 normal = m_face.normal[size_t(hour)];
    if (normal == 0)
        return;
    const QRectF area = bar(hour, 0, normal, kNormalThickness);
    painter.fillRect(area, brushFor(Normal));
    painter.setPen(QPen(m_theme.colour(ColourRole::MutedText), 1.5));
    painter.drawLine(area.topLeft(), area.topRight());
}

void HourChart::paintOrders(QPainter &painter, int hour) const
{
    const HourFigures &figures = m_face.hours[size_t(hour)];
    const qint64 underWay = figures.received - figures.verified - figures.failed;
    painter.fillRect(bar(hour, 0, figures.failed, kOrdersThickness), brushFor(Failed));
    painter.fillRect(bar(hour, figures.failed, figures.failed + figures.verified, kOrdersThickness),
                     brushFor(Verified));
    if (underWay == 0)
        return;
    const QRectF area = bar(hour, figures.failed + figures.verified, figures.received, kOrdersThickness);
    painter.fillRect(area, m_theme.colour(ColourRole::Panel));
    painter.setPen(QPen(m_theme.colour(ColourRole::InfoText), 1));
    painter.setBrush(brushFor(UnderWay));
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, 0));
}

void HourChart::paintHours(QPainter &painter) const
{
    const int step = hourRect(0).width() < fontMetrics().horizontalAdvance(u"00 "_s) ? 3 : 1;
    for (int hour = 0; hour < kHours; hour += step) {
        const QRect area = hourRect(hour);
        const bool now = hour == m_face.current;
        painter.setPen(m_theme.colour(now ? ColourRole::Accent : ColourRole::MutedText));
        const QRect label(area.center().x() - 20, area.bottom() + 4, 40, fontMetrics().height());
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, QString::number(hour));
    }
}

void HourChart::paintLegend(QPainter &painter) const
{
    const int line = fontMetrics().height();
    const bool normal = std::any_of(m_face.normal.begin(), m_face.normal.end(), [](qint64 one) { return one > 0; });
    int x = plot().left();
    for (int part = 0; part < m_face.legend.size(); ++part) {
        if (part == Normal && !normal)
            continue;
        const QRectF sample(x, 2 + line * 0.2, line * 0.65, line * 0.65);
        painter.setPen(part == UnderWay ? QPen(m_theme.colour(ColourRole::InfoText)) : QPen(Qt::NoPen));
        painter.setBrush(brushFor(part));
        painter.drawRect(sample);
        if (part == Normal) {
            painter.setPen(QPen(m_theme.colour(ColourRole::MutedText), 1.5));
            painter.drawLine(sample.topLeft(), sample.topRight());
        }
        const QString word = m_face.legend.at(part);
        const int width = fontMetrics().horizontalAdvance(word);
        painter.setPen(m_theme.colour(ColourRole::MutedText));
        painter.drawText(QRect(x + line, 2, width + 4, line), Qt::AlignLeft | Qt::AlignVCenter, word);
        x += line + width + 18;
    }
}

void HourChart::choose(int hour)
{
    m_chosen = std::clamp(hour, 0, kHours - 1);
    setAccessibleName(m_face.texts.value(m_chosen));
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    QToolTip::showText(mapToGlobal(hourRect(m_chosen).center()), m_face.texts.value(m_chosen), this);
    update();
}

bool HourChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int hour = hourAt(help->x());
    QToolTip::showText(help->globalPos(), hour < 0 ? m_face.name : m_face.texts.value(hour), this);
    return true;
}

void HourChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return choose(m_chosen - 1);
    case Qt::Key_Right: return choose(m_chosen + 1);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(m_face.current);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return Q_EMIT opened();
    default: QWidget::keyPressEvent(event);
    }
}

void HourChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT opened();
}

void HourChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0)
        m_chosen = m_face.current;
    setAccessibleName(m_face.texts.value(m_chosen));
    update();
}

void HourChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setAccessibleName(m_face.name);
    QToolTip::hideText();
    update();
}

} // namespace cuadra

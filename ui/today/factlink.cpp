#include "ui/today/factlink.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 8;
constexpr int kMinimumText = 12; ///< characters
constexpr int kUnbounded = 10'000;

} // namespace

FactLink::FactLink(const Theme &theme, QWidget *parent) : LinkButton(theme, Look::Line, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactLink::setFact(const Fact &fact)
{
    if (fact == m_fact)
        return;
    m_fact = fact;
    setToolTip(fact.help);
    setAccessibleName(fact.value.isEmpty() ? fact.text : u"%1: %2"_s.arg(fact.text, fact.value));
    setAccessibleDescription(fact.help);
    updateGeometry();
    update();
}

int FactLink::valueWidth() const
{
    return m_fact.value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_fact.value) + kGap;
}

QRect FactLink::textRect(int width) const
{
    const int left = kPadding + fontMetrics().height() + kGap;
    const int room = qMax(fontMetrics().averageCharWidth(), width - left - valueWidth() - kPadding);
    const QRect area(left, kPadding - 1, room, kUnbounded);
    return fontMetrics().boundingRect(area, Qt::TextWordWrap, m_fact.text);
}

int FactLink::heightForWidth(int width) const
{
    return qMax(textRect(width).height(), fontMetrics().height()) + 2 * kPadding;
}

QSize FactLink::sizeHint() const
{
    const int left = kPadding + fontMetrics().height() + kGap;
    return {left + fontMetrics().averageCharWidth() * 2 * kMinimumText + valueWidth() + kPadding,
            fontMetrics().height() + 2 * kPadding};
}

QSize FactLink::minimumSizeHint() const
{
    const int left = kPadding + fontMetrics().height() + kGap;
    return {left + fontMetrics().averageCharWidth() * kMinimumText + valueWidth() + kPadding,
            fontMetrics().height() + 2 * kPadding};
}

void FactLink::paintEvent(QPaintEvent *event)
{
    LinkButton::paintEvent(event);
    QPainter painter(this);
    const int line = fontMetrics().height();
    const ColourRole role = m_fact.tone == Tone::Neutral ? ColourRole::MutedText : textRole(m_fact.tone);
    painter.drawPixmap(kPadding, kPadding, theme().pixmap(m_fact.icon, line - 1, role, devicePixelRatioF()));
    painter.setPen(theme().colour(ColourRole::Text));
    painter.drawText(textRect(width()), Qt::TextWordWrap, m_fact.text);
    painter.setPen(theme().colour(m_fact.tone == Tone::Bad || m_fact.tone == Tone::Warn ? role : ColourRole::MutedText));
    painter.drawText(rect().adjusted(kPadding, kPadding, -kPadding, -kPadding), Qt::AlignRight | Qt::AlignTop,
                     m_fact.value);
}

void FactLink::changeEvent(QEvent *event)
{
    LinkButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace cuadra

#include "ui/trace/stepsbar.h"

#include "ui/text/traces.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kGap = 12;
constexpr int kBar = 6;
constexpr int kIcon = 14;
constexpr int kBeneath = 8;

ColourRole barRole(StepStanding standing)
{
    switch (standing) {
    case StepStanding::Done: return ColourRole::GoodText;
    case StepStanding::Now: return ColourRole::InfoText;
    case StepStanding::Stuck: return ColourRole::BadText;
    case StepStanding::Ahead: return ColourRole::Border;
    }
    Q_UNREACHABLE();
}

QString iconOf(StepStanding standing)
{
    switch (standing) {
    case StepStanding::Done: return u"check"_s;
    case StepStanding::Now: return u"clock"_s;
    case StepStanding::Stuck: return u"circle-alert"_s;
    case StepStanding::Ahead: return u"circle-dashed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

StepsBar::StepsBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepsBar::show(const Trace &trace)
{
    m_steps.clear();
    QStringList said;
    for (const TraceStep &step : trace.steps) {
        const QString word = traceStepWord(step, trace);
        m_steps.append({word, step.standing});
        said << u"%1: %2"_s.arg(word, standingWord(step.standing));
    }
    setAccessibleName(said.join(u", "_s));
    setToolTip(said.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    updateGeometry();
    update();
}

QSize StepsBar::sizeHint() const
{
    return {300, kBar + kBeneath + fontMetrics().height()};
}

void StepsBar::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_steps.size());
    const int span = (width() - kGap * (count - 1)) / count;
    for (int at = 0; at < count; ++at) {
        const Step &step = m_steps.at(at);
        const QRect place(at * (span + kGap), 0, span, height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(barRole(step.standing)));
        painter.drawRoundedRect(QRectF(place.left(), 0, span, kBar), kBar / 2.0, kBar / 2.0);
        const bool ahead = step.standing == StepStanding::Ahead;
        const ColourRole role = ahead ? ColourRole::MutedText : ColourRole::Text;
        const QString word = fontMetrics().elidedText(step.word, Qt::ElideRight, span - kIcon - 6);
        const int wide = fontMetrics().horizontalAdvance(word) + kIcon + 6;
        const int left = place.left() + (span - wide) / 2;
        const int top = kBar + kBeneath;
        painter.drawPixmap(left, top + (fontMetrics().height() - kIcon) / 2,
                           m_theme.pixmap(iconOf(step.standing), kIcon,
                                          ahead ? ColourRole::MutedText : barRole(step.standing), devicePixelRatioF()));
        painter.setPen(m_theme.colour(role));
        painter.drawText(QRect(left + kIcon + 6, top, wide, fontMetrics().height()), Qt::AlignVCenter, word);
    }
}

} // namespace cuadra

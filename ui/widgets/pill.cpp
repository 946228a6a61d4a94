#include "ui/widgets/pill.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace cuadra {

namespace {

constexpr int kIcon = 13;
constexpr int kSide = 7;
constexpr int kGap = 5;
constexpr int kRise = 3; ///< above and below the word

} // namespace

int pillWidth(const QFontMetrics &metrics, const QString &word)
{
    return kSide + kIcon + kGap + metrics.horizontalAdvance(word) + kSide + 2;
}

void paintPill(QPainter &painter, const QRect &area, const PillFace &face, const Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = qMin(area.height(), metrics.height() + 2 * kRise);
    const int width = qMin(area.width(), pillWidth(metrics, face.word));
    const QRect pill(area.left(), area.center().y() - height / 2 + 1, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(fillRole(face.tone)));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal scale = painter.device()->devicePixelRatio();
    painter.drawPixmap(QPoint(pill.left() + kSide, pill.center().y() - kIcon / 2),
                       theme.pixmap(face.icon, kIcon, textRole(face.tone), scale));
    painter.setPen(theme.colour(textRole(face.tone)));
    const int room = width - 2 * kSide - kIcon - kGap;
    const QString word = metrics.horizontalAdvance(face.word) <= room ? face.word
                                                                      : metrics.elidedText(face.word, Qt::ElideRight, room);
    painter.drawText(QPoint(pill.left() + kSide + kIcon + kGap,
                            pill.top() + (height + metrics.ascent() - metrics.descent()) / 2), word);
}

Pill::Pill(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setFace(const PillFace &face)
{
    m_face = face;
    setAccessibleName(face.word);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return {pillWidth(fontMetrics(), m_face.word), fontMetrics().height() + 2 * kRise};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_face, m_theme);
}

} // namespace cuadra

#pragma once

#include "ui/theme/colours.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace cuadra {

class Theme;

/// Icon + word + colour, so that a state is told three times.
struct PillFace
{
    QString icon;
    QString word;
    Tone tone = Tone::Neutral;
};

/// Draws the pill at the left of \p area, centred; elides the word when it must. The painter's font is used.
void paintPill(QPainter &painter, const QRect &area, const PillFace &face, const Theme &theme);
[[nodiscard]] int pillWidth(const QFontMetrics &metrics, const QString &word);

class Pill final : public QWidget
{
    Q_OBJECT

public:
    Pill(const Theme &theme, QWidget *parent);

    void setFace(const PillFace &face);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PillFace m_face;
};

} // namespace cuadra

#pragma once

#include "core/desk/todayfigures.h"

#include <QWidget>

namespace cuadra {

class Theme;

/// What the chart says.
struct ChartFace
{
    std::array<HourFigures, LocalDay::kHours> hours = {};
    std::array<qint64, LocalDay::kHours> normal = {}; ///< orders of such an hour; all 0 when that is not known
    int current = 0;          ///< the hour it is
    QString name = {};
    QString summary = {};          ///< all hours in words, for screen readers
    QStringList texts = {};        ///< each hour in words
    QStringList legend = {};       ///< verified, on the way, failed, normal
};

/// The orders of a day by the hour in which they came, before what is normal.
///
/// The arrow keys, Home and End go through the hours and tell each in words, as the mouse does.
class HourChart final : public QWidget
{
    Q_OBJECT

public:
    HourChart(const Theme &theme, QWidget *parent);

    void setFace(const ChartFace &face);
    [[nodiscard]] int chosenHour() const { return m_chosen; }
    [[nodiscard]] int hourAt(int x) const; ///< -1: beside the hours
    [[nodiscard]] QRect hourRect(int hour) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void choose(int hour);
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] qint64 most() const;
    [[nodiscard]] QRectF bar(int hour, qint64 from, qint64 to, qreal thickness) const;
    void paintScale(QPainter &painter) const;
    void paintNormal(QPainter &painter, int hour) const;
    void paintOrders(QPainter &painter, int hour) const;
    void paintHours(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    [[nodiscard]] QBrush brushFor(int part) const;

    const Theme &m_theme;
    ChartFace m_face;
    int m_chosen = -1;
};

} // namespace cuadra

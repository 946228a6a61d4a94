#pragma once

#include "ui/theme/colours.h"

#include <QAbstractButton>

#include <optional>

namespace cuadra {

class Theme;

/// A place or a filter in the rail: icon, word and a count.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Theme &theme, const QString &icon, int indent, QWidget *parent);

    void setCount(std::optional<qint64> count, Tone tone);
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintCount(QPainter &painter, const QRect &area) const;

    const Theme &m_theme;
    QString m_icon;
    int m_indent;
    std::optional<qint64> m_count;
    Tone m_tone = Tone::Neutral;
};

} // namespace cuadra

#pragma once

#include "ui/today/linkbutton.h"

namespace cuadra {

/// What one bar says.
struct CauseFace
{
    QString words = {};
    QString count = {};
    QString sum = {};
    QString help = {};
    qreal share = 0; ///< of the longest bar: 0 ... 1

    friend bool operator==(const CauseFace &, const CauseFace &) = default;
};

/// One cause of failures: its words, a bar as long as it is frequent, how many and how much. Opens its orders.
class CauseBar final : public LinkButton
{
    Q_OBJECT

public:
    /// Columns shared by all bars of a list. Unit: device-independent pixels.
    struct Columns
    {
        int count = 0;
        int sum = 0;
    };

    CauseBar(const Theme &theme, QWidget *parent);

    void setFace(const CauseFace &face, Columns columns);
    [[nodiscard]] const CauseFace &face() const { return m_face; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &area) const;

    CauseFace m_face;
    Columns m_columns;
};

} // namespace cuadra

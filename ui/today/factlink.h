#pragma once

#include "ui/theme/colours.h"
#include "ui/today/linkbutton.h"
#include "ui/today/todaygoal.h"

namespace cuadra {

/// One line of a panel: what is so, how that is judged, and where it leads.
struct Fact
{
    QString icon = {};
    Tone tone = Tone::Neutral;
    QString text = {};  ///< wraps
    QString value = {}; ///< at the right; may be empty
    QString help = {};
    TodayGoal goal = TodayGoal::AllOrders;

    friend bool operator==(const Fact &, const Fact &) = default;
};

class FactLink final : public LinkButton
{
    Q_OBJECT

public:
    FactLink(const Theme &theme, QWidget *parent);

    void setFact(const Fact &fact);
    [[nodiscard]] const Fact &fact() const { return m_fact; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int valueWidth() const;
    [[nodiscard]] QRect textRect(int width) const;

    Fact m_fact;
};

} // namespace cuadra

#pragma once

#include "core/desk/trace.h"

#include <QWidget>

namespace cuadra {

class Theme;

/// The stages of an order as bars with a word beneath: filled, under way, stopped or to come.
class StepsBar final : public QWidget
{
    Q_OBJECT

public:
    StepsBar(const Theme &theme, QWidget *parent);

    void show(const Trace &trace);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step
    {
        QString word;
        StepStanding standing;
    };

    const Theme &m_theme;
    QList<Step> m_steps;
};

} // namespace cuadra

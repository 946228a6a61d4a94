#pragma once

#include "ui/theme/colours.h"
#include "ui/today/linkbutton.h"

#include <QList>

class QLabel;

namespace cuadra {

class ElidedLabel;
class Sparkline;

/// What a card says.
struct CardFace
{
    QString title = {};
    QString figure = {};
    QString detail = {};
    QString help = {};        ///< in the tool tip: what exactly is counted
    QList<int> counts = {};   ///< by hour, for the line
    Tone tone = Tone::Neutral;
};

/// One number of the day, the words that go with it and its course; opens its list.
class NumberCard final : public LinkButton
{
    Q_OBJECT

public:
    NumberCard(const Theme &theme, QWidget *parent);

    void setFace(const CardFace &face);

private:
    QLabel *m_figure;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    Sparkline *m_line;
};

} // namespace cuadra

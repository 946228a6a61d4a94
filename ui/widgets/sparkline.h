#pragma once

#include "ui/theme/colours.h"

#include <QList>
#include <QWidget>

namespace cuadra {

class Theme;

/// A small line of counts, oldest first. Decoration: the figures stand beside it in words.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    Sparkline(const Theme &theme, QWidget *parent);

    void setCounts(const QList<int> &counts);
    void setRole(ColourRole role); ///< Accent unless another is set
    [[nodiscard]] QSize sizeHint() const override { return {96, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ColourRole m_role = ColourRole::Accent;
    QList<int> m_counts;
};

} // namespace cuadra

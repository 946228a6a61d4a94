#pragma once

#include <QAbstractButton>

namespace cuadra {

class Theme;

/// A piece of a page that leads somewhere: by click, Space or Enter, with its focus and hover shown.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Line, ///< nothing around it until one is on it
        Card, ///< a panel
    };

    LinkButton(const Theme &theme, Look look, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override; ///< what lies behind the contents
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    Look m_look;
};

} // namespace cuadra

#pragma once

#include "core/desk/todayfigures.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace cuadra {

class CauseBar;
class Theme;

/// Why orders fail: the most frequent causes as bars, the rest in one line. Leads to them.
class CauseList final : public QWidget
{
    Q_OBJECT

public:
    CauseList(const Theme &theme, QWidget *parent);

    void setCauses(const QList<CauseFigures> &causes);

    static constexpr qsizetype kShown = 6;

Q_SIGNALS:
    void opened();

private:
    [[nodiscard]] CauseBar *barAt(qsizetype at);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QLabel *m_heading;
    QLabel *m_columns;
    QLabel *m_none;
    QLabel *m_more;
    QList<CauseBar *> m_bars;
};

} // namespace cuadra

#pragma once

#include "ui/today/factlink.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace cuadra {

/// A heading and the lines under it.
class FactPanel final : public QWidget
{
    Q_OBJECT

public:
    FactPanel(const Theme &theme, QWidget *parent);

    void setFacts(const QString &heading, const QList<Fact> &facts);

Q_SIGNALS:
    void opened(cuadra::TodayGoal goal);

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QLabel *m_heading;
    QList<FactLink *> m_links;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QScrollArea>

class QVBoxLayout;

namespace cuadra {

class Theme;

/// What the checks found: how grave, what it is about, and what to do.
class FindingsView final : public QScrollArea
{
    Q_OBJECT

public:
    FindingsView(const Theme &theme, QWidget *parent);

    void show(const QList<Finding> &findings);

private:
    void addFinding(QVBoxLayout *layout, QWidget *inside, const Finding &finding);

    const Theme &m_theme;
};

} // namespace cuadra

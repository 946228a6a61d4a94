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

    /// \p currency: of the order, for the amounts in the phrases.
    void show(const QList<Finding> &findings, const QString &currency);

private:
    void addFinding(QVBoxLayout *layout, QWidget *inside, const Finding &finding, const QString &currency);

    const Theme &m_theme;
};

} // namespace cuadra

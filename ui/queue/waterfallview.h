#pragma once

#include "core/desk/readmodels.h"

#include <QWidget>

class QLabel;

namespace cuadra {

class FactsTable;
class Theme;

/// From net to total on both sides, to the cent, with no remainder.
class WaterfallView final : public QWidget
{
    Q_OBJECT

public:
    WaterfallView(const Theme &theme, QWidget *parent);

    void show(const TransferDetail &detail);

private:
    void addStep(const WaterfallStep &step);

    const Theme &m_theme;
    FactsTable *m_table;
    QLabel *m_note;
};

} // namespace cuadra

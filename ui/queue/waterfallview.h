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
    /// \p waterfall: with a draft only. \p otherwise: said when there is none.
    void showSides(const std::optional<Waterfall> &waterfall, const QString &source, const QString &target,
                   const QString &otherwise);
    void fitToRows(); ///< as high as its steps from now on: it does not scroll by itself

private:
    void addStep(const WaterfallStep &step);

    void fitHeight();

    const Theme &m_theme;
    bool m_fits = false;
    FactsTable *m_table;
    QLabel *m_note;
};

} // namespace cuadra

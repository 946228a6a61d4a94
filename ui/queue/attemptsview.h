#pragma once

#include "core/desk/readmodels.h"

#include <QWidget>

namespace cuadra {

class FactsTable;
class Theme;

/// Every run of a transfer, newest first: nothing is ever wiped by a retry.
class AttemptsView final : public QWidget
{
    Q_OBJECT

public:
    AttemptsView(const Theme &theme, QWidget *parent);

    void show(const TransferDetail &detail, qint64 nowMs);

private:
    const Theme &m_theme;
    FactsTable *m_table;
};

} // namespace cuadra

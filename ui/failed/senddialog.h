#pragma once

#include "ui/failed/mendplan.h"

#include <QDialog>

namespace cuadra {

class FactsTable;

/// What is about to happen, before it does: how many, how much, what changes in each, and what is left out and why.
class SendDialog final : public QDialog
{
    Q_OBJECT

public:
    SendDialog(const MendPlan &plan, QWidget *parent);

    [[nodiscard]] const MendPlan &plan() const { return m_plan; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] FactsTable *rows();
    [[nodiscard]] QWidget *buttons();

    const MendPlan m_plan;
};

/// "The ERP has it already": why an order of a selection does not go.
[[nodiscard]] QString leftOutText(const MendRow &row);

} // namespace cuadra

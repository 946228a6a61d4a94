#pragma once

#include "core/desk/readmodels.h"

#include <QWidget>

namespace cuadra {

class FactsTable;

/// Who did what with this transfer, and why.
class AuditList final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditList(QWidget *parent);

    void show(const QList<AuditView> &events, qint64 nowMs);

private:
    FactsTable *m_table;
};

} // namespace cuadra

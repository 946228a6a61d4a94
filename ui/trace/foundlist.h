#pragma once

#include "core/desk/trace.h"

#include <QFrame>

namespace cuadra {

class FactsTable;
struct UiContext;

/// The orders that a search found, newest first; one is opened by Enter or a double click.
class FoundList final : public QFrame
{
    Q_OBJECT

public:
    FoundList(UiContext &context, QWidget *parent);

    void show(const TraceSearch &search);
    void focusOrders();

Q_SIGNALS:
    void orderChosen(cuadra::TransferId id);

private:
    UiContext &m_context;
    QList<QueueRow> m_rows;
    FactsTable *m_table;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QWidget>

class QPlainTextEdit;

namespace cuadra {

class FactsTable;

/// What was said over the wire, as it was said: the bodies are shown as plain text, byte for byte.
class ExchangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangesView(QWidget *parent);

    void show(const TransferDetail &detail, qint64 nowMs);

private:
    void showBodies();

    QList<ExchangeView> m_exchanges;
    qint64 m_chosen = 0; ///< stays chosen while newer ones arrive
    FactsTable *m_table;
    QPlainTextEdit *m_bodies;
};

} // namespace cuadra

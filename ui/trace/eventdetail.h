#pragma once

#include "core/desk/trace.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace cuadra {

class FactsTable;
struct UiContext;

/// One event: what is behind it, what changed, and the call as it was said, folded and masked.
class EventDetail final : public QFrame
{
    Q_OBJECT

public:
    EventDetail(UiContext &context, QWidget *parent);

    void show(const Trace &trace, const TraceEvent *event);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showChanges(const QList<TraceChange> &changes);
    void showCall(const Trace &trace, qint64 exchange);
    void showFindings(const Trace &trace, const TraceEvent &event);
    void fold();

    UiContext &m_context;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_more;
    FactsTable *m_changes;
    QToolButton *m_unfold;
    QPlainTextEdit *m_call;
};

} // namespace cuadra

#pragma once

#include "core/desk/trace.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace cuadra {

class FactsTable;
struct UiContext;

enum class EventFilter { All, Problems, People, Money };

/// What happened to an order, line by line, with filters. Left and right go from event to event.
class EventList final : public QFrame
{
    Q_OBJECT

public:
    EventList(UiContext &context, QWidget *parent);

    void show(const Trace &trace);
    void step(int by); ///< to the next or the one before
    [[nodiscard]] const TraceEvent *chosen() const;
    void focusEvents();

Q_SIGNALS:
    void eventChosen();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void addEvent(qsizetype at);
    void showWords();
    [[nodiscard]] bool isShown(const TraceEvent &event) const;

    UiContext &m_context;
    Trace m_trace;
    EventFilter m_filter = EventFilter::All;
    qsizetype m_chosen = -1; ///< in the trace's events
    QLabel *m_title;
    QButtonGroup *m_filters;
    FactsTable *m_table;
    QLabel *m_none;
};

} // namespace cuadra

#pragma once

#include "core/desk/trace.h"

#include <QSplitter>
#include <QWidget>

class QLabel;
class QTabWidget;

namespace cuadra {

class ContactPanel;
class EventDetail;
class EventList;
class StepsBar;
class WaterfallView;
struct UiContext;

/// One order from end to end: where it stands, what to tell the customer, what happened and what is behind it.
class TraceView final : public QWidget
{
    Q_OBJECT

public:
    TraceView(UiContext &context, QWidget *parent);

    void show(const Trace &trace);
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    void showAges();
    void stepEvent(int by);
    void reveal();
    [[nodiscard]] QSplitter &columns() { return *m_columns; }
    [[nodiscard]] const QSplitter &columns() const { return *m_columns; }

Q_SIGNALS:
    void told(const QString &sentence, bool failed);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSide();
    void showAll();

    UiContext &m_context;
    Trace m_trace;
    QLabel *m_sentence;
    QLabel *m_next;
    QLabel *m_customer;
    StepsBar *m_steps;
    EventList *m_events;
    EventDetail *m_detail;
    QTabWidget *m_tabs;
    WaterfallView *m_waterfall;
    ContactPanel *m_contact;
    QSplitter *m_columns;
};

} // namespace cuadra

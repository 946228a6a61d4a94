#pragma once

#include "core/base/error.h"
#include "core/desk/readmodels.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace cuadra {

class AttemptsView;
class AuditList;
class ElidedLabel;
class ExchangesView;
class FindingsView;
class Pill;
class WaterfallView;
struct UiContext;

/// One transfer: the sentence first, what to do, then the facts behind it.
class DetailPane final : public QFrame
{
    Q_OBJECT

public:
    DetailPane(UiContext &context, QWidget *parent);

    /// Reads and shows it; what was shown stays until then. Not set: hides the pane.
    void look(TransferId id);
    void showAges();
    [[nodiscard]] const TransferDetail &detail() const { return m_detail; }

Q_SIGNALS:
    void retryAsked(const cuadra::QueueRow &row);
    void dismissAsked(const cuadra::QueueRow &row);
    void acceptAsked(const cuadra::TransferDetail &detail);
    void traceAsked();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildButtons();
    void connectButtons();
    void request();
    void takeDetail(quint64 token, const TransferDetail &detail);
    void takeFailure(quint64 token, const Error &error);
    void takeChanges(const QList<TransferId> &ids);
    void showDetail();
    void showHead();
    void showTabs();

    UiContext &m_context;
    TransferDetail m_detail;
    TransferId m_wanted;
    quint64 m_token = 0;
    QTimer m_readAgain; ///< changes of the shown transfer are read at most twice a second

    ElidedLabel *m_title;
    ElidedLabel *m_about;
    Pill *m_state;
    QToolButton *m_trace;
    QToolButton *m_close;
    QLabel *m_sentence;
    QLabel *m_next;
    QPushButton *m_retry;
    QPushButton *m_accept;
    QPushButton *m_dismiss;
    QTabWidget *m_tabs;
    FindingsView *m_findings;
    WaterfallView *m_waterfall;
    AttemptsView *m_attempts;
    ExchangesView *m_exchanges;
    AuditList *m_audit;
};

} // namespace cuadra

#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace cuadra {

class ChainCheck;
struct UiContext;

/// How the check of the chain goes and what came of it. Hidden until one was asked for.
class ChainBar final : public QFrame
{
    Q_OBJECT

public:
    ChainBar(ChainCheck &check, UiContext &context, QWidget *parent);

    void setEvents(qint64 events) { m_events = events; } ///< in the chain, as far as is known

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCheck();
    void showRunning();
    void showEnd();

    ChainCheck &m_check;
    UiContext &m_context;
    qint64 m_events = 0;
    QLabel *m_icon;
    QLabel *m_words;
    QProgressBar *m_progress;
    QToolButton *m_close; ///< stops a running check
};

} // namespace cuadra

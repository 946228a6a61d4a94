#pragma once

#include "ui/failed/mendrun.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace cuadra {

/// How far a sending is, with a way to stop it; then how it ended, with a way to call it back.
class RunBar final : public QFrame
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent);

    /// Something else that was done and can be taken back, or is told here; the next sending replaces it.
    void tell(const QString &sentence, bool canUndo);
    void showRun(const MendRun &run);

Q_SIGNALS:
    void cancelAsked();
    void undoAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QPushButton *m_close;
};

} // namespace cuadra

#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace cuadra {

/// "1 chosen of 23 · choose all 23", and what can be done with them.
class BulkBar final : public QFrame
{
    Q_OBJECT

public:
    BulkBar(const QList<QAction *> &actions, QWidget *parent);

    void setCounts(qsizetype chosen, qsizetype listed);

Q_SIGNALS:
    void allAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    qsizetype m_chosen = 0;
    qsizetype m_listed = 0;
    QLabel *m_words;
    QPushButton *m_all;
    QToolButton *m_actions;
};

} // namespace cuadra

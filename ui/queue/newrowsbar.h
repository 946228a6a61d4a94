#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace cuadra {

/// "3 new": rows that wait behind the frozen list until the person takes them in.
class NewRowsBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NewRowsBar(QWidget *parent);

    void setCount(int count);

Q_SIGNALS:
    void taken();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount();

    int m_count = 0;
    QLabel *m_words;
    QPushButton *m_take;
};

} // namespace cuadra

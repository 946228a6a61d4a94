#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace cuadra {

class Theme;

/// Why nothing is shown, what is normal, and the way out when there is one.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString icon;
        QString title;
        QString sentence;
        QString action; ///< empty: no button
    };

    EmptyState(const Theme &theme, QWidget *parent);

    void setWords(const Words &words);

Q_SIGNALS:
    void actionChosen();

private:
    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace cuadra

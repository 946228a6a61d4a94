#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace cuadra {

class ElidedLabel;
class Theme;

/// Brand, the search box, the company, and the menu of looks and languages.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const QString &company, QMenu *looks, QWidget *parent);

    void focusSearch();
    void clearSearch();

Q_SIGNALS:
    void searched(const QString &text); ///< after a short pause in typing

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void showColours();

    const Theme &m_theme;
    QLabel *m_mark;
    QLineEdit *m_search;
    QAction *m_glass;
    QLabel *m_companyWord;
    ElidedLabel *m_company;
    QToolButton *m_looks;
    QTimer m_typing;
};

} // namespace cuadra

#pragma once

#include "core/desk/auditrecords.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QToolButton;

namespace cuadra {

struct UiContext;

/// Who, what, which order, when and which words.
class AuditFilterBar final : public QWidget
{
    Q_OBJECT

public:
    AuditFilterBar(UiContext &context, QWidget *parent);

    [[nodiscard]] AuditFilter filter() const;
    void setChoices(const AuditChoices &choices);
    void showOrder(TransferId transfer, const QString &name); ///< everything about this order, whatever was asked before
    void clear();
    void focusText();
    [[nodiscard]] bool isEmpty() const { return filter() == AuditFilter(); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Period { Always, Today, Yesterday, Week, Month, Between };

    void build();
    void connectFields();
    void showWords();
    void touched();
    void fill(QComboBox *box, const QString &all, const QStringList &keys, QString (*word)(const QString &));
    void addPeriod(AuditFilter &filter) const;

    UiContext &m_context;
    AuditChoices m_choices;
    TransferId m_transfer; ///< what the order's field stands for, until someone types there
    QLineEdit *m_text;
    QComboBox *m_who;
    QComboBox *m_action;
    QLineEdit *m_order;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QToolButton *m_clear;
    QTimer m_typing;
};

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/desk/trace.h"
#include "ui/widgets/latest.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cuadra {

class FactsTable;
struct UiContext;

/// The customer's data, masked; in the clear for as long as this order is looked at, to who says why.
class ContactPanel final : public QWidget
{
    Q_OBJECT

public:
    ContactPanel(UiContext &context, QWidget *parent);

    void show(const Trace &trace); ///< another order than before is masked again
    void mask();
    void forget();                 ///< as mask(), but shows nothing until show()
    void reveal();                 ///< asks for the reason, which goes into the audit

Q_SIGNALS:
    void told(const QString &sentence, bool failed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const Result<QList<PersonalFact>> &facts);
    void fill();

    UiContext &m_context;
    TransferId m_order;
    QString m_number;
    QList<PersonalFact> m_masked;
    QList<PersonalFact> m_clear; ///< empty: nobody asked
    Latest m_asked;
    FactsTable *m_table;
    QLabel *m_note;
    QPushButton *m_reveal;
};

} // namespace cuadra

#include "ui/failed/senddialog.h"

#include "ui/failed/failedwords.h"
#include "ui/failed/suggestbox.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"
#include "ui/widgets/primarybutton.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, 60));
}

QString changeText(const MendPlan &plan, const MendRow &row)
{
    if (!row.goes())
        return u"\u2014"_s;
    if (!row.changes.isEmpty())
        return foreign(row.before) + u" \u2192 "_s + foreign(row.after);
    const std::optional<MappingChoice> &mapping = plan.wish.mapping;
    return mapping ? foreign(mapping->wish.key) + u" \u2192 "_s + foreign(suggestionText(mapping->target)) : SendDialog::tr("as it is");
}

} // namespace

QString leftOutText(const MendRow &row)
{
    if (!row.excludedCode.isEmpty())
        return phraseFor(row.excludedCode, {}).cause;
    switch (row.leftOut.value_or(LeftOut::Moved)) {
    case LeftOut::InErp: return SendDialog::tr("The ERP has it already.");
    case LeftOut::UnderWay: return SendDialog::tr("It is already on its way.");
    case LeftOut::Moved: return SendDialog::tr("It is not among the failed ones any more.");
    case LeftOut::RoutePaused: return SendDialog::tr("Its route is paused.");
    }
    Q_UNREACHABLE();
}

SendDialog::SendDialog(const MendPlan &plan, QWidget *parent) : QDialog(parent), m_plan(plan)
{
    setObjectName(u"sendDialog"_s);
    const int go = plan.goCount();
    const int out = int(plan.rows.size()) - go;
    setWindowTitle(tr("Send %n order(s)", nullptr, go));
    resize(640, 480);
    QLabel *head = plainLabel("heading", this);
    head->setObjectName(u"sendSummary"_s);
    head->setText(go == 0 ? tr("None of the chosen orders can go now.")
                          : tr("%n order(s) go", nullptr, go) + u" \u00b7 "_s + sumsText(plan.sums)
                + (out > 0 ? u" \u00b7 "_s + tr("%n left out", nullptr, out) : QString()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(head);
    if (plan.wish.mapping) {
        QLabel *mapping = plainLabel("strong", this);
        mapping->setText(tr("For ever on this route: %1 is %2.")
                             .arg(foreign(plan.wish.mapping->wish.key), foreign(suggestionText(plan.wish.mapping->target))));
        layout->addWidget(mapping);
    }
    layout->addWidget(rows(), 1);
    QLabel *undo = plainLabel("muted", this);
    undo->setText(tr("Until the engine takes an order it can be called back with Ctrl+Z. What has reached the ERP cannot be "
                     "undone here. If the first ten fail alike, the rest is not sent."));
    layout->addWidget(undo);
    layout->addWidget(buttons());
}

FactsTable *SendDialog::rows()
{
    auto *table = new FactsTable(this);
    table->setObjectName(u"sendRows"_s);
    table->setAccessibleName(tr("What happens to each order"));
    table->start({tr("Order"), tr("Change"), tr("Result")}, 2);
    for (const bool going : {false, true}) { // what is left out is seen first
        for (const MendRow &row : m_plan.rows) {
            if (row.goes() == going)
                table->addRow({foreign(row.number), changeText(m_plan, row),
                               going ? (row.retried ? tr("goes") : tr("goes with its turn")) : tr("left out: %1").arg(leftOutText(row))});
        }
    }
    return table;
}

QWidget *SendDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = addPrimaryButton(*box, tr("Send %1").arg(countText(m_plan.goCount())));
    go->setObjectName(u"sendNow"_s);
    go->setEnabled(m_plan.goCount() > 0);
    go->setFocus();
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

/// The keys that asked for it also confirm it.
void SendDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier) && m_plan.goCount() > 0)
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace cuadra

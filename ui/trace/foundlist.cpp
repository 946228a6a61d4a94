#include "ui/trace/foundlist.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/factstable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

FoundList::FoundList(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_table(new FactsTable(this))
{
    setProperty("look", u"panel"_s);
    m_table->setObjectName(u"traceFound"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_table);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        if (row < m_rows.size())
            Q_EMIT orderChosen(m_rows.at(row).id);
    });
}

void FoundList::show(const TraceSearch &search)
{
    m_rows = search.rows;
    m_table->setAccessibleName(tr("Orders found, newest first"));
    m_table->start({tr("Order"), tr("Customer"), tr("Total"), tr("State"), tr("Number in the ERP"), tr("Taken in")}, 1);
    for (const QueueRow &row : std::as_const(m_rows)) {
        const auto name = [](const QString &foreign) { return shortened(shownPlainly(foreign), 60); };
        m_table->addRow({name(row.number), name(row.customer), money(row.total, row.currency), stateWord(row.state),
                         name(row.erpNumber), momentText(row.createdMs, m_context.clock.nowMs())});
        const int at = m_table->rowCount() - 1;
        m_table->item(at, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->item(at, 3)->setIcon(m_context.theme.icon(iconName(row.state), textRole(toneOf(row.state))));
    }
    m_table->selectRow(0);
}

void FoundList::focusOrders()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace cuadra

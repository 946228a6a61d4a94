#include "ui/queue/auditlist.h"

#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/widgets/factstable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

AuditList::AuditList(QWidget *parent) : QWidget(parent), m_table(new FactsTable(this))
{
    m_table->setObjectName(u"auditTable"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
}

void AuditList::show(const QList<AuditView> &events, qint64 nowMs)
{
    m_table->setAccessibleName(tr("Audit"));
    m_table->start({tr("When"), tr("Who"), tr("What"), tr("Why")}, 3);
    for (const AuditView &event : events) {
        const QString content = event.content.isEmpty() ? tr("(erased)") : shownPlainly(event.content);
        m_table->addRow({agoText(event.atMs, nowMs), shortened(shownPlainly(event.who), 40), auditWord(event.action), content});
        m_table->item(m_table->rowCount() - 1, 0)->setToolTip(exactTime(event.atMs).toHtmlEscaped());
    }
}

} // namespace cuadra

#include "ui/failed/failurecauses.h"

#include "core/base/clock.h"
#include "ui/failed/causedelegate.h"
#include "ui/failed/failedoverview.h"
#include "ui/failed/failedwords.h"

#include <QEvent>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace cuadra {

FailureCauses::FailureCauses(UiContext &context, QWidget *parent) : QListWidget(parent), m_context(context)
{
    setObjectName(u"failureCauses"_s);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CauseDelegate(context.theme, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setUniformItemSizes(false);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            Q_EMIT causeChosen();
    });
}

void FailureCauses::setGroups(const QList<FailureGroup> &groups)
{
    m_groups = groups;
    fill();
}

void FailureCauses::chooseFirst()
{
    if (currentRow() != 0)
        setCurrentRow(0);
    else
        Q_EMIT causeChosen();
}

std::optional<QString> FailureCauses::cause() const
{
    const int row = currentRow();
    return row >= 0 && row < m_groups.size() ? std::optional(m_groups.at(row).cause) : std::nullopt;
}

void FailureCauses::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const bool chosen = hasChoice();
    const QString before = chosen ? currentItem()->data(Qt::UserRole).toString() : QString();
    clear();
    for (const FailureGroup &group : std::as_const(m_groups))
        addItem(group);
    if (m_groups.size() > 1)
        addAll();
    setAccessibleName(tr("Causes"));
    for (int row = 0; chosen && row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toString() == before)
            setCurrentRow(row);
    }
}

void FailureCauses::addItem(const FailureGroup &group)
{
    const qint64 nowMs = m_context.clock.nowMs();
    auto *entry = new QListWidgetItem(causeTitle(group), this);
    entry->setData(Qt::UserRole, group.cause);
    entry->setData(CauseDelegate::FactsRole, causeFacts(group, nowMs));
    entry->setData(CauseDelegate::NewsRole, causeNews(group));
    entry->setData(Qt::AccessibleTextRole,
                   QStringList{causeTitle(group), causeFacts(group, nowMs), causeNews(group)}.join(u". "_s));
    entry->setToolTip(causeTitle(group).toHtmlEscaped());
}

void FailureCauses::addAll()
{
    auto *entry = new QListWidgetItem(tr("All causes"), this);
    entry->setData(Qt::UserRole, u"\n"_s); // no cause's name
    entry->setData(CauseDelegate::FactsRole, causeFacts(togetherOf(m_groups), m_context.clock.nowMs()));
}

/// The phrases wrap: their heights follow the width.
void FailureCauses::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void FailureCauses::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace cuadra

#include "ui/failed/failuremodel.h"

#include "core/base/clock.h"
#include "ui/failed/failedwords.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr qsizetype kAtOnce = 200;
constexpr int kCellLength = 80;

bool isRightAligned(FailureModel::Column column)
{
    using Column = FailureModel::Column;
    return column == Column::Total || column == Column::Attempts || column == Column::Age;
}

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, kCellLength));
}

} // namespace

FailureModel::FailureModel(UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context)
{
    m_requestSoon.setSingleShot(true);
    m_requestSoon.setInterval(0ms);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(250ms);
    connect(&m_requestSoon, &QTimer::timeout, this, &FailureModel::requestWanted);
    connect(&m_lookSoon, &QTimer::timeout, this, &FailureModel::lookAgain);
    connect(&context.gateway, &EngineGateway::transfersChanged, this, &FailureModel::takeChanges);
}

void FailureModel::setFilter(const FailureFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FailureModel::refresh()
{
    m_reading = Reading::Loading;
    Q_EMIT readingChanged();
    const FailureFilter filter = m_filter;
    m_context.gateway.read(
        this, [filter](Database &ledger) { return FailureReader(ledger).keys(filter); },
        m_newestKeys.only([this](const Result<FailureKeys> &keys) { takeKeys(keys); }));
}

void FailureModel::takeKeys(const Result<FailureKeys> &keys)
{
    if (!keys) {
        m_error = keys.error();
        m_reading = Reading::Failed;
        Q_EMIT readingChanged();
        return;
    }
    beginResetModel();
    m_ids = keys->ids;
    m_fitting = QSet<TransferId>(m_ids.cbegin(), m_ids.cend());
    m_rows.clear();
    m_wanted.clear();
    m_underWay.clear();
    endResetModel();
    m_newCount = 0;
    m_reading = Reading::Ready;
    Q_EMIT newCountChanged(0);
    Q_EMIT readingChanged();
}

void FailureModel::forget()
{
    takeKeys(FailureKeys{});
}

const FailureRow *FailureModel::rowAt(int row) const
{
    const TransferId id = m_ids.at(row);
    const auto found = m_rows.constFind(id);
    if (found != m_rows.cend())
        return &*found;
    if (!m_underWay.contains(id) && !m_wanted.contains(id)) {
        m_wanted.append(id);
        m_requestSoon.start();
    }
    return nullptr;
}

void FailureModel::requestWanted()
{
    const qsizetype left = qMax<qsizetype>(0, m_wanted.size() - kAtOnce); // what was scrolled by is dropped
    const QList<TransferId> ids = m_wanted.mid(left);
    m_wanted.clear();
    for (const TransferId id : ids)
        m_underWay.insert(id);
    m_context.gateway.read(this, [ids](Database &ledger) { return FailureReader(ledger).rows(ids); },
                           [this, ids](const Result<QList<FailureRow>> &rows) {
                               for (const TransferId id : ids)
                                   m_underWay.remove(id);
                               takeRows(rows);
                           });
}

void FailureModel::takeRows(const Result<QList<FailureRow>> &rows)
{
    if (!rows || rows->isEmpty())
        return;
    int first = rowCount();
    int last = -1;
    for (const FailureRow &row : *rows) {
        const int at = positionOf(row.row.id);
        if (at < 0)
            continue;
        m_rows.insert(row.row.id, row);
        first = qMin(first, at);
        last = qMax(last, at);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1));
}

void FailureModel::takeChanges(const QList<TransferId> &ids)
{
    for (const TransferId id : ids) {
        if (m_rows.contains(id) && !m_wanted.contains(id))
            m_wanted.append(id);
    }
    if (!m_wanted.isEmpty())
        m_requestSoon.start();
    if (!m_lookSoon.isActive())
        m_lookSoon.start();
}

void FailureModel::lookAgain()
{
    if (m_reading != Reading::Ready)
        return;
    const FailureFilter filter = m_filter;
    m_context.gateway.read(this, [filter](Database &ledger) { return FailureReader(ledger).keys(filter); },
                           m_newestLook.only([this, filter](const Result<FailureKeys> &keys) {
                               if (keys && m_reading == Reading::Ready && filter == m_filter)
                                   compareWith(keys->ids);
                           }));
}

void FailureModel::compareWith(const QList<TransferId> &fitting)
{
    m_fitting = QSet<TransferId>(fitting.cbegin(), fitting.cend());
    const qsizetype known = std::count_if(m_ids.cbegin(), m_ids.cend(),
                                          [this](TransferId id) { return m_fitting.contains(id); });
    m_newCount = int(m_fitting.size() - known);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT newCountChanged(m_newCount);
}

void FailureModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const FailureRow *row = rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::ToolTipRole)
        return column == Column::Age ? tr("Taken %1").arg(exactTime(row->row.createdMs))
                                     : cellText(column, *row).toHtmlEscaped();
    if (role == Qt::AccessibleTextRole && (column == Column::Mark || column == Column::Document))
        return failureSummary(*row);
    return cellText(column, *row);
}

QString FailureModel::cellText(Column column, const FailureRow &row) const
{
    switch (column) {
    case Column::Mark: return {};
    case Column::Document: return foreign(row.row.number);
    case Column::Customer: return foreign(row.row.customer);
    case Column::Total: return money(row.row.total, row.row.currency);
    case Column::Where: return whereText(row);
    case Column::MustAct: return mustActWord(row.mustAct);
    case Column::Age: return spanSince(row.row.createdMs, m_context.clock.nowMs());
    case Column::Attempts: return QString::number(row.row.attempts);
    case Column::Assignee: return foreign(row.assignee);
    case Column::Tags: return foreign(row.tags.join(u", "_s));
    }
    Q_UNREACHABLE();
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Mark: return QString();
    case Column::Document: return tr("Order");
    case Column::Customer: return tr("Customer");
    case Column::Total: return tr("Total");
    case Column::Where: return tr("Where");
    case Column::MustAct: return tr("Who acts");
    case Column::Age: return tr("Age");
    case Column::Attempts: return tr("Attempts");
    case Column::Assignee: return tr("Assigned");
    case Column::Tags: return tr("Tags");
    }
    Q_UNREACHABLE();
}

} // namespace cuadra

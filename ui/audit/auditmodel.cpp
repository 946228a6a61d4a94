#include "ui/audit/auditmodel.h"

#include "core/base/clock.h"
#include "core/desk/auditreader.h"
#include "core/desk/enginegateway.h"
#include "ui/text/audits.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kCellLength = 200;

} // namespace

AuditModel::AuditModel(UiContext &context, QObject *parent) : QAbstractTableModel(parent), m_context(context) {}

void AuditModel::setFilter(const AuditFilter &filter)
{
    if (filter == m_filter && m_reading == Reading::Ready)
        return;
    m_filter = filter;
    refresh();
}

void AuditModel::refresh()
{
    m_reading = Reading::Loading;
    ask(0);
    Q_EMIT readingChanged();
}

void AuditModel::ask(qint64 beforeId)
{
    m_asking = true;
    m_context.gateway.read(this, [filter = m_filter, beforeId](Database &ledger) {
        return AuditReader(ledger).events(filter, beforeId);
    }, m_newest.only([this, beforeId](const Result<AuditSheet> &sheet) { take(beforeId, sheet); }));
}

void AuditModel::take(qint64 beforeId, const Result<AuditSheet> &sheet)
{
    m_asking = false;
    if (!sheet) {
        m_error = sheet.error();
        m_more = false; // otherwise a list at its end would ask again and again
        m_reading = Reading::Failed;
        Q_EMIT readingChanged();
        return;
    }
    m_more = sheet->more;
    m_reading = Reading::Ready;
    if (beforeId == 0) {
        beginResetModel();
        m_lines = sheet->lines;
        endResetModel();
    } else if (!sheet->lines.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(sheet->lines.size()) - 1);
        m_lines << sheet->lines;
        endInsertRows();
    }
    Q_EMIT readingChanged();
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking && !m_lines.isEmpty();
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_lines.constLast().id);
}

int AuditModel::rowOf(qint64 event) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [event](const AuditLine &line) { return line.id == event; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

void AuditModel::retranslate()
{
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const AuditLine &line = m_lines.at(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == When)
        return summary(line);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return shortened(cellText(index.column(), line), kCellLength);
    if (role == Qt::ToolTipRole)
        return (index.column() == When ? exactTime(line.atMs) : shortened(cellText(index.column(), line), 4 * kCellLength)).toHtmlEscaped();
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Subject: return tr("About");
    default: return tr("Why");
    }
}

QString AuditModel::cellText(int column, const AuditLine &line) const
{
    switch (column) {
    case When: return clockText(line.atMs, m_context.clock.nowMs());
    case Who: return auditWho(line);
    case What: return auditWord(line.action);
    case Subject: return auditSubject(line);
    default: return auditReason(line);
    }
}

QString AuditModel::summary(const AuditLine &line) const
{
    return QStringList{exactTime(line.atMs), auditWho(line), auditWord(line.action), auditSubject(line), auditReason(line)}
        .join(u", "_s);
}

} // namespace cuadra

#include "ui/queue/queuewordsproxy.h"

#include "core/base/clock.h"
#include "ui/queue/queuemodel.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

using Column = QueueModel::Column;

constexpr int kCellLength = 80; ///< more never fits a cell; keeps a 10 kB name cheap

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, kCellLength));
}

bool isRightAligned(int column)
{
    return Column(column) == Column::Total || Column(column) == Column::Attempts || Column(column) == Column::Age;
}

} // namespace

QueueWordsProxy::QueueWordsProxy(QueueModel &model, const Clock &clock, QObject *parent) :
    QIdentityProxyModel(parent), m_model(model), m_clock(clock)
{
    setSourceModel(&model);
}

void QueueWordsProxy::setRoutes(const QList<RouteCard> &cards)
{
    QHash<RouteId, QString> routes;
    for (const RouteCard &card : cards)
        routes.insert(card.route, u"%1 \u2192 %2"_s.arg(foreign(card.sourceName), foreign(card.targetName)));
    if (std::exchange(m_routes, routes) != m_routes)
        retranslate();
}

void QueueWordsProxy::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant QueueWordsProxy::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    const QueueRow *row = m_model.rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::ToolTipRole)
        return toolTip(index.column(), *row).toHtmlEscaped();
    if (role == Qt::AccessibleTextRole && Column(index.column()) == Column::Document)
        return rowSummary(*row);
    return cellText(index.column(), *row);
}

QVariant QueueWordsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Document: return tr("Document");
    case Column::Route: return tr("Route");
    case Column::Customer: return tr("Customer");
    case Column::Total: return tr("Total");
    case Column::State: return tr("State");
    case Column::Step: return tr("Step / number there");
    case Column::Attempts: return tr("Attempts");
    case Column::Age: return tr("Changed", "column: how long ago");
    }
    Q_UNREACHABLE();
}

QString QueueWordsProxy::cellText(int column, const QueueRow &row) const
{
    switch (Column(column)) {
    case Column::Document: return foreign(row.number);
    case Column::Route: return m_routes.value(row.route);
    case Column::Customer: return foreign(row.customer);
    case Column::Total: return money(row.total, row.currency);
    case Column::State: return stateWord(row.state);
    case Column::Step: return stepOrNumber(row, m_clock.nowMs());
    case Column::Attempts: return QString::number(row.attempts);
    case Column::Age: return spanSince(row.changedMs, m_clock.nowMs());
    }
    Q_UNREACHABLE();
}

QString QueueWordsProxy::toolTip(int column, const QueueRow &row) const
{
    if (Column(column) == Column::Age)
        return tr("Taken %1\nChanged %2").arg(exactTime(row.createdMs), exactTime(row.changedMs));
    if (Column(column) == Column::Customer || Column(column) == Column::Step || Column(column) == Column::Route)
        return cellText(column, row);
    return {};
}

} // namespace cuadra

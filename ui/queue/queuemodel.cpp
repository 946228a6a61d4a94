#include "ui/queue/queuemodel.h"

#include "ui/widgets/requesttokens.h"

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr int kPage = 128;
constexpr qsizetype kPagesAtOnce = 3;  ///< what a fast scroll passed by is not fetched
constexpr qsizetype kChangesAtOnce = 512;

bool showsEverything(const QueueFilter &filter)
{
    return filter.states.isEmpty() && !filter.route.isSet() && filter.text.isEmpty();
}

} // namespace

QueueModel::QueueModel(EngineGateway &gateway, RequestTokens &tokens, QObject *parent) :
    QAbstractTableModel(parent), m_gateway(gateway), m_tokens(tokens)
{
    m_requestSoon.setSingleShot(true);
    m_requestSoon.setInterval(5ms);
    connect(&m_requestSoon, &QTimer::timeout, this, &QueueModel::requestWanted);
    connect(&gateway, &EngineGateway::keysReady, this, &QueueModel::takeKeys);
    connect(&gateway, &EngineGateway::rowsReady, this, &QueueModel::takeRows);
    connect(&gateway, &EngineGateway::readFailed, this, &QueueModel::takeFailure);
    connect(&gateway, &EngineGateway::transfersChanged, this, &QueueModel::takeChanges);
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    refresh();
}

void QueueModel::refresh()
{
    m_keysToken = m_tokens.take();
    m_changedMeanwhile.clear();
    setReading(Reading::Loading);
    m_gateway.requestKeys(m_keysToken, m_filter);
}

bool QueueModel::canTakeInNew() const
{
    return m_reading == Reading::Ready && m_keysToken == 0 && m_filter.sort == QueueSort::Newest;
}

void QueueModel::takeInNew()
{
    QList<TransferId> ids(m_new.cbegin(), m_new.cend());
    std::sort(ids.begin(), ids.end(), std::greater());
    m_new.clear();
    while (!ids.isEmpty()) {
        const auto next = std::lower_bound(m_keys.ids.cbegin(), m_keys.ids.cend(), ids.constFirst(), std::greater());
        const auto end = next == m_keys.ids.cend() ? ids.cend() : std::lower_bound(ids.cbegin(), ids.cend(), *next, std::greater());
        const qsizetype count = end - ids.cbegin();
        insertRun(int(next - m_keys.ids.cbegin()), ids.first(count));
        ids.remove(0, count);
    }
    Q_EMIT newCountChanged(0);
}

void QueueModel::insertRun(int at, const QList<TransferId> &ids)
{
    const int count = int(ids.size());
    beginInsertRows({}, at, at + count - 1);
    m_keys.ids.insert(at, count, TransferId());
    std::copy(ids.begin(), ids.end(), m_keys.ids.begin() + at);
    m_takenIn += QSet<TransferId>(ids.begin(), ids.end());
    m_sortedIds.clear();
    m_wantedPages.clear(); // they are asked for again when painted
    m_cache.movePositions(at, count);
    for (int &position : m_underWay)
        position += position >= at ? count : 0;
    endInsertRows();
}

const QueueRow *QueueModel::loadedRow(int row) const
{
    const RowCache::Entry *entry = m_cache.find(m_keys.ids.at(row));
    return entry ? &entry->row : nullptr;
}

const QueueRow *QueueModel::rowAt(int row) const
{
    RowCache::Entry *entry = m_cache.find(m_keys.ids.at(row));
    if (!entry) {
        wantRow(row);
        return nullptr;
    }
    entry->position = row;
    return &entry->row;
}

bool QueueModel::isStale(int row) const
{
    const QueueRow *facts = rowAt(row);
    return facts && !m_keys.filter.shows(*facts);
}

QList<int> QueueModel::positionsOf(const QSet<TransferId> &ids) const
{
    QList<int> positions;
    for (qsizetype at = 0; at < m_keys.ids.size() && positions.size() < ids.size(); ++at) {
        if (ids.contains(m_keys.ids.at(at)))
            positions.append(int(at));
    }
    return positions;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    if (role == IdRole)
        return QVariant::fromValue(idAt(index.row()));
    if (role == StaleRole)
        return isStale(index.row());
    if (role != FactRole)
        return {};
    const QueueRow *row = rowAt(index.row());
    return row ? QVariant::fromValue(*row) : QVariant();
}

void QueueModel::takeKeys(quint64 token, const QueueKeys &keys)
{
    if (token != m_keysToken)
        return;
    m_keysToken = 0;
    beginResetModel();
    m_keys = keys;
    m_keys.filter = m_filter;
    m_sortedIds.clear();
    m_wantedPages.clear();
    m_gone.clear();
    m_new.clear();
    m_takenIn.clear();
    endResetModel();
    Q_EMIT newCountChanged(0);
    setReading(Reading::Ready);
    takeChanges(std::exchange(m_changedMeanwhile, {}));
}

void QueueModel::takeRows(quint64 token, const QList<QueueRow> &rows)
{
    if (token != m_rowsToken)
        return;
    m_rowsToken = 0;
    const qsizetype newBefore = m_new.size();
    int first = rowCount();
    int last = -1;
    for (const QueueRow &row : rows) {
        const int position = place(row);
        if (position < 0)
            continue;
        first = qMin(first, position);
        last = qMax(last, position);
    }
    for (auto left = m_underWay.begin(); left != m_underWay.end(); ++left)
        m_gone.insert(left.key());
    m_underWay.clear();
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1));
    if (m_new.size() != newBefore)
        Q_EMIT newCountChanged(newCount());
    if (!m_changed.isEmpty() || !m_wantedPages.isEmpty())
        m_requestSoon.start();
}

/// Where the list shows the row now; -1 when it does not.
int QueueModel::place(const QueueRow &row)
{
    const int asked = m_underWay.value(row.id, -1);
    m_underWay.remove(row.id);
    const bool there = asked >= 0 && asked < rowCount() && idAt(asked) == row.id;
    if (there || isListed(row.id)) {
        m_cache.insert(row, there ? asked : -1);
        return there ? asked : -1;
    }
    if (m_keys.filter.shows(row))
        m_new.insert(row.id);
    else
        m_new.remove(row.id);
    return -1;
}

void QueueModel::takeFailure(quint64 token, const Error &error)
{
    if (token == m_rowsToken) {
        m_rowsToken = 0;
        m_underWay.clear();
    }
    if (token != m_keysToken)
        return;
    m_keysToken = 0;
    m_error = error;
    setReading(Reading::Failed);
}

void QueueModel::takeChanges(const QList<TransferId> &ids)
{
    if (m_keysToken != 0)
        m_changedMeanwhile += ids;
    const qsizetype newBefore = m_new.size();
    for (const TransferId id : ids) {
        m_gone.remove(id);
        if (m_cache.contains(id))
            m_changed.insert(id);
        else if (!isListed(id) && showsEverything(m_keys.filter))
            m_new.insert(id);
        else if (!isListed(id))
            m_changed.insert(id);
    }
    if (m_new.size() != newBefore)
        Q_EMIT newCountChanged(newCount());
    if (!m_changed.isEmpty())
        m_requestSoon.start();
}

void QueueModel::requestWanted()
{
    if (m_rowsToken != 0)
        return; // one at a time: an answer to an older request may be dropped
    QList<TransferId> ids;
    addWantedRows(ids);
    while (!m_changed.isEmpty() && ids.size() < kChangesAtOnce + kPage * kPagesAtOnce) {
        const TransferId id = *m_changed.begin();
        m_changed.erase(m_changed.begin());
        const RowCache::Entry *entry = m_cache.find(id);
        if (m_underWay.contains(id))
            continue;
        m_underWay.insert(id, entry ? entry->position : -1);
        ids.append(id);
    }
    if (ids.isEmpty())
        return;
    m_rowsToken = m_tokens.take();
    m_gateway.requestRows(m_rowsToken, ids);
}

void QueueModel::wantRow(int row) const
{
    const int page = row / kPage;
    if (m_gone.contains(m_keys.ids.at(row)) || (!m_wantedPages.isEmpty() && m_wantedPages.last() == page))
        return;
    m_wantedPages.removeOne(page);
    m_wantedPages.append(page);
    if (m_rowsToken == 0 && !m_requestSoon.isActive())
        m_requestSoon.start();
}

void QueueModel::addWantedRows(QList<TransferId> &ids)
{
    const qsizetype passedBy = qMax<qsizetype>(0, m_wantedPages.size() - kPagesAtOnce);
    for (const int page : std::exchange(m_wantedPages, {}).mid(passedBy)) {
        const int end = qMin(rowCount(), (page + 1) * kPage);
        for (int row = page * kPage; row < end; ++row) {
            const TransferId id = idAt(row);
            if (m_cache.contains(id) || m_gone.contains(id))
                continue;
            m_underWay.insert(id, row);
            ids.append(id);
        }
    }
}

bool QueueModel::isListed(TransferId id)
{
    if (id > m_keys.newest)
        return m_takenIn.contains(id);
    if (showsEverything(m_keys.filter))
        return true;
    if (m_sortedIds.isEmpty()) {
        m_sortedIds = m_keys.ids;
        std::sort(m_sortedIds.begin(), m_sortedIds.end());
    }
    return std::binary_search(m_sortedIds.begin(), m_sortedIds.end(), id);
}

void QueueModel::setReading(Reading reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    Q_EMIT readingChanged();
}

} // namespace cuadra

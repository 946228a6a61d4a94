#pragma once

#include "core/base/error.h"
#include "core/desk/enginegateway.h"
#include "ui/queue/rowcache.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <optional>

namespace cuadra {

class RequestTokens;

/// The queue as facts: a frozen vector of keys, and rows fetched by key around what is looked at.
///
/// Promise: rows neither move nor vanish until refresh() or setFilter(). What changes is told by dataChanged, what no
/// longer fits the filter is stale, and what would be added is only counted.
/// Memory: 8 bytes a row, and some thousand whole rows whatever the length of the list.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Document, Route, Customer, Total, State, Step, Attempts, Age };
    static constexpr int kColumns = 8;
    enum Role { FactRole = Qt::UserRole, IdRole, StaleRole };
    enum class Reading { Loading, Ready, Failed };

    QueueModel(EngineGateway &gateway, RequestTokens &tokens, QObject *parent = nullptr);

    void setFilter(const QueueFilter &filter);
    void refresh(); ///< takes in what is new, drops what is stale
    /// Puts what is only counted so far into its places, while the newest come first: for a list that nobody's eyes or
    /// hands rest on. Rows already there stay, stale ones too.
    void takeInNew();
    [[nodiscard]] bool canTakeInNew() const;
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }

    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< of the last failed reading
    [[nodiscard]] int newCount() const { return int(m_new.size()); }

    [[nodiscard]] TransferId idAt(int row) const { return m_keys.ids.at(row); }
    /// Nothing while the row is on its way; asking for it fetches it. Valid until control returns to the event loop.
    [[nodiscard]] const QueueRow *rowAt(int row) const;
    /// Nothing while the row is not loaded; asking does not fetch it. Valid as long as rowAt()'s.
    [[nodiscard]] const QueueRow *loadedRow(int row) const;
    [[nodiscard]] bool isStale(int row) const;
    [[nodiscard]] QList<int> positionsOf(const QSet<TransferId> &ids) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_keys.ids.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void readingChanged();
    void newCountChanged(int count);

private:
    void takeKeys(quint64 token, const QueueKeys &keys);
    void takeRows(quint64 token, const QList<QueueRow> &rows);
    void takeFailure(quint64 token, const Error &error);
    void takeChanges(const QList<TransferId> &ids);
    void requestWanted();
    void wantRow(int row) const;
    void addWantedRows(QList<TransferId> &ids);
    void insertRun(int at, const QList<TransferId> &ids);
    [[nodiscard]] int place(const QueueRow &row);
    [[nodiscard]] bool isListed(TransferId id);
    void setReading(Reading reading);

    EngineGateway &m_gateway;
    RequestTokens &m_tokens;
    QueueFilter m_filter;
    QueueKeys m_keys;
    Reading m_reading = Reading::Loading;
    Error m_error;
    mutable RowCache m_cache;

    quint64 m_keysToken = 0;
    quint64 m_rowsToken = 0;             ///< 0 = no request for rows is on its way
    QHash<TransferId, int> m_underWay;   ///< asked for, with their places; -1 = a candidate for "new"
    mutable QList<int> m_wantedPages;    ///< the last asked-for at the end
    QSet<TransferId> m_changed;          ///< shown rows to read again, and candidates
    QSet<TransferId> m_gone;             ///< asked for and not answered
    QSet<TransferId> m_new;
    QSet<TransferId> m_takenIn;          ///< listed although later than the reading of the keys
    QList<TransferId> m_changedMeanwhile; ///< told while the keys were being read
    QList<TransferId> m_sortedIds;       ///< made when first needed, to know whether a key is listed
    mutable QTimer m_requestSoon;
};

} // namespace cuadra

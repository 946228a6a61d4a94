#pragma once

#include "core/base/error.h"
#include "core/desk/enginegateway.h"
#include "core/desk/failures.h"
#include "ui/context.h"
#include "ui/widgets/latest.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace cuadra {

/// The failed orders of a filter: a frozen list of keys, and rows fetched by key around what is looked at.
///
/// Promise: rows neither move nor vanish until refresh() or setFilter(). What changes is told by dataChanged, what no
/// longer fits the filter is stale, and what would be added is only counted.
class FailureModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Mark, Document, Customer, Total, Where, MustAct, Age, Attempts, Assignee, Tags };
    static constexpr int kColumns = 10;
    enum class Reading { Loading, Ready, Failed };

    FailureModel(UiContext &context, QObject *parent);

    void setFilter(const FailureFilter &filter);
    void forget();  ///< shows nothing until a filter is set
    void refresh(); ///< takes in what is new, drops what is stale
    [[nodiscard]] const FailureFilter &filter() const { return m_filter; }
    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] int newCount() const { return m_newCount; }

    [[nodiscard]] const QList<TransferId> &ids() const { return m_ids; }
    [[nodiscard]] int positionOf(TransferId id) const { return int(m_ids.indexOf(id)); }
    /// Nothing while the row is on its way; asking for it fetches it. Valid until control returns to the event loop.
    [[nodiscard]] const FailureRow *rowAt(int row) const;
    [[nodiscard]] bool isStale(int row) const { return !m_fitting.contains(m_ids.at(row)); }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_ids.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void readingChanged();
    void newCountChanged(int count);

private:
    void takeKeys(const Result<FailureKeys> &keys);
    void takeRows(const Result<QList<FailureRow>> &rows);
    void takeChanges(const QList<TransferId> &ids);
    void lookAgain();
    void compareWith(const QList<TransferId> &fitting);
    void requestWanted();
    [[nodiscard]] QString cellText(Column column, const FailureRow &row) const;

    UiContext &m_context;
    FailureFilter m_filter;
    QList<TransferId> m_ids;
    QSet<TransferId> m_fitting;          ///< what the filter gives now
    QHash<TransferId, FailureRow> m_rows;
    mutable QList<TransferId> m_wanted;  ///< rows to read
    QSet<TransferId> m_underWay;
    Reading m_reading = Reading::Loading;
    Error m_error;
    int m_newCount = 0;
    Latest m_newestKeys;
    Latest m_newestLook;
    mutable QTimer m_requestSoon;
    QTimer m_lookSoon;
};

} // namespace cuadra

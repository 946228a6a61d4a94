#pragma once

#include "core/base/id.h"
#include "core/desk/readmodels.h"

#include <QTableView>
#include <QTimer>

namespace cuadra {

class QueueModel;
class QueueWordsProxy;
struct UiContext;

/// The table over the queue. Keeps selection and scroll by key when the person takes in what is new.
class QueueTable final : public QTableView
{
    Q_OBJECT

public:
    QueueTable(QueueModel &model, QueueWordsProxy &words, UiContext &context, QWidget *parent);

    [[nodiscard]] QList<TransferId> selectedIds() const;
    /// Selected rows that are loaded; the others are counted by selectedIds() alone.
    [[nodiscard]] QList<QueueRow> selectedRows() const;
    [[nodiscard]] TransferId currentId() const;
    void selectId(TransferId id);
    void copySelection() const; ///< as tab-separated text
    /// The next row below that a person must look at, among those loaded; wraps around.
    void goToNextProblem();
    [[nodiscard]] QByteArray columns() const; ///< empty until the person sized one
    void setColumns(const QByteArray &state);

Q_SIGNALS:
    void lookedAt(cuadra::TransferId id); ///< after a short pause on keyboard travel; not set = none
    void selectionTouched();
    void sortChosen(cuadra::QueueSort sort, bool descending);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void remember();
    void restore();
    void chooseSort(int column);
    void showSort();
    void fitRows();
    void fitColumns();
    void shareRoom(int left);

    QueueModel &m_model;
    QueueWordsProxy &m_words;
    QTimer m_pause;
    QSet<TransferId> m_selectedBefore;
    TransferId m_currentBefore;
    TransferId m_topBefore;
    bool m_sizedByHand = false; ///< then the columns are left alone
    bool m_fitting = false;
};

} // namespace cuadra

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

    using Test = bool (*)(const QueueRow &row);

    /// Every selected key, loaded or not; with \p may without the loaded rows that fail it.
    [[nodiscard]] QList<TransferId> selectedIds(Test may = nullptr) const;
    /// As many as selectedIds() gives; of a very long selection simply all.
    [[nodiscard]] qsizetype selectedCount(Test may) const;
    [[nodiscard]] bool isSelectionLoaded() const;
    /// At its top and nothing selected: rows may move without taking anything from under eyes or hands.
    [[nodiscard]] bool isUntouched() const;
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

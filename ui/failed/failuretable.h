#pragma once

#include "core/base/id.h"

#include <QSet>
#include <QTableView>
#include <QTimer>

namespace cuadra {

class FailureModel;
struct UiContext;

/// The failed orders of a cause. A click on the mark, or the space bar, adds to the selection and takes from it.
class FailureTable final : public QTableView
{
    Q_OBJECT

public:
    FailureTable(FailureModel &model, UiContext &context, QWidget *parent);

    [[nodiscard]] QList<TransferId> selectedIds() const; ///< in the order of the list
    [[nodiscard]] TransferId currentId() const;
    void chooseRow(int row); ///< alone

Q_SIGNALS:
    void lookedAt(cuadra::TransferId id); ///< after a short pause on keyboard travel; not set = none
    void selectionTouched();

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event = nullptr) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void remember();
    void restore();
    void fitRows();

    FailureModel &m_model;
    QTimer m_pause;
    QSet<TransferId> m_selectedBefore;
    TransferId m_currentBefore;
};

} // namespace cuadra

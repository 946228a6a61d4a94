#pragma once

#include "ui/failed/failuremodel.h"

#include <QFrame>

class QAction;

namespace cuadra {

class BulkBar;
class FailureTable;
class NewRowsBar;

/// The failed orders of a cause, with what can be done to those chosen above them and what is new behind a bar.
class FailedList final : public QFrame
{
    Q_OBJECT

public:
    /// \p bulk: what can be done to chosen orders; a null one is a line between.
    FailedList(UiContext &context, const QList<QAction *> &bulk, QWidget *parent);

    [[nodiscard]] FailureModel &model() { return m_model; }
    [[nodiscard]] QList<TransferId> chosen() const; ///< in the order of the list
    /// Those that are mended like the open one: the chosen ones when several are, else the list as it is seen.
    [[nodiscard]] QList<TransferId> alike() const;
    void chooseAll();
    void chooseOrder(TransferId transfer); ///< as soon as the list holds it
    void takeFocus();
    void showAges();

Q_SIGNALS:
    void lookedAt(cuadra::TransferId transfer);
    void touched(); ///< what is chosen or listed changed

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const QList<QAction *> &bulk);
    void showCounts();

    FailureModel m_model;
    BulkBar *m_bulk;
    NewRowsBar *m_newRows;
    FailureTable *m_table;
    TransferId m_wanted;
};

} // namespace cuadra

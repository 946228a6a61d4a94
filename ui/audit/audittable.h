#pragma once

#include <QTableView>

namespace cuadra {

class AuditModel;

/// The list of entries: one line each, one chosen at a time.
class AuditTable final : public QTableView
{
    Q_OBJECT

public:
    AuditTable(AuditModel &model, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace cuadra

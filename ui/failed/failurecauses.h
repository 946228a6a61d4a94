#pragma once

#include "core/desk/failures.h"
#include "ui/context.h"

#include <QListWidget>

#include <optional>

namespace cuadra {

/// The groups of failed orders by cause, the biggest first, and all of them together at the end.
class FailureCauses final : public QListWidget
{
    Q_OBJECT

public:
    FailureCauses(UiContext &context, QWidget *parent);

    /// Keeps what is chosen by its cause; what is gone leaves nothing chosen.
    void setGroups(const QList<FailureGroup> &groups);
    void chooseFirst();
    /// Nothing: all causes. Only when hasChoice().
    [[nodiscard]] std::optional<QString> cause() const;
    [[nodiscard]] bool hasChoice() const { return currentRow() >= 0; }
    [[nodiscard]] const QList<FailureGroup> &groups() const { return m_groups; }

Q_SIGNALS:
    void causeChosen();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addItem(const FailureGroup &group);
    void addAll();

    UiContext &m_context;
    QList<FailureGroup> m_groups;
    bool m_filling = false;
};

} // namespace cuadra

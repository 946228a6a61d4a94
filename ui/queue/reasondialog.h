#pragma once

#include <QDialog>

class QLineEdit;

namespace cuadra {

/// Asks for the reason of a step that goes into the audit; it cannot be left out.
class ReasonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \p action names both the window and its button.
    ReasonDialog(const QString &action, const QString &question, QWidget *parent);

    [[nodiscard]] QString reason() const;

private:
    QLineEdit *m_reason;
};

} // namespace cuadra

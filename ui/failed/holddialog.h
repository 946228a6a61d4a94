#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace cuadra {

class Clock;

/// Asks why orders are held and until when.
class HoldDialog final : public QDialog
{
    Q_OBJECT

public:
    HoldDialog(int count, const Clock &clock, QWidget *parent);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] qint64 untilMs() const; ///< 0 = until a person sends them

private:
    const Clock &m_clock;
    QLineEdit *m_reason;
    QComboBox *m_until;
};

} // namespace cuadra

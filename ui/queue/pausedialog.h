#pragma once

#include "core/desk/readmodels.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace cuadra {

class Clock;

/// Asks why a route is paused and until when.
class PauseDialog final : public QDialog
{
    Q_OBJECT

public:
    PauseDialog(const RouteCard &card, const Clock &clock, QWidget *parent);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] qint64 resumeMs() const; ///< 0 = until a person resumes

private:
    void addTimes();

    const Clock &m_clock;
    QLineEdit *m_reason;
    QComboBox *m_until;
};

} // namespace cuadra

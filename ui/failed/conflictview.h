#pragma once

#include "core/desk/corrections.h"

#include <QFrame>

class QLineEdit;

namespace cuadra {

/// The shop changed the very field that was corrected here: three values side by side, and the person decides.
class ConflictView final : public QFrame
{
    Q_OBJECT

public:
    /// \p stored: false while the correction was only typed yet.
    ConflictView(const EditConflict &conflict, bool stored, QWidget *parent);

    [[nodiscard]] const EditConflict &conflict() const { return m_conflict; }

Q_SIGNALS:
    void decided(const cuadra::EditConflict &conflict, cuadra::Resolution resolution, const QString &newValue);

private:
    [[nodiscard]] QWidget *column(const QString &name, const QString &value);
    [[nodiscard]] QWidget *buttons();

    EditConflict m_conflict;
    QLineEdit *m_other;
};

} // namespace cuadra

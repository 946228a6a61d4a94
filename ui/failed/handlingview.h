#pragma once

#include "core/desk/corrections.h"
#include "core/desk/failures.h"

#include <QWidget>

class QVBoxLayout;

namespace cuadra {

/// What people did about an order: whose it is, its tags, the corrections in force, which can be taken back, and notes.
class HandlingView final : public QWidget
{
    Q_OBJECT

public:
    explicit HandlingView(QWidget *parent);

    void show(const Handling &handling, qint64 nowMs);

Q_SIGNALS:
    void revokeAsked(const cuadra::FieldChange &change);

private:
    void addFacts(QVBoxLayout &layout, const Handling &handling);
    void addCorrections(QVBoxLayout &layout, const Handling &handling);
    void addNotes(QVBoxLayout &layout, const Handling &handling, qint64 nowMs);

    QWidget *m_inside = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace cuadra

#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace cuadra::test {

/// What goes wrong in a fake, and whether the effect had happened by then (a lost answer).
struct Fault
{
    Error error;
    bool happened = false;
};

/// Faults by step ("place", "confirm", ...): each is used once, in order; those of `always` each time.
class FaultPlan
{
public:
    void add(const QString &step, const Fault &fault) { m_once[step].append(fault); }
    void always(const QString &step, const Fault &fault) { m_always.insert(step, fault); }
    void clear();

    [[nodiscard]] std::optional<Fault> take(const QString &step);

private:
    QHash<QString, QList<Fault>> m_once;
    QHash<QString, Fault> m_always;
};

} // namespace cuadra::test

#include "tests/support/faultplan.h"

namespace cuadra::test {

void FaultPlan::clear()
{
    m_once.clear();
    m_always.clear();
}

std::optional<Fault> FaultPlan::take(const QString &step)
{
    if (!m_once.value(step).isEmpty())
        return m_once[step].takeFirst();
    const auto found = m_always.constFind(step);
    return found == m_always.cend() ? std::nullopt : std::optional(*found);
}

} // namespace cuadra::test

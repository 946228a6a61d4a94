#pragma once

#include <atomic>

namespace cuadra::test {

/// Unwinds a run the way a crash would end it.
struct PowerCut
{
};

/// Counts the steps of fakes and cuts the power before the one that a test chose.
class PowerSwitch
{
public:
    void cutAfter(int steps) { m_left = steps; }
    void restore() { m_left = -1; }
    [[nodiscard]] int passed() const { return m_passed; } ///< steps since the start, to know how many cuts there are

    void step()
    {
        if (m_left == 0)
            throw PowerCut();
        if (m_left > 0)
            --m_left;
        ++m_passed;
    }

private:
    std::atomic<int> m_left = -1;
    std::atomic<int> m_passed = 0;
};

} // namespace cuadra::test

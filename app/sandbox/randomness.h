#pragma once

#include <QtGlobal>

namespace cuadra::sandbox {

/// Numbers that are the same for the same seed on every machine (the standard library's distributions are not).
class Randomness final
{
public:
    explicit Randomness(quint64 seed) : m_state(seed) {}

    [[nodiscard]] quint64 next();
    [[nodiscard]] int below(int limit); ///< Range: 0 .. limit-1; limit must be positive
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int perMille) { return below(1000) < perMille; }
    template <typename List> [[nodiscard]] const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    quint64 m_state;
};

} // namespace cuadra::sandbox

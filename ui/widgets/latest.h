#pragma once

#include <QtGlobal>

#include <memory>

namespace cuadra {

/// The newest question of one kind: answers to older ones are dropped.
class Latest final
{
public:
    /// \p take, unless something newer was asked meanwhile.
    template <typename Take> [[nodiscard]] auto only(Take take)
    {
        const quint64 asked = ++*m_newest;
        return [newest = m_newest, asked, take](const auto &found) {
            if (*newest == asked)
                take(found);
        };
    }

    void forget() { ++*m_newest; } ///< what is under way is no longer wanted

private:
    std::shared_ptr<quint64> m_newest = std::make_shared<quint64>(0); // asked and answered in the GUI thread
};

} // namespace cuadra

#pragma once

#include <QtGlobal>

#include <optional>
#include <utility>

namespace cuadra::etendo {

/// How long is believed what the ERP said of its lists, taxes and customers: the one rule for whatever a connector
/// keeps of them. Unit: ms.
inline constexpr qint64 kBelievedMs = 600'000;

/// A list that lacks what is looked for is read again sooner: a person may just have mended it. Unit: ms.
inline constexpr qint64 kLackBelievedMs = 30'000;

[[nodiscard]] constexpr bool isBelieved(qint64 readMs, qint64 nowMs, qint64 forMs = kBelievedMs)
{
    return nowMs < readMs + forMs;
}

/// Something the ERP said and when. What is no longer fresh is read again, and stands until that has gone well.
template <typename T> class Kept
{
public:
    void keep(T value, qint64 readMs)
    {
        m_value = std::move(value);
        m_readMs = readMs;
    }

    [[nodiscard]] bool isKnown() const { return m_value.has_value(); }
    [[nodiscard]] bool isFresh(qint64 nowMs, qint64 forMs = kBelievedMs) const
    {
        return m_value && isBelieved(m_readMs, nowMs, forMs);
    }
    [[nodiscard]] qint64 readMs() const { return m_readMs; }
    [[nodiscard]] T &value() { return *m_value; } ///< only when known
    [[nodiscard]] const T &value() const { return *m_value; }

private:
    std::optional<T> m_value;
    qint64 m_readMs = 0;
};

} // namespace cuadra::etendo

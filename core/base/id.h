#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace cuadra {

/// A ledger key that cannot be confused with the key of another table. 0 means "none yet".
template <typename Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isSet() const { return m_value != 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using CompanyId = Id<struct CompanyTag>;
using ConnectionId = Id<struct ConnectionTag>;
using RouteId = Id<struct RouteTag>;
using TransferId = Id<struct TransferTag>;
using AttemptId = Id<struct AttemptTag>;

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::CompanyId)
Q_DECLARE_METATYPE(cuadra::ConnectionId)
Q_DECLARE_METATYPE(cuadra::RouteId)
Q_DECLARE_METATYPE(cuadra::TransferId)
Q_DECLARE_METATYPE(cuadra::AttemptId)

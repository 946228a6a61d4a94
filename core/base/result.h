#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace cuadra {

/// A value or the reason why there is none.
///
/// Returning either a T or an Error works without ceremony: `return order;` or `return error;`.
template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error>
{
    using Base = tl::expected<T, Error>;

public:
    Result(Error error) : Base(tl::unexpected<Error>(std::move(error))) {}
    Result(Base base) : Base(std::move(base)) {}

    template <typename U = T>
        requires(std::is_convertible_v<U &&, T> && !std::is_same_v<std::remove_cvref_t<U>, Error>
                 && !std::is_same_v<std::remove_cvref_t<U>, Result> && !std::is_same_v<std::remove_cvref_t<U>, Base>)
    Result(U &&value) : Base(tl::in_place, std::forward<U>(value))
    {
    }
};

struct Done
{
    friend bool operator==(Done, Done) = default;
};

/// For work that yields nothing but can fail. `return Done{};` when it went well.
using Status = Result<Done>;

/// Puts what was made into \p place and says how it went: for steps that each may fail and fill one thing.
template <typename T> [[nodiscard]] Status keep(Result<T> made, T &place)
{
    if (!made)
        return made.error();
    place = std::move(*made);
    return Done{};
}

} // namespace cuadra

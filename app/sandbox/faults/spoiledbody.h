#pragma once

#include "app/sandbox/http/httpmessage.h"

namespace cuadra::sandbox {

[[nodiscard]] Reply truncated(Reply reply);        ///< the first half, announced as if it were whole
[[nodiscard]] Reply withWrongType(Reply reply);    ///< one total, status or number becomes an object
[[nodiscard]] Reply withDuplicateRows(Reply reply); ///< the first row of a list comes again at its end

} // namespace cuadra::sandbox

#pragma once

#include "app/sandbox/etendo/etendoerp.h"
#include "tests/support/trytonserver.h"

#include <QList>

namespace cuadra::test {

/// The sales in Tryton's own tables, in the shape in which simulations compare: all of them, whatever their state.
///
/// Shape: status is Tryton's state ("processing"); amounts are those Tryton keeps from quotation on, 0 in a draft.
[[nodiscard]] QList<sandbox::HeldErpOrder> salesIn(const TrytonServer &server);

} // namespace cuadra::test

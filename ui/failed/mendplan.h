#pragma once

#include "core/desk/bulkretry.h"
#include "core/desk/corrections.h"
#include "core/desk/editablefields.h"
#include "core/desk/workbench.h"
#include "core/desk/failures.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace cuadra {

/// "A is B for ever", on the route of the order that it was chosen for.
struct MappingChoice
{
    MappingWish wish = {};
    CatalogSuggestion target = {};
};

/// What the person wants of the order that is open, and of those like it.
struct MendWish
{
    TransferId transfer = {};          ///< the open one; not set: retry all as they are
    RouteId route = {};
    QString cause = {};
    QList<FieldWish> fields = {};
    std::optional<MappingChoice> mapping = {};

    [[nodiscard]] bool changesSomething() const { return !fields.isEmpty() || mapping.has_value(); }
};

/// What happens to one order, or why nothing does.
struct MendRow
{
    TransferId transfer = {};
    QString number = {};
    QString before = {}; ///< of the first field that changes
    QString after = {};
    QList<FieldChange> changes = {};
    bool retried = false;             ///< false: it goes by itself
    std::optional<LeftOut> leftOut = {};
    QString excludedCode = {};        ///< "alike.other_value", ...

    [[nodiscard]] bool goes() const { return !leftOut && excludedCode.isEmpty(); }
};

/// A frozen selection with what happens to each. Nothing was done.
struct MendPlan
{
    MendWish wish = {};
    QList<MendRow> rows = {};
    QMap<QString, Decimal> sums = {}; ///< of those that go

    [[nodiscard]] int goCount() const;
    [[nodiscard]] QList<TransferId> retried() const;
    [[nodiscard]] QList<OrderChange> changes() const;
};

/// \p scope: the orders as the person sees them; \p rows and \p sources: those of them that the ledger knows now.
/// \p seen: the states that the list shows.
[[nodiscard]] MendPlan planMending(const MendWish &wish, const QList<TransferId> &scope, const QList<FailureRow> &rows,
                                   const QList<SourceOrder> &sources, const QSet<RouteId> &pausedRoutes,
                                   const QList<TransferState> &seen);

} // namespace cuadra

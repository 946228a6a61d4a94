#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/catalog.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/domain/orderdraft.h"
#include "core/domain/transferstate.h"
#include "core/domain/waterfall.h"
#include "core/rules/corrections.h"

#include <QJsonObject>

#include <optional>

namespace cuadra {

/// An order as it would be sent now. Nothing was changed anywhere.
struct OrderPreview
{
    Order shop;              ///< as the shop says, without any correction
    Order corrected;         ///< with the corrections laid over it; where there is a conflict, as the shop says
    QList<EditConflict> conflicts;
    QList<Finding> findings; ///< what the checks say of the corrected order
    std::optional<OrderDraft> draft; ///< only when nothing stands in the way of one
    std::optional<Waterfall> waterfall; ///< the shop's side beside what the draft comes to; with a draft
};

/// One order as its source says, with the corrections that people made.
struct SourceOrder
{
    TransferId transfer;
    TransferState state = TransferState::Failed;
    int revision = 1;
    QJsonObject overlay;
    std::optional<Order> shop; ///< empty: it cannot be read
    std::optional<Order> corrected; ///< with the corrections; where there is a conflict, as the shop says
    QList<EditConflict> conflicts;
    std::optional<Error> unreadable;
};

/// Something of the ERP's own lists that may be meant.
struct CatalogSuggestion
{
    QString erpId;
    QString code; ///< the ERP's own: search key or SKU
    QString name;
    bool sameEan = false;
};

/// What only other systems can tell, for people who mend something now. Reads only.
///
/// Thread: one at a time, never the GUI thread; each call blocks at most for the connection's time-outs and heeds the
/// shutdown. Errors: as the ports; Rejected "desk.unknown_transfer".
class Workbench
{
public:
    Workbench() = default;
    Workbench(const Workbench &) = delete;
    Workbench &operator=(const Workbench &) = delete;
    virtual ~Workbench() = default;

    /// The orders themselves, from the ledger alone, in the order of \p transfers; unknown ones are left out.
    [[nodiscard]] virtual Result<QList<SourceOrder>> sourceOrders(const QList<TransferId> &transfers) = 0;
    /// \p overlay: as layCorrections(); instead of the one that is stored.
    [[nodiscard]] virtual Result<OrderPreview> preview(TransferId transfer, const QJsonObject &overlay) = 0;
    /// At most 20, best first. \p text: part of a code, an EAN or a name.
    [[nodiscard]] virtual Result<QList<CatalogSuggestion>> suggest(TransferId transfer, CatalogKind kind,
                                                                   const QString &text) = 0;
};

} // namespace cuadra

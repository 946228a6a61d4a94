#pragma once

#include "core/desk/workbench.h"
#include "core/ledger/ledger.h"

#include <QHash>

namespace cuadra::test {

/// A shop and an ERP made of what a test says; corrections and states come from a real ledger.
class FakeWorkbench final : public Workbench
{
public:
    explicit FakeWorkbench(Ledger &ledger) : m_ledger(ledger) {}

    [[nodiscard]] Result<QList<SourceOrder>> sourceOrders(const QList<TransferId> &transfers) override;
    /// Each SKU that the ERP knows makes a draft; the others are findings.
    [[nodiscard]] Result<OrderPreview> preview(TransferId transfer, const QJsonObject &overlay) override;
    [[nodiscard]] Result<QList<CatalogSuggestion>> suggest(TransferId transfer, CatalogKind kind,
                                                           const QString &text) override;

    QHash<TransferId, Order> orders;     ///< as the shop says now
    QStringList knownSkus;               ///< by the ERP
    QList<CatalogSuggestion> suggestions;
    QStringList asked;                   ///< texts that suggestions were asked for

private:
    Ledger &m_ledger;
};

} // namespace cuadra::test

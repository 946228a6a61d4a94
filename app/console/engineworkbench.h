#pragma once

#include "core/desk/workbench.h"
#include "core/engine/orderinquiry.h"

#include <memory>

namespace cuadra {

/// The workbench over the engine of this process.
class EngineWorkbench final : public Workbench
{
public:
    explicit EngineWorkbench(std::unique_ptr<OrderInquiry> inquiry) : m_inquiry(std::move(inquiry)) {}

    void askToStop() { m_stop.request(); } ///< any thread; what is asked ends at once

    [[nodiscard]] Result<QList<SourceOrder>> sourceOrders(const QList<TransferId> &transfers) override;
    [[nodiscard]] Result<OrderPreview> preview(TransferId transfer, const QJsonObject &overlay) override;
    [[nodiscard]] Result<QList<CatalogSuggestion>> suggest(TransferId transfer, CatalogKind kind,
                                                           const QString &text) override;

private:
    const std::unique_ptr<OrderInquiry> m_inquiry;
    StopFlag m_stop;
};

} // namespace cuadra

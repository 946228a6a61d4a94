#pragma once

#include "core/desk/failures.h"
#include "ui/context.h"
#include "ui/failed/failurechips.h"
#include "ui/widgets/latest.h"

#include <QObject>
#include <QTimer>

namespace cuadra {

/// The causes of a view and how many orders each view holds, of one moment.
struct FailedOverview
{
    QList<FailureGroup> groups = {};
    FailureChips::Counts counts = {};
};

/// \p person: whose "mine" is.
[[nodiscard]] Result<FailedOverview> readFailedOverview(Database &ledger, FailureView view, const QString &person,
                                                        qint64 nowMs);
/// Reads it for a place, and again soon after orders moved.
class FailedOverviewReader final : public QObject
{
    Q_OBJECT

public:
    FailedOverviewReader(UiContext &context, QObject *parent);

    void read(FailureView view); ///< remembered for the next times

Q_SIGNALS:
    void overviewRead(const cuadra::Result<cuadra::FailedOverview> &overview);

private:
    UiContext &m_context;
    std::optional<FailureView> m_view;
    Latest m_newest;
    QTimer m_soon;
};

/// All groups together; without a cause.
[[nodiscard]] FailureGroup togetherOf(const QList<FailureGroup> &groups);
/// "47 orders · 7.912,40 € · the oldest, 16 h"; empty when there are none.
[[nodiscard]] QString overviewSummary(const QList<FailureGroup> &groups, qint64 nowMs);

} // namespace cuadra

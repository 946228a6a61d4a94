#pragma once

#include "core/desk/readmodels.h"
#include "ui/theme/colours.h"

#include <array>

namespace cuadra {

/// The rail's filters over the queue: every state is in exactly one group, so that their counts add up to All.
enum class QueueGroup { InQueue, Failed, InDoubt, Held, Verified, Dismissed, All };

inline constexpr std::array kQueueGroups{QueueGroup::InQueue,  QueueGroup::Failed,    QueueGroup::InDoubt, QueueGroup::Held,
                                         QueueGroup::Verified, QueueGroup::Dismissed, QueueGroup::All};

[[nodiscard]] QList<TransferState> statesOf(QueueGroup group); ///< empty for All
[[nodiscard]] QString groupWord(QueueGroup group);
[[nodiscard]] QString groupIcon(QueueGroup group);
[[nodiscard]] Tone groupTone(QueueGroup group); ///< of its count
[[nodiscard]] qint64 countOf(QueueGroup group, const QList<RouteCard> &cards);

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::QueueGroup)

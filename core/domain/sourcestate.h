#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cuadra {

/// What a shop's state means to us; the shop's own word is kept beside it.
enum class SourceState {
    Draft,      ///< cart not finished
    Pending,    ///< waits for a payment that may never come
    OnHold,     ///< waits for a transfer, a cheque or a person
    Processing, ///< paid or agreed: to be delivered
    Completed,
    Cancelled,
    Refunded,
    Failed,     ///< payment refused
    Trashed,    ///< put in the bin or deleted
    Other,      ///< a plug-in's own state
};

inline constexpr std::array kSourceStates{
    SourceState::Draft,     SourceState::Pending,  SourceState::OnHold, SourceState::Processing, SourceState::Completed,
    SourceState::Cancelled, SourceState::Refunded, SourceState::Failed, SourceState::Trashed,    SourceState::Other,
};

/// Name in settings: "draft", "pending", "on_hold", ...
[[nodiscard]] QString sourceStateName(SourceState state);
[[nodiscard]] std::optional<SourceState> sourceStateFromName(QStringView name);

} // namespace cuadra

#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace cuadra {

/// The one list of states; see ARCHITECTURE.md, "The transfer".
enum class TransferState {
    Waiting,   ///< ready for the engine
    Sending,   ///< a lane works on it
    Sent,      ///< the other side accepted; not yet read back
    Verified,  ///< read back and equal
    Retrying,  ///< due again at a time
    InDoubt,   ///< a write may have happened; it is being looked up
    Failed,    ///< a person must act
    Held,      ///< waits for an approval, a payment, a hold window or a fraud check
    Dismissed, ///< set aside with a reason; can be taken back
};

inline constexpr std::array kTransferStates{
    TransferState::Waiting, TransferState::Sending, TransferState::Sent,  TransferState::Verified, TransferState::Retrying,
    TransferState::InDoubt, TransferState::Failed,  TransferState::Held,  TransferState::Dismissed,
};

/// Name in the ledger and on the command line: "waiting", "in_doubt", ...
[[nodiscard]] QString transferStateName(TransferState state);
[[nodiscard]] std::optional<TransferState> transferStateFromName(QStringView name);

/// Whether the table of ARCHITECTURE.md allows the step. A new revision is not a step, nor is staying where one is
/// with a new due time.
[[nodiscard]] bool canMove(TransferState from, TransferState to);

enum class HoldReason {
    None,
    Unpaid,          ///< the shop waits for a payment
    TransferAwaited, ///< bank transfer or cheque not yet seen
    CashOnDelivery,  ///< the route waits for the carrier's cash
    HoldWindow,      ///< until a time, so that a customer's change of mind costs nothing
    SuspectedFraud,  ///< the shop flagged it
    Approval,
    ByPerson,        ///< someone wants it to wait, until a time or until someone says so
};

inline constexpr std::array kHoldReasons{
    HoldReason::None,       HoldReason::Unpaid,         HoldReason::TransferAwaited, HoldReason::CashOnDelivery,
    HoldReason::HoldWindow, HoldReason::SuspectedFraud, HoldReason::Approval,        HoldReason::ByPerson,
};

[[nodiscard]] QString holdReasonName(HoldReason reason);
[[nodiscard]] std::optional<HoldReason> holdReasonFromName(QStringView name);

} // namespace cuadra

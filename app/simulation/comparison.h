#pragma once

#include "app/sandbox/etendo/etendoerp.h"
#include "app/sandbox/woo/wooorder.h"
#include "core/domain/transferstate.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace cuadra {

/// Both sides of a simulation set against each other: what the two servers hold, not what the ledger believes.
struct Comparison
{
    int orders = 0;           ///< in the shop
    int verified = 0;         ///< shown verified and equal on both sides
    int duplicates = 0;       ///< ERP orders beyond the first for one shop order
    int lost = 0;             ///< paid, not in the ERP and not waiting for a person
    int altered = 0;          ///< shown verified although the ERP's differs
    int strangers = 0;        ///< ERP orders that stand for no shop order
    int waitingForPerson = 0; ///< failed or held, with a reason
    QStringList broken;       ///< keys of the duplicates, lost, altered and strangers, with what differs

    [[nodiscard]] bool promisesKept() const { return duplicates == 0 && lost == 0 && altered == 0 && strangers == 0; }
    Comparison &operator+=(const Comparison &other);
};

/// Sets one shop against the ERP. \p states: what the ledger shows, by business key, only used to tell a loss from a
/// transfer that waits for a person and to judge what is shown verified.
[[nodiscard]] Comparison compareShop(const QString &shopCode, const QList<sandbox::WooOrder> &shopOrders,
                                     const QList<sandbox::HeldErpOrder> &erpOrders,
                                     const QHash<QString, TransferState> &states);

/// The business keys under which a shop's orders stand in the ERP.
[[nodiscard]] QSet<QString> keysOf(const QString &shopCode, const QList<sandbox::WooOrder> &shopOrders);
/// Counts the ERP orders whose reference is none of \p keys, which are those of all shops.
[[nodiscard]] Comparison findStrangers(const QList<sandbox::HeldErpOrder> &erpOrders, const QSet<QString> &keys);

} // namespace cuadra

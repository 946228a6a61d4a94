#pragma once

#include "core/connectors/tryton/trytonrpc.h"
#include "core/domain/orderdraft.h"

#include <QList>
#include <QString>

#include <optional>

namespace cuadra::tryton {

/// An address as Tryton keeps it, or as it will be made.
struct PartyAddress
{
    qint64 id = 0; ///< 0 = not made yet
    QString partyName = {}; ///< set when the address is for another name than the party's
    QString street = {};
    QString postalCode = {};
    QString city = {};
    qint64 country = 0;
    bool invoice = false;
    bool delivery = false;

    /// Same place and name; upper case and spaces do not count.
    [[nodiscard]] bool isSamePlace(const PartyAddress &other) const;
    friend bool operator==(const PartyAddress &, const PartyAddress &) = default;
};

/// A customer as Tryton keeps it.
struct Party
{
    qint64 id = 0;
    QString code;
    bool active = true;
    QStringList taxIds = {};
    QList<PartyAddress> addresses = {};

    friend bool operator==(const Party &, const Party &) = default;
};

/// Which party and which of its addresses an order is for; travels as text through OrderTarget.
struct CustomerRef
{
    qint64 party = 0;
    qint64 invoiceAddress = 0;
    qint64 deliveryAddress = 0;

    [[nodiscard]] QString toText() const; ///< "12:34:35"
    /// Errors: Bug "tryton.reference".
    [[nodiscard]] static Result<CustomerRef> fromText(const QString &text);
    friend bool operator==(const CustomerRef &, const CustomerRef &) = default;
};

/// Lengths: Tryton's texts have no limit. \p country is Tryton's id.
[[nodiscard]] PartyAddress addressFor(const Address &address, const QString &partyName, qint64 country);
/// Billing first; delivery is left out when it is the same place.
[[nodiscard]] QList<PartyAddress> addressesFor(const CustomerDraft &customer, qint64 billingCountry, qint64 deliveryCountry);

[[nodiscard]] RpcCall makePartySearch(const QJsonArray &domain, const QString &step);
[[nodiscard]] Result<QList<Party>> readParties(const JsonValue &result);
/// \p surchargeRule: 0 = none.
[[nodiscard]] RpcCall makePartyCreate(const CustomerDraft &customer, const QList<PartyAddress> &addresses, qint64 surchargeRule);
[[nodiscard]] RpcCall makeAddressCreate(qint64 party, const PartyAddress &address);
[[nodiscard]] RpcCall makeTaxIdCreate(qint64 party, const CustomerDraft &customer);
/// The id of the first record made. Errors: OutcomeUnknown "tryton.write.unclear" when the reply names none.
[[nodiscard]] Result<qint64> readCreatedId(const JsonValue &result);

/// Both ways a Spanish number is kept: with and without its country.
[[nodiscard]] QStringList taxIdSpellings(const QString &taxId);

} // namespace cuadra::tryton

#pragma once

#include "core/connectors/tryton/trytoncatalog.h"
#include "core/connectors/tryton/trytonparty.h"

namespace cuadra::tryton {

/// Finds customers or makes them.
///
/// A party is ours when its code is the customer's key (Tryton keeps codes unique), or else when it is the only one with the
/// customer's tax id. What the draft has and a known party lacks (address, tax id) is added; nothing of it is changed.
/// Errors: Conflict "tryton.party.tax_id" when the known party has another tax id: an invoice would go to someone else.
class TrytonCustomers final
{
public:
    TrytonCustomers(TrytonRpc &rpc, TrytonCatalog &catalog) : m_rpc(rpc), m_catalog(catalog) {}

    [[nodiscard]] Result<CustomerRef> ensure(const CustomerDraft &customer, const StopFlag &stop);

private:
    [[nodiscard]] Result<std::optional<Party>> find(const CustomerDraft &customer, const StopFlag &stop);
    [[nodiscard]] Result<QList<Party>> search(const QJsonArray &domain, const QString &step, const StopFlag &stop);
    [[nodiscard]] Result<QList<PartyAddress>> wantedAddresses(const CustomerDraft &customer, const StopFlag &stop);
    [[nodiscard]] Result<qint64> countryId(const Address &address, const StopFlag &stop);
    [[nodiscard]] Result<Party> make(const CustomerDraft &customer, const QList<PartyAddress> &wanted, const StopFlag &stop);
    [[nodiscard]] Status addTaxId(const Party &party, const CustomerDraft &customer, const StopFlag &stop);
    [[nodiscard]] Result<qint64> addressId(const Party &party, const PartyAddress &wanted, const StopFlag &stop);

    TrytonRpc &m_rpc;
    TrytonCatalog &m_catalog;
};

} // namespace cuadra::tryton

#include "core/connectors/etendo/etendocustomers.h"

#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoid.h"

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kPartner = u"BusinessPartner"_s;
const auto kMostKnown = 50'000;
const auto kStep = u"etendo.customer.store"_s;

} // namespace

/// Inactive ones are looked at too: their search key is taken, and making a second one would be refused.
Result<std::optional<QString>> EtendoCustomers::findWhere(const QString &where, const QString &key, const StopFlag &stop)
{
    QStringList active;
    bool inactive = false;
    const ListQuery query{.entity = kPartner, .where = where, .alsoInactive = true};
    const Status read = m_reads.list(query, stop, [&](EtendoRecord &record) {
        const QString id = record.id();
        if (record.flag("active"))
            active << id;
        else
            inactive = true;
    });
    if (!read)
        return read.error();
    if (active.size() > 1)
        return Error{.kind = ErrorKind::Rejected, .code = kCustomerSeveral, .args = {key}};
    if (active.isEmpty() && inactive)
        return Error{.kind = ErrorKind::Rejected, .code = kCustomerInactive, .args = {key}};
    return active.isEmpty() ? std::optional<QString>() : std::optional(active.first());
}

Result<bool> EtendoCustomers::exists(const QString &entity, const QString &id, const StopFlag &stop)
{
    const auto known = m_known.constFind(id);
    if (known != m_known.constEnd() && isBelieved(*known, m_reads.nowMs()))
        return true;
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    m_known.remove(id);
    const auto found = m_reads.single(entity, id, stop, [](EtendoRecord &) {});
    if (found && *found)
        m_known.insert(id, m_reads.nowMs());
    return found;
}

Result<std::optional<QString>> EtendoCustomers::find(const CustomerDraft &customer, const StopFlag &stop)
{
    const QString own = customerId(customer.key);
    const auto ours = exists(kPartner, own, stop);
    if (!ours)
        return ours.error();
    if (*ours)
        return std::optional(own);
    auto found = findWhere(u"e.searchKey="_s + hqlLiteral(customer.key), customer.key, stop);
    if (!found || *found || customer.taxId.isEmpty())
        return found;
    return findWhere(u"e.taxID="_s + hqlLiteral(customer.taxId), customer.taxId, stop);
}

Result<MissingRecords> EtendoCustomers::missing(const CustomerIds &ids, const StopFlag &stop)
{
    const auto contact = exists(u"ADUser"_s, ids.contact, stop);
    if (!contact)
        return contact.error();
    const auto billing = exists(u"BusinessPartnerLocation"_s, ids.billing, stop);
    if (!billing)
        return billing.error();
    const auto delivery = exists(u"BusinessPartnerLocation"_s, ids.delivery, stop);
    if (!delivery)
        return delivery.error();
    return MissingRecords{.partner = false, .contact = !*contact, .billing = !*billing, .delivery = !*delivery};
}

Status EtendoCustomers::make(const CustomerDraft &customer, const CustomerIds &ids, MissingRecords missing,
                             const EtendoSetup &setup, const StopFlag &stop)
{
    const auto document = makeCustomerDocument(customer, ids, missing, setup);
    if (!document)
        return document.error();
    const Status stored = m_writes.store(*document, kStep, stop);
    if (!stored && stored.error().code == kWriteRace) {
        // Someone sent the same records in the same moment: they stand there by now, or it was another constraint.
        const auto made = exists(u"ADUser"_s, ids.contact, stop);
        if (made && *made)
            return Done{};
    }
    return stored;
}

Result<QString> EtendoCustomers::ensure(const CustomerDraft &customer, const EtendoSetup &setup, const StopFlag &stop)
{
    const auto found = find(customer, stop);
    if (!found)
        return found.error();
    const CustomerIds ids = customerIds(found->value_or(customerId(customer.key)), customer);
    MissingRecords missingRecords{.partner = true, .contact = true, .billing = true, .delivery = true};
    if (*found) {
        const auto read = missing(ids, stop);
        if (!read)
            return read.error();
        missingRecords = *read;
    }
    if (missingRecords.any()) {
        if (const Status made = make(customer, ids, missingRecords, setup, stop); !made)
            return made.error();
    }
    return ids.partner;
}

} // namespace cuadra::etendo

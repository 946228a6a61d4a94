#pragma once

#include "core/base/result.h"
#include "core/connectors/etendo/etendosetup.h"
#include "core/domain/orderdraft.h"

#include <QByteArray>
#include <QString>

namespace cuadra::etendo {

/// The records that stand for one buyer. Addresses and contact are named by their contents: a customer who moves gets
/// a new address beside the old one, which older orders go on pointing to.
struct CustomerIds
{
    QString partner;
    QString contact = {};
    QString billing = {};  ///< BusinessPartnerLocation
    QString delivery = {}; ///< BusinessPartnerLocation; the same as billing when goods go there

    friend bool operator==(const CustomerIds &, const CustomerIds &) = default;
};

/// \p partner is customerId() of the key, or the record that was found in the ERP.
[[nodiscard]] CustomerIds customerIds(const QString &partner, const CustomerDraft &customer);

/// Which of the customer's records a document has to hold.
struct MissingRecords
{
    bool partner = false;
    bool contact = false;
    bool billing = false;
    bool delivery = false;

    [[nodiscard]] bool any() const { return partner || contact || billing || delivery; }
};

/// One document with what is missing. A partner that exists is never rewritten: people in the ERP own it.
/// Errors: Rejected "etendo.field.…", "etendo.country.unknown".
[[nodiscard]] Result<QByteArray> makeCustomerDocument(const CustomerDraft &customer, const CustomerIds &ids,
                                                      MissingRecords missing, const EtendoSetup &setup);

} // namespace cuadra::etendo

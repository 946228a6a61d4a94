#pragma once

#include "core/rules/preflight.h"

#include <QDate>

namespace cuadra::preflight {

using Findings = QList<Finding>;

// Shared by the checks.
[[nodiscard]] Finding finding(const QString &code, Severity severity, const QString &field, const QStringList &args = {});
[[nodiscard]] QDate dayIn(qint64 ms); ///< the day in Spain
[[nodiscard]] QDate operationDay(const PreflightInput &input);
[[nodiscard]] Territory deliveryTerritory(const PreflightInput &input);
[[nodiscard]] bool sellsFromDomestic(const PreflightInput &input);
[[nodiscard]] bool hasVat(const OrderLine &line);  ///< a rate above zero
[[nodiscard]] bool hasSurcharge(const OrderLine &line);
[[nodiscard]] bool isUntaxed(const Order &order);  ///< no line with money carries VAT
[[nodiscard]] InvoiceKind intendedInvoice(const PreflightInput &input); ///< Simplified or Full

// preflightidentity.cpp
[[nodiscard]] Findings alreadySent(const PreflightInput &input);       ///< PF-01
[[nodiscard]] Findings stateAllows(const PreflightInput &input);       ///< PF-02
[[nodiscard]] Findings spanishTaxId(const PreflightInput &input);      ///< PF-12
[[nodiscard]] Findings placeholderTaxId(const PreflightInput &input);  ///< PF-13
[[nodiscard]] Findings euVatNumber(const PreflightInput &input);       ///< PF-14
[[nodiscard]] Findings documentType(const PreflightInput &input);      ///< PF-18
[[nodiscard]] Findings fullInvoiceData(const PreflightInput &input);   ///< PF-19

// preflightmoney.cpp
[[nodiscard]] Findings currencyFits(const PreflightInput &input);      ///< PF-03
[[nodiscard]] Findings amountsInCents(const PreflightInput &input);    ///< PF-04
[[nodiscard]] Findings totalProven(const PreflightInput &input);       ///< PF-05
[[nodiscard]] Findings taxRecomputed(const PreflightInput &input);     ///< PF-06
[[nodiscard]] Findings totalPositive(const PreflightInput &input);     ///< PF-20
[[nodiscard]] Findings discountsAddUp(const PreflightInput &input);    ///< PF-21
[[nodiscard]] Findings priceDigits(const PreflightInput &input);       ///< PF-23

// preflighttaxes.cpp
[[nodiscard]] Findings ratesInForce(const PreflightInput &input);      ///< PF-07
[[nodiscard]] Findings surchargePairs(const PreflightInput &input);    ///< PF-08
[[nodiscard]] Findings surchargeMix(const PreflightInput &input);      ///< PF-09
[[nodiscard]] Findings shippingTax(const PreflightInput &input);       ///< PF-22

// preflightterritory.cpp
[[nodiscard]] Findings territoryTax(const PreflightInput &input);      ///< PF-10
[[nodiscard]] Findings postalForm(const PreflightInput &input);        ///< PF-11
[[nodiscard]] Findings intraCommunity(const PreflightInput &input);    ///< PF-15
[[nodiscard]] Findings distanceSale(const PreflightInput &input);      ///< PF-16
[[nodiscard]] Findings specialTerritory(const PreflightInput &input);  ///< PF-29

// preflightmapping.cpp
[[nodiscard]] Findings mappings(const PreflightInput &input);          ///< PF-24

// preflighttexts.cpp
[[nodiscard]] Findings texts(const PreflightInput &input);             ///< PF-26

// preflightdates.cpp
[[nodiscard]] Findings orderDate(const PreflightInput &input);         ///< PF-25
[[nodiscard]] Findings invoiceDeadline(const PreflightInput &input);   ///< PF-27

} // namespace cuadra::preflight

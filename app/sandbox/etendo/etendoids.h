#pragma once

#include <QString>

namespace cuadra::sandbox {

/// The id of a seeded record: MD5 of "Entity/key" in capital hex, so that a test can name what it means.
/// Currency EUR is "102" and country Spain "106", as in every Etendo.
///
/// Keys: ADClient "CUADRA", Organization "TIENDA", Warehouse "CENTRAL", ADRole "INTEGRACION",
/// DocumentType "SO" | "RETURN", PricingPriceList "NET" | "GROSS",
/// FinancialMgmtPaymentTerm "INMEDIATO", FIN_PaymentMethod "TARJETA" | "TRANSFERENCIA" | "CONTRAREEMBOLSO" | "PAYPAL",
/// FinancialMgmtTaxRate "IVA21" "IVA21S" "IVA10" "IVA10S" "IVA4" "IVA4S" (goods and services), "EXENTO", "CANARIAS",
/// and summary taxes whose children are posted: "IVA21RE" = IVA21RE-IVA + IVA21RE-RE (5.2), "IVA10RE" (1.4),
/// "IVA4RE" (0.5); BusinessPartnerCategory "WEB"; UOM "EA"; Product: the SKU, and "ENVIO" "RECARGO-COD" "REDONDEO"
/// "DESCUENTO" for services.
[[nodiscard]] QString etendoId(const QString &entity, const QString &key);

} // namespace cuadra::sandbox

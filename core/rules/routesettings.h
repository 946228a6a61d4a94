#pragma once

#include "core/base/result.h"
#include "core/domain/order.h"
#include "core/domain/targetlimits.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace cuadra {

/// Where the shop stands with distance sales to consumers in other member states.
enum class OssState {
    Below,  ///< under the threshold: the seller's own VAT
    Above,  ///< over it: VAT of the destination
    Option, ///< under it, destination chosen freely
};

/// Which invoice the ERP is going to make of the order.
enum class InvoiceKind {
    Automatic, ///< full for a business or when asked, simplified otherwise
    Simplified,
    Full,
};

/// What the checks need to know of the seller.
struct CompanyFacts
{
    QString country = QStringLiteral("ES");
    QString postcode; ///< of the tax seat; empty = on the mainland
    QString currency = QStringLiteral("EUR");

    friend bool operator==(const CompanyFacts &, const CompanyFacts &) = default;
};

/// The rules of one orders route, read from Route::settings.
///
/// Shape: every key is optional, an unknown key is refused. Keys are listed in routesettings.cpp; "snake_case", as
///        the first versions wrote them, is read as well.
struct RouteSettings
{
    std::optional<RoundingModel> shopRounding; ///< empty: as WooCommerce, see shopRoundingFor()
    std::optional<RoundingModel> erpRounding;  ///< empty: what the ERP says
    bool allowRoundingLine = false;
    Decimal maxRounding = Decimal::fromCents(5); ///< Range: 0..0.05
    QString roundingProduct;                     ///< FeeItem key of the product that carries a rounding line

    qint64 holdWindowMs = 0;
    bool holdCashOnDelivery = false;
    QStringList transferMethods{QStringLiteral("bacs"), QStringLiteral("cheque")};
    QStringList cashMethods{QStringLiteral("cod")};
    QStringList paidStates{QStringLiteral("processing"), QStringLiteral("completed")}; ///< ours or the shop's own words
    QStringList takenStates{QStringLiteral("pending"), QStringLiteral("on_hold"), QStringLiteral("processing"),
                            QStringLiteral("completed")};
    bool confirm = true; ///< false: the ERP document stays a draft for a person

    OssState oss = OssState::Below;
    InvoiceKind invoiceKind = InvoiceKind::Automatic;
    CompanyFacts company;

    bool grossPrices = false; ///< send prices with tax when the ERP takes them
    bool needsPaymentTerm = true;
    bool needsPaymentMethod = false;
    QString warehouse;     ///< ERP ids that count when neither a mapping nor the ERP's lists answer
    QString priceList;
    QString paymentTerm;
    QString paymentMethod;

    /// The shop's model: set, or per line with ties up for net prices and ties down for prices with tax.
    [[nodiscard]] RoundingModel shopRoundingFor(const Order &order) const;
    [[nodiscard]] RoundingModel erpRoundingFor(const TargetLimits &limits) const;
    [[nodiscard]] bool sendsGross(const TargetLimits &limits) const { return grossPrices && limits.takesGrossPrices; }
    [[nodiscard]] bool takes(const Order &order) const;
    [[nodiscard]] bool countsAsPaid(const Order &order) const;

    friend bool operator==(const RouteSettings &, const RouteSettings &) = default;
};

/// Errors: Rejected "settings.unknown_key", "settings.wrong_type" or "settings.bad_value", the key in args.
[[nodiscard]] Result<RouteSettings> readRouteSettings(const QJsonObject &json);
[[nodiscard]] QJsonObject routeSettingsToJson(const RouteSettings &settings);

/// "line, half_up": names a model in findings and waterfalls.
[[nodiscard]] QString roundingModelName(const RoundingModel &model);

} // namespace cuadra

#pragma once

#include <QLatin1String>

/// Every code the Etendo connector may put into an Error, with the arguments it carries after '|'.
/// ui/text has a phrase for each of them; a test compares the two lists.
namespace cuadra::etendo {

inline constexpr QLatin1String kSettingsField{"etendo.settings.field"};           ///< | setting
inline constexpr QLatin1String kSetupMissing{"etendo.setup.missing"};             ///< | setting
inline constexpr QLatin1String kLoginRefused{"etendo.login.refused"};
inline constexpr QLatin1String kLoginBroken{"etendo.login.broken"};
inline constexpr QLatin1String kLoginWrongRole{"etendo.login.wrong_role"};        ///< | role, organization or warehouse | asked | given
inline constexpr QLatin1String kAuthDenied{"etendo.auth.denied"};
inline constexpr QLatin1String kForbidden{"etendo.forbidden"};                    ///< | step
inline constexpr QLatin1String kLicenceLimit{"etendo.licence.limit"};
inline constexpr QLatin1String kRateLimited{"etendo.rate_limited"};
inline constexpr QLatin1String kServerDown{"etendo.server.down"};                 ///< | HTTP status
inline constexpr QLatin1String kUnavailable{"etendo.unavailable"};                ///< | HTTP status: a page of something that is no Etendo
inline constexpr QLatin1String kReadBroken{"etendo.read.broken"};                 ///< | step
inline constexpr QLatin1String kReadRefused{"etendo.read.refused"};               ///< | step
inline constexpr QLatin1String kReadReduced{"etendo.read.reduced"};               ///< | entity | property
inline constexpr QLatin1String kReadField{"etendo.read.field"};                   ///< | entity | property
inline constexpr QLatin1String kReadEndless{"etendo.read.endless"};               ///< | entity
inline constexpr QLatin1String kWriteRefused{"etendo.write.refused"};             ///< | what is safe to show
inline constexpr QLatin1String kWriteBusy{"etendo.write.busy"};
inline constexpr QLatin1String kWriteRace{"etendo.write.race"};
inline constexpr QLatin1String kWriteUnclear{"etendo.write.unclear"};             ///< | HTTP status
inline constexpr QLatin1String kFieldTooLong{"etendo.field.too_long"};            ///< | property | most characters
inline constexpr QLatin1String kFieldEmpty{"etendo.field.empty"};                 ///< | property
inline constexpr QLatin1String kXmlBroken{"etendo.xml.broken"};
inline constexpr QLatin1String kCountryUnknown{"etendo.country.unknown"};         ///< | country code
inline constexpr QLatin1String kCurrencyOther{"etendo.currency.other"};           ///< | asked | the price list's
inline constexpr QLatin1String kCustomerSeveral{"etendo.customer.several"};       ///< | search key or tax id
inline constexpr QLatin1String kCustomerInactive{"etendo.customer.inactive"};     ///< | search key
inline constexpr QLatin1String kLineTaxes{"etendo.line.taxes"};                   ///< | line | number of taxes
inline constexpr QLatin1String kProductUnknown{"etendo.product.unknown"};         ///< | product id
inline constexpr QLatin1String kProductUnit{"etendo.product.unit"};               ///< | product id
inline constexpr QLatin1String kOrderUnknown{"etendo.order.unknown"};             ///< | order id
inline constexpr QLatin1String kOrderConfirmed{"etendo.order.confirmed"};         ///< | document number
inline constexpr QLatin1String kOrderCancelled{"etendo.order.cancelled"};         ///< | document number
inline constexpr QLatin1String kProcessRefused{"etendo.process.refused"};         ///< | what is safe to show
inline constexpr QLatin1String kProcessFailed{"etendo.process.failed"};           ///< the server's own exception
inline constexpr QLatin1String kProcessIdle{"etendo.process.idle"};               ///< said success and did nothing

} // namespace cuadra::etendo

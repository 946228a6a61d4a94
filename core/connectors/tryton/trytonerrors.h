#pragma once

#include <QLatin1String>

/// Every code the Tryton connector may put into an Error, with the arguments it carries after '|'.
/// ui/text has a phrase for each of them.
namespace cuadra::tryton {

inline constexpr QLatin1String kSettingsField{"tryton.settings.field"};     ///< | setting
inline constexpr QLatin1String kAuthDenied{"tryton.auth.denied"};           ///< | login
inline constexpr QLatin1String kAuthPrompt{"tryton.auth.prompt"};           ///< | what the server asks for
inline constexpr QLatin1String kAuthLost{"tryton.auth.lost"};               ///< a session the server does not know any more
inline constexpr QLatin1String kAuthSlow{"tryton.auth.slow"};               ///< too many wrong passwords lately
inline constexpr QLatin1String kForbidden{"tryton.forbidden"};              ///< | step
inline constexpr QLatin1String kDatabaseUnknown{"tryton.database.unknown"};
inline constexpr QLatin1String kCompanyMissing{"tryton.company.missing"};   ///< the login belongs to no company
inline constexpr QLatin1String kServerDown{"tryton.server.down"};           ///< | HTTP status
inline constexpr QLatin1String kUnavailable{"tryton.unavailable"};         ///< | HTTP status: a page of something that is no Tryton
inline constexpr QLatin1String kReadBroken{"tryton.read.broken"};           ///< | step
inline constexpr QLatin1String kReadField{"tryton.read.field"};             ///< | path | what was wanted
inline constexpr QLatin1String kWriteUnclear{"tryton.write.unclear"};       ///< | HTTP status
inline constexpr QLatin1String kRule{"tryton.rule"};                        ///< | the server's own sentence
inline constexpr QLatin1String kWarning{"tryton.warning"};                  ///< | the server's own sentence | name
inline constexpr QLatin1String kConcurrent{"tryton.concurrent"};
inline constexpr QLatin1String kBusy{"tryton.busy"};
inline constexpr QLatin1String kDatabaseLost{"tryton.database.lost"};       ///< Tryton lost its own database
inline constexpr QLatin1String kInternal{"tryton.internal"};                ///< | the server's own text
inline constexpr QLatin1String kCountryUnknown{"tryton.country.unknown"};   ///< | country code
inline constexpr QLatin1String kCurrencyUnknown{"tryton.currency.unknown"}; ///< | currency code
inline constexpr QLatin1String kPartySeveral{"tryton.party.several"};       ///< | tax id
inline constexpr QLatin1String kPartyInactive{"tryton.party.inactive"};     ///< | party code
inline constexpr QLatin1String kPartyTaxId{"tryton.party.tax_id"};          ///< | party code | theirs | ours
inline constexpr QLatin1String kProductUnknown{"tryton.product.unknown"};   ///< | product id
inline constexpr QLatin1String kReference{"tryton.reference"};              ///< | an ERP id that is none
inline constexpr QLatin1String kOrderSeveral{"tryton.order.several"};       ///< | business key
inline constexpr QLatin1String kOrderUnknown{"tryton.order.unknown"};       ///< | order id
inline constexpr QLatin1String kOrderConfirmed{"tryton.order.confirmed"};   ///< | order number
inline constexpr QLatin1String kOrderCancelled{"tryton.order.cancelled"};   ///< | order number
inline constexpr QLatin1String kOrderUnmoved{"tryton.order.unmoved"};       ///< | button | state: said success, did nothing

// Facts of a connection test.
inline constexpr QLatin1String kFactCompany{"tryton.company"};              ///< | name
inline constexpr QLatin1String kFactRounding{"tryton.rounding"};            ///< | document or line
inline constexpr QLatin1String kFactSurchargeRule{"tryton.surcharge_rule"}; ///< | name or "none"

} // namespace cuadra::tryton

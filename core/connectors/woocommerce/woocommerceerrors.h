#pragma once

#include <QStringList>

namespace cuadra::woocommerce {

using namespace Qt::StringLiterals;

// Every code this connector makes, so that the phrases in ui/text can be checked against it. Besides these it passes
// on the codes of Transport ("net...") and of the JSON reader ("json.syntax", "json.type", "json.missing").

inline const QString kAuthDenied =
    u"woocommerce.auth.denied"_s; ///< AuthExpired: key or secret wrong, or no right to read
inline const QString kRightRead = u"woocommerce.right.read"_s; ///< Forbidden: the key's user may not see orders
inline const QString kRightWrite = u"woocommerce.right.write"_s; ///< Forbidden: the key may not change orders
inline const QString kRightSettings = u"woocommerce.right.settings"_s; ///< the key may not read the shop's settings
inline const QString kOrderUnknown = u"woocommerce.order.unknown"_s; ///< Rejected; args: id
inline const QString kOrderTrashed = u"woocommerce.order.trashed"_s; ///< Rejected; args: id
inline const QString kOrderOther =
    u"woocommerce.order.other"_s; ///< BadReply: another order than asked; args: asked, got
inline const QString kTaxRateUnknown =
    u"woocommerce.order.tax_rate"_s; ///< BadReply: no tax line for it; args: path, rate
inline const QString kMaintenance = u"woocommerce.maintenance"_s; ///< Transient
inline const QString kUnavailable =
    u"woocommerce.unavailable"_s; ///< Transient, or OutcomeUnknown for a write; args: status
inline const QString kRateLimited = u"woocommerce.rate_limited"_s; ///< RateLimited
inline const QString kApiMissing = u"woocommerce.api.missing"_s; ///< BadReply: the shop knows no such address
inline const QString kParameter = u"woocommerce.parameter"_s; ///< Rejected; args: names
inline const QString kRefused = u"woocommerce.refused"_s; ///< Rejected; args: the shop's code, its message
inline const QString kUnreadable =
    u"woocommerce.reply.unreadable"_s; ///< OutcomeUnknown: a write was answered with no JSON
inline const QString kUnsorted = u"woocommerce.paging.unsorted"_s; ///< BadReply: the list is not sorted by id
inline const QString kDateFilter =
    u"woocommerce.datefilter.wrong"_s; ///< BadReply: the shop's date filter misses changes

inline const QStringList kAllErrorCodes = {
    kAuthDenied,
    kRightRead,
    kRightWrite,
    kRightSettings,
    kOrderUnknown,
    kOrderTrashed,
    kOrderOther,
    kTaxRateUnknown,
    kMaintenance,
    kUnavailable,
    kRateLimited,
    kApiMissing,
    kParameter,
    kRefused,
    kUnreadable,
    kUnsorted,
    kDateFilter,
};

// Facts of a connection test; what stands behind '|' is their argument.
inline const QString kFactStorage = u"woocommerce.storage"_s; ///< "hpos", "legacy" or "unknown"
inline const QString kFactCurrency = u"woocommerce.currency"_s; ///< ISO 4217
inline const QString kFactDateFilter = u"woocommerce.datefilter"_s; ///< "ok" or "untested" (no order yet)

inline const QStringList kAllFactCodes = {kFactStorage, kFactCurrency, kFactDateFilter};

} // namespace cuadra::woocommerce

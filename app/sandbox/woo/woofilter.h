#pragma once

#include "app/sandbox/http/httpmessage.h"
#include "app/sandbox/woo/wooorder.h"

#include <QSet>

#include <optional>

namespace cuadra::sandbox {

/// The filters of an order list. Unknown ones are ignored, so a mistyped filter returns everything.
class WooFilter final
{
public:
    /// The refusal, or nothing when all were understood.
    [[nodiscard]] std::optional<Reply> read(const Request &request);
    [[nodiscard]] bool accepts(const WooOrder &order) const;

private:
    [[nodiscard]] std::optional<Reply> readStatus(const Request &request);
    [[nodiscard]] std::optional<Reply> readDates(const Request &request);
    [[nodiscard]] bool acceptsDates(const WooOrder &order) const;

    QSet<QString> m_statuses; ///< empty: any, which leaves out trash and drafts
    bool m_any = false;       ///< "any" beside others: "any,trash" is everything
    QSet<qint64> m_include, m_exclude;
    std::optional<qint64> m_customer;
    QString m_search;
    std::optional<qint64> m_after, m_before, m_modifiedAfter, m_modifiedBefore; ///< Unit: ms UTC
};

/// The moment a date parameter means.
///
/// A naive value is site time, or UTC with dates_are_gmt; an offset or Z is heeded; both together go wrong as in the
/// shop: the value is moved by the site's offset once more. nullopt: not a full date-time.
[[nodiscard]] std::optional<qint64> wooDateParam(const QString &text, bool datesAreGmt);

[[nodiscard]] bool isWooStatus(const QString &status);

} // namespace cuadra::sandbox

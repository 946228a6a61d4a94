#pragma once

#include "core/rules/preflight.h"
#include "tests/rules/sampleorder.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace cuadra::test {

/// Everything a check looks at, owned; starts as an order that no check minds.
struct PreflightCase
{
    Order order = sampleOrder();
    TargetLimits limits = sampleLimits();
    RouteSettings settings = {};
    std::optional<Catalog> catalog = {}; ///< empty: every need of the order is answered
    qint64 nowMs = sampleOrder().createdMs + 60'000;
    bool alreadySent = false;

    void deliverTo(const QString &country, const QString &postcode);
    void bill(const QString &country, const QString &taxId, bool business);
    /// One product line of that net with one VAT rate instead of all lines.
    void sell(QStringView net, QStringView percent, QStringView tax);
    void on(int year, int month, int day);
};

using Arrange = std::function<void(PreflightCase &)>;

[[nodiscard]] QList<Finding> findingsOf(const PreflightCase &one);

/// "pf08.pair block" for each finding of that check, in order, joined by ", "; empty when it is content.
[[nodiscard]] QString verdictOf(const PreflightCase &one, const QString &checkId);

} // namespace cuadra::test

Q_DECLARE_METATYPE(cuadra::test::Arrange)

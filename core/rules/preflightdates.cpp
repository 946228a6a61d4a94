#include "core/rules/preflightchecks.h"

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

constexpr qint64 kClockSlackMs = 3'600'000; // shops' clocks are wrong by minutes, not by days
constexpr int kWarnFromDay = 11;
constexpr int kDeadlineDay = 16;

} // namespace

Findings orderDate(const PreflightInput &input)
{
    const QStringList args{operationDay(input).toString(Qt::ISODate)};
    if (input.order.createdMs > input.nowMs + kClockSlackMs)
        return {finding(u"pf25.future"_s, Severity::Hold, u"created"_s, args)};
    const auto closed = input.limits.closedUntilMs;
    if (closed && input.order.createdMs <= *closed)
        return {finding(u"pf25.closed_period"_s, Severity::Warn, u"created"_s, args)};
    return {};
}

Findings invoiceDeadline(const PreflightInput &input)
{
    if (!input.order.taxIdentity.business)
        return {};
    const QDate accrual = operationDay(input);
    const QDate today = dayIn(input.nowMs);
    const QDate nextMonth = QDate(accrual.year(), accrual.month(), 1).addMonths(1);
    const QStringList args{nextMonth.addDays(kDeadlineDay - 1).toString(Qt::ISODate)};
    if (today >= nextMonth.addDays(kDeadlineDay - 1))
        return {finding(u"pf27.passed"_s, Severity::Hold, u"created"_s, args)};
    if (today >= nextMonth.addDays(kWarnFromDay - 1))
        return {finding(u"pf27.near"_s, Severity::Warn, u"created"_s, args)};
    return {};
}

} // namespace cuadra::preflight

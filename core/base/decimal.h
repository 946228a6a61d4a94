#pragma once

#include "core/base/result.h"

#include <QMetaType>
#include <QString>

#include <compare>

namespace cuadra {

enum class Rounding {
    HalfUp,   ///< ties away from zero: 2.5 -> 3, -2.5 -> -3
    HalfDown, ///< ties towards zero: 2.5 -> 2
    HalfEven, ///< ties to the even neighbour: 2.5 -> 2, 3.5 -> 4
};

/// Exact decimal number for prices, quantities and rates.
///
/// Unit:   one millionth; the value is stored as a 64-bit count of micros.
/// Range:  parse() accepts up to +/- 999,999,999.999999, so that sums of thousands of lines stay exact;
///         the type itself holds about +/- 9.2e12.
/// Errors: parse() refuses text that would lose digits; nothing here ever goes through double, except
///         fromJsonNumber(), which takes the shortest text that reads back as the same double.
class Decimal
{
public:
    constexpr Decimal() = default;

    [[nodiscard]] static constexpr Decimal fromMicros(qint64 micros) { return Decimal(micros); }
    [[nodiscard]] static constexpr Decimal fromInt(qint64 units) { return Decimal(units * kOne); }
    [[nodiscard]] static constexpr Decimal fromCents(qint64 cents) { return Decimal(cents * (kOne / 100)); }

    /// Reads "-12.50". Error code: decimal.syntax, decimal.precision or decimal.range.
    [[nodiscard]] static Result<Decimal> parse(QStringView text);
    /// As parse(), but digits after the sixth are rounded. For unrounded shop figures ("0.5153851").
    [[nodiscard]] static Result<Decimal> parseRounded(QStringView text, Rounding rounding);
    /// For figures that a peer sends as a JSON number. Errors as parse().
    [[nodiscard]] static Result<Decimal> fromJsonNumber(double number);

    [[nodiscard]] QString toString() const; ///< shortest form, '.' as the point: "12.5", "-0.000001"
    [[nodiscard]] QString toFixed(int digits) const; ///< exactly that many digits; Range: 0..6, the value must fit

    [[nodiscard]] constexpr qint64 micros() const { return m_micros; }
    [[nodiscard]] constexpr bool isZero() const { return m_micros == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_micros < 0; }
    [[nodiscard]] constexpr Decimal abs() const { return Decimal(m_micros < 0 ? -m_micros : m_micros); }

    /// Range: digits 0..6.
    [[nodiscard]] Decimal rounded(int digits, Rounding rounding) const;
    [[nodiscard]] bool fitsDigits(int digits) const; ///< true when rounding to that many digits loses nothing

    /// This times \p other, rounded once to six digits. Error code: decimal.range.
    [[nodiscard]] Result<Decimal> times(Decimal other, Rounding rounding) const;
    /// This divided by \p other, rounded once to six digits. Error code: decimal.range, decimal.zero.
    [[nodiscard]] Result<Decimal> dividedBy(Decimal other, Rounding rounding) const;
    /// This times \p factor / \p divisor with one rounding, to \p digits. For shares and percentages.
    [[nodiscard]] Result<Decimal> scaled(Decimal factor, Decimal divisor, int digits, Rounding rounding) const;

    friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(a.m_micros + b.m_micros); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(a.m_micros - b.m_micros); }
    constexpr Decimal operator-() const { return Decimal(-m_micros); }
    constexpr Decimal &operator+=(Decimal other)
    {
        m_micros += other.m_micros;
        return *this;
    }
    constexpr Decimal &operator-=(Decimal other)
    {
        m_micros -= other.m_micros;
        return *this;
    }
    friend constexpr auto operator<=>(Decimal, Decimal) = default;

private:
    static constexpr qint64 kOne = 1'000'000;
    constexpr explicit Decimal(qint64 micros) : m_micros(micros) {}

    qint64 m_micros = 0;
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::Decimal)

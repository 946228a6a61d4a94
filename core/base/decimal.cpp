#include "core/base/decimal.h"

#include <QLocale>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kDigits = 6;
constexpr qint64 kParseLimit = 1'000'000'000'000'000; // 999,999,999.999999 in micros, exclusive
constexpr qint64 kPowers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

using Wide = boost::multiprecision::int128_t; // the one product that does not fit 64 bits, on every compiler

Error refuse(const QString &code, QStringView text)
{
    return {.kind = ErrorKind::BadReply, .code = code, .detail = text.left(40).toString()};
}

Wide roundedQuotient(Wide numerator, Wide denominator, Rounding rounding)
{
    const bool negative = (numerator < 0) != (denominator < 0);
    const Wide n = numerator < 0 ? -numerator : numerator;
    const Wide d = denominator < 0 ? -denominator : denominator;
    Wide quotient = n / d;
    const Wide twice = (n % d) * 2;
    const bool tieUp = rounding == Rounding::HalfUp || (rounding == Rounding::HalfEven && quotient % 2 != 0);
    if (twice > d || (twice == d && tieUp))
        ++quotient;
    return negative ? -quotient : quotient;
}

Result<Decimal> narrowed(Wide micros)
{
    if (micros > std::numeric_limits<qint64>::max() || micros < -Wide(std::numeric_limits<qint64>::max()))
        return Error{.kind = ErrorKind::Rejected, .code = u"decimal.range"_s};
    return Decimal::fromMicros(qint64(micros));
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

struct Parts
{
    bool negative = false;
    QStringView whole;
    QStringView fraction;
};

Result<Parts> splitNumber(QStringView text)
{
    Parts parts;
    QStringView rest = text;
    if (rest.startsWith(u'-') || rest.startsWith(u'+')) {
        parts.negative = rest.front() == u'-';
        rest = rest.sliced(1);
    }
    const qsizetype point = rest.indexOf(u'.');
    parts.whole = point < 0 ? rest : rest.first(point);
    parts.fraction = point < 0 ? QStringView() : rest.sliced(point + 1);
    const bool digitsOnly = std::all_of(parts.whole.begin(), parts.whole.end(), isAsciiDigit)
        && std::all_of(parts.fraction.begin(), parts.fraction.end(), isAsciiDigit);
    if (!digitsOnly || parts.whole.isEmpty() || (point >= 0 && parts.fraction.isEmpty()))
        return refuse(u"decimal.syntax"_s, text);
    return parts;
}

Result<qint64> toMicros(const Parts &parts, QStringView text)
{
    qint64 micros = 0;
    for (const QChar c : parts.whole) {
        micros = micros * 10 + (c.unicode() - u'0');
        if (micros >= kParseLimit / kPowers[kDigits])
            return refuse(u"decimal.range"_s, text);
    }
    for (int i = 0; i < kDigits; ++i)
        micros = micros * 10 + (i < parts.fraction.size() ? parts.fraction[i].unicode() - u'0' : 0);
    return micros;
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text)
{
    const Result<Parts> parts = splitNumber(text);
    if (!parts)
        return parts.error();
    const QStringView tail = parts->fraction.sliced(std::min<qsizetype>(kDigits, parts->fraction.size()));
    if (std::any_of(tail.begin(), tail.end(), [](QChar c) { return c != u'0'; }))
        return refuse(u"decimal.precision"_s, text);
    const Result<qint64> micros = toMicros(*parts, text);
    if (!micros)
        return micros.error();
    return Decimal(parts->negative ? -*micros : *micros);
}

Result<Decimal> Decimal::parseRounded(QStringView text, Rounding rounding)
{
    const Result<Parts> parts = splitNumber(text);
    if (!parts)
        return parts.error();
    const Result<qint64> micros = toMicros(*parts, text);
    if (!micros)
        return micros.error();
    const QStringView tail = parts->fraction.sliced(std::min<qsizetype>(kDigits, parts->fraction.size()));
    if (tail.isEmpty())
        return Decimal(parts->negative ? -*micros : *micros);
    const bool rest = std::any_of(tail.begin() + 1, tail.end(), [](QChar c) { return c != u'0'; });
    const qint64 tenths = *micros * 100 + (tail.front().unicode() - u'0') * 10 + (rest ? 1 : 0);
    const qint64 signedTenths = parts->negative ? -tenths : tenths;
    return narrowed(roundedQuotient(signedTenths, 100, rounding));
}

Result<Decimal> Decimal::fromJsonNumber(double number)
{
    // The shortest text that reads back as the same double is what the peer wrote, dust apart.
    return parse(QString::number(number, 'f', QLocale::FloatingPointShortest));
}

QString Decimal::toString() const
{
    QString text = toFixed(kDigits);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString Decimal::toFixed(int digits) const
{
    Q_ASSERT(digits >= 0 && digits <= kDigits);
    const qint64 shown = rounded(digits, Rounding::HalfUp).m_micros;
    const quint64 magnitude = shown < 0 ? quint64(-shown) : quint64(shown);
    QString text = QString::number(magnitude / quint64(kOne));
    if (digits > 0) {
        const QString fraction = QString::number(magnitude % quint64(kOne)).rightJustified(kDigits, u'0');
        text += u'.' + fraction.first(digits);
    }
    return shown < 0 ? u'-' + text : text;
}

Decimal Decimal::rounded(int digits, Rounding rounding) const
{
    Q_ASSERT(digits >= 0 && digits <= kDigits);
    const qint64 step = kPowers[kDigits - digits];
    return Decimal(qint64(roundedQuotient(m_micros, step, rounding)) * step);
}

bool Decimal::fitsDigits(int digits) const
{
    Q_ASSERT(digits >= 0 && digits <= kDigits);
    return m_micros % kPowers[kDigits - digits] == 0;
}

Result<Decimal> Decimal::times(Decimal other, Rounding rounding) const
{
    return narrowed(roundedQuotient(Wide(m_micros) * other.m_micros, kOne, rounding));
}

Result<Decimal> Decimal::dividedBy(Decimal other, Rounding rounding) const
{
    return scaled(fromInt(1), other, kDigits, rounding);
}

Result<Decimal> Decimal::scaled(Decimal factor, Decimal divisor, int digits, Rounding rounding) const
{
    Q_ASSERT(digits >= 0 && digits <= kDigits);
    if (divisor.isZero())
        return Error{.kind = ErrorKind::Rejected, .code = u"decimal.zero"_s};
    const qint64 step = kPowers[kDigits - digits];
    const Wide quotient = roundedQuotient(Wide(m_micros) * factor.m_micros, Wide(divisor.m_micros) * step, rounding);
    return narrowed(quotient * step);
}

} // namespace cuadra

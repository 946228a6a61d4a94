#include "core/rules/linepricing.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr Decimal kHalfCent = Decimal::fromMicros(5'000);
constexpr Decimal kOnePiece = Decimal::fromInt(1);
constexpr std::array kLastDigit{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1}; // micros, by number of decimals

Error refuse(const QString &code, const OrderLine &line)
{
    return {.kind = ErrorKind::Rejected, .code = code, .args = {line.externalId}};
}

Result<Decimal> unitPrice(Decimal amount, Decimal quantity, int digits)
{
    return amount.scaled(kOnePiece, quantity, digits, Rounding::HalfUp);
}

/// Whether quantity x price rounds to amount in every mode: strictly nearer than half a cent.
bool reaches(Decimal price, Decimal quantity, Decimal amount)
{
    const auto product = price.times(quantity, Rounding::HalfUp);
    return product && (*product - amount).abs() < kHalfCent;
}

Result<PricedPart> makePart(Decimal quantity, Decimal net, Decimal gross, int digits)
{
    const auto netPrice = unitPrice(net, quantity, digits);
    const auto grossPrice = unitPrice(gross, quantity, digits);
    if (!netPrice)
        return netPrice.error();
    if (!grossPrice)
        return grossPrice.error();
    return PricedPart{quantity, *netPrice, *grossPrice, net, gross};
}

/// The other amount in the same proportion, in cents.
Result<Decimal> proportional(Decimal part, Decimal whole, Decimal other)
{
    return whole.isZero() ? Result<Decimal>(Decimal()) : other.scaled(part, whole, 2, Rounding::HalfUp);
}

/// The cents that "all but one" come to. A price that would land them on half a cent is raised by its last digit.
std::optional<Decimal> mostOf(Decimal price, Decimal quantity, int digits)
{
    const Decimal step = Decimal::fromMicros(kLastDigit.at(size_t(digits)));
    for (const Decimal candidate : {price, price + step}) {
        const auto product = candidate.times(quantity, Rounding::HalfUp);
        if (product && reaches(candidate, quantity, product->rounded(2, Rounding::HalfUp)))
            return product->rounded(2, Rounding::HalfUp);
    }
    return std::nullopt;
}

Result<QList<PricedPart>> splitLine(const OrderLine &line, const PricedPart &whole, int digits, bool gross)
{
    const Decimal rest = line.quantity - kOnePiece;
    const auto counting = mostOf(gross ? whole.unitPriceGross : whole.unitPrice, rest, digits);
    if (!counting || rest <= Decimal())
        return refuse(u"draft.price_inexact"_s, line);
    const auto other = gross ? proportional(*counting, whole.gross, whole.net)
                             : proportional(*counting, whole.net, whole.gross);
    if (!other)
        return other.error();
    const Decimal net = gross ? *other : *counting;
    const Decimal withTax = gross ? *counting : *other;
    const auto most = makePart(rest, net, withTax, digits);
    const auto last = makePart(kOnePiece, whole.net - net, whole.gross - withTax, digits);
    if (!most || !last)
        return refuse(u"draft.price_inexact"_s, line);
    return QList<PricedPart>{*most, *last};
}

bool isExact(const PricedPart &part, bool gross)
{
    return gross ? reaches(part.unitPriceGross, part.quantity, part.gross)
                 : reaches(part.unitPrice, part.quantity, part.net);
}

} // namespace

Result<QList<PricedPart>> priceLine(const OrderLine &line, int digits, bool gross)
{
    if (line.quantity.isZero())
        return refuse(u"draft.quantity_zero"_s, line);
    if (!line.net.fitsDigits(2))
        return refuse(u"draft.net_not_in_cents"_s, line);
    const Decimal withTax = line.net + line.tax.rounded(2, Rounding::HalfUp);
    const auto whole = makePart(line.quantity, line.net, withTax, digits);
    if (!whole)
        return whole.error();
    if (isExact(*whole, gross))
        return QList<PricedPart>{*whole};
    const auto parts = splitLine(line, *whole, digits, gross);
    if (!parts)
        return parts.error();
    if (!isExact(parts->at(0), gross) || !isExact(parts->at(1), gross))
        return refuse(u"draft.price_inexact"_s, line);
    return *parts;
}

} // namespace cuadra

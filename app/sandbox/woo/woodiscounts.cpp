#include "app/sandbox/woo/woodiscounts.h"

#include <algorithm>
#include <numeric>

namespace cuadra::sandbox {

namespace {

qint64 centsOf(Decimal money)
{
    return money.rounded(2, Rounding::HalfUp).micros() / 10'000;
}

/// The places of the lines, dearest first, equal ones as they came.
QList<qsizetype> dearestFirst(const QList<qint64> &worth)
{
    QList<qsizetype> order(worth.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return worth[a] > worth[b]; });
    return order;
}

void handOutCents(QList<qint64> &shares, const QList<qint64> &worth, const QList<WooLine> &lines, qint64 left)
{
    for (const qsizetype place : dearestFirst(worth)) {
        for (int piece = 0; piece < lines[place].quantity && left > 0 && shares[place] < worth[place]; ++piece) {
            ++shares[place];
            --left;
        }
    }
}

} // namespace

QList<Decimal> shareCoupon(const QList<WooLine> &lines, const WooCoupon &coupon)
{
    QList<qint64> worth;
    qint64 pieces = 0;
    for (const WooLine &line : lines) {
        worth.append(centsOf(line.typedPrice) * line.quantity);
        pieces += line.typedPrice.isZero() ? 0 : line.quantity;
    }
    const qint64 cart = std::accumulate(worth.cbegin(), worth.cend(), qint64(0));
    const qint64 amount = coupon.amount.micros(); // percent: 10 % is 10,000,000; money: 10,000 micros are a cent
    QList<qint64> shares;
    for (qsizetype place = 0; place < lines.size(); ++place) {
        const qint64 perPiece = pieces > 0 && worth[place] > 0 ? amount / 10'000 / pieces : 0;
        const qint64 share = coupon.percent ? worth[place] * amount / 100'000'000 : perPiece * lines[place].quantity;
        shares.append(std::min(share, worth[place]));
    }
    const Decimal whole = Decimal::fromMicros(cart * amount / 100 / 100).rounded(2, Rounding::HalfDown);
    const qint64 wanted = coupon.percent ? centsOf(whole) : std::min(amount / 10'000, cart);
    handOutCents(shares, worth, lines, wanted - std::accumulate(shares.cbegin(), shares.cend(), qint64(0)));
    QList<Decimal> money;
    for (const qint64 cents : shares)
        money.append(Decimal::fromCents(cents));
    return money;
}

} // namespace cuadra::sandbox

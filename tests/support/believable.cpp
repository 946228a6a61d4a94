#include "tests/support/believable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

const std::array kCustomers{u"Nuria Peña Gil"_s, u"Joan Serra Pons"_s, u"Lucía Otero"_s,  u"Comercial Ebro SL"_s, u"Marc Vidal"_s,
                            u"Ana Ruiz Soto"_s,  u"Pau Camps"_s,       u"Irene Mora"_s,   u"Óscar León"_s,        u"Eva Salas"_s,
                            u"Iker Zabala"_s,    u"Rosa Núñez"_s,      u"Gil Barceló"_s,  u"Calçats Marina SCP"_s};

TransferState stateOf(qint64 id, qint64 age)
{
    if (age < 2)
        return TransferState::Sending;
    if (age < 5)
        return TransferState::Waiting;
    switch (id % 23) {
    case 3: return TransferState::Failed;
    case 7: return TransferState::InDoubt;
    case 11: return TransferState::Retrying;
    case 15:
    case 19: return TransferState::Held;
    case 21: return TransferState::Dismissed;
    default: return TransferState::Verified;
    }
}

const Decimal kCoupon = Decimal::fromInt(5);
const Decimal kTaxOfCoupon = Decimal::fromCents(105);

/// What failed did so before it was sent, or because the ERP left out a coupon.
bool couponWasLost(const QueueRow &row)
{
    return row.id.value() / 23 % 3 == 0;
}

void explain(QueueRow &row, qint64 nowMs)
{
    if (row.state == TransferState::Verified)
        row.erpNumber = u"PV-%1"_s.arg(48'000 + row.id.value() % 50'000);
    if (row.state == TransferState::Held)
        row.hold = row.id.value() % 2 == 0 ? HoldReason::TransferAwaited : HoldReason::Unpaid;
    if (row.state == TransferState::Retrying) {
        row.errorCode = u"net.timeout"_s;
        row.dueMs = nowMs + 47'000;
    }
    if (row.state == TransferState::Failed && couponWasLost(row)) {
        row.errorCode = u"cent.total_differs"_s;
        row.errorArgs = {row.total.toFixed(2), (row.total + kCoupon + kTaxOfCoupon).toFixed(2)};
    } else if (row.state == TransferState::Failed) {
        row.errorCode = u"pf24.unmapped"_s;
        row.errorArgs = {u"SKU"_s, u"A-12-AZ"_s, u"Sandalia azul 38"_s};
    }
}

ExchangeView exchange(qint64 id, AttemptId attempt, const QString &step, int status, qint64 startedMs)
{
    ExchangeView view;
    view.id = id;
    view.attempt = attempt;
    view.step = step;
    view.startedMs = startedMs;
    view.durationMs = 80 + id * 37 % 400;
    view.method = u"POST"_s;
    view.url = u"https://erp.example.com/api/sale.order"_s;
    view.status = status;
    view.request = "{\n  \"reference\": \"WEB-51285\",\n  \"lines\": [{\"sku\": \"A12AZ\", \"quantity\": \"2\", \"price\": \"33.0165\"}]\n}";
    view.reply = "{\n  \"number\": \"PV-50218\",\n  \"total\": \"78.80\"\n}";
    return view;
}

Finding findingOf(const QueueRow &row)
{
    if (couponWasLost(row))
        return {u"CENT"_s, row.errorCode, Severity::Block, u"total"_s, row.errorArgs};
    return {u"PF-24"_s, row.errorCode, Severity::Block, u"lines[2].sku"_s, row.errorArgs};
}

Waterfall waterfallOf(const QueueRow &row)
{
    const bool lost = row.state == TransferState::Failed;
    const Decimal tax = row.total.scaled(Decimal::fromInt(21), Decimal::fromInt(121), 2, Rounding::HalfUp).value();
    const Decimal shipping = Decimal::fromCents(409);
    const Decimal net = row.total - tax + kCoupon - shipping;
    Waterfall waterfall{row.currency, u"line, half_up"_s, u"document, half_up"_s, {}};
    waterfall.steps = {{StepKind::Net, {}, net, net},
                       {StepKind::Discount, u"VERANO"_s, -kCoupon, lost ? std::optional<Decimal>() : -kCoupon},
                       {StepKind::Shipping, {}, shipping, shipping},
                       {StepKind::Tax, u"21"_s, tax, lost ? tax + kTaxOfCoupon : tax},
                       {StepKind::Rounding, {}, Decimal(), Decimal()},
                       {StepKind::Total, {}, row.total, lost ? row.total + kCoupon + kTaxOfCoupon : row.total}};
    return waterfall;
}

RouteCard card(qint64 route, const QString &source, qint64 oldestMs, const QHash<TransferState, qint64> &counts)
{
    RouteCard made;
    made.route = RouteId(route);
    made.code = u"R%1"_s.arg(route);
    made.flow = u"orders"_s;
    made.sourceName = source;
    made.targetName = u"Etendo"_s;
    made.counts = counts;
    made.oldestWaitingMs = oldestMs;
    for (int minute = 0; minute < 30; ++minute)
        made.verifiedPerMinute.append(int(4 + (minute * 7 + route * 5) % 9 + (minute > 20 ? 6 : 0)));
    return made;
}

ConnectionHealth connection(qint64 id, const QString &name, const QString &system, Light light, qint64 lastGoodMs)
{
    ConnectionHealth made;
    made.connection = ConnectionId(id);
    made.name = name;
    made.system = system;
    made.light = light;
    made.lastGoodMs = lastGoodMs;
    return made;
}

} // namespace

QueueRow believableRow(qint64 id, qint64 newest, qint64 nowMs)
{
    const qint64 age = newest - id;
    QueueRow row;
    row.id = TransferId(id);
    row.route = RouteId(id % 3 + 1);
    row.number = u"#%1"_s.arg(id);
    row.businessKey = u"WEB%1-%2"_s.arg(id % 3 + 1).arg(id);
    row.customer = kCustomers[size_t(id * 5 % qint64(kCustomers.size()))];
    row.total = Decimal::fromCents(3'990 + id * 7'919 % 150'000);
    row.currency = u"EUR"_s;
    row.state = stateOf(id, age);
    row.attempts = row.state == TransferState::Waiting ? 0 : int(1 + id % 7 / 5);
    row.createdMs = nowMs - age * 3'000 - 9'000;
    row.changedMs = nowMs - age * 3'000 - 1'000;
    explain(row, nowMs);
    return row;
}

TransferDetail believableDetail(const QueueRow &row, qint64 nowMs)
{
    TransferDetail detail;
    detail.row = row;
    detail.routeCode = u"R1"_s;
    detail.sourceName = u"Tienda ES"_s;
    detail.targetName = u"Etendo"_s;
    const AttemptId attempt(row.id.value() * 10);
    const TransferState outcome = row.state == TransferState::Waiting ? TransferState::Failed : row.state;
    detail.attempts = {{attempt, 1, nowMs - 60'000, nowMs - 58'200, outcome, {}, row.errorCode, row.errorArgs, {}},
                       {AttemptId(attempt.value() - 1), 1, nowMs - 200'000, nowMs - 170'000, TransferState::Retrying,
                        u"transient"_s, u"net.timeout"_s, {}, {}}};
    detail.exchanges = {exchange(5, attempt, u"etendo.order.read"_s, 200, nowMs - 58'300),
                        exchange(4, attempt, u"etendo.order.store"_s, 200, nowMs - 58'800),
                        exchange(3, attempt, u"etendo.customer.store"_s, 200, nowMs - 59'300),
                        exchange(2, attempt, u"etendo.order.find"_s, 200, nowMs - 59'800),
                        exchange(1, AttemptId(attempt.value() - 1), u"etendo.order.find"_s, 503, nowMs - 171'000)};
    if (row.state == TransferState::Failed)
        detail.findings = {findingOf(row)};
    detail.audit = {{1, nowMs - 100'000, u"M. Ferrer"_s, u"transfer.retry"_s, row.businessKey, u"código viejo"_s}};
    const bool wasSent = row.state != TransferState::Failed || couponWasLost(row);
    if (row.state != TransferState::Waiting && row.state != TransferState::Held && wasSent)
        detail.waterfall = waterfallOf(row);
    return detail;
}

QList<RouteCard> believableCards(qint64 nowMs)
{
    using S = TransferState;
    QList<RouteCard> cards{
        card(1, u"Tienda ES"_s, nowMs - 100'000, {{S::Waiting, 38}, {S::Sending, 2}, {S::Retrying, 1}, {S::Verified, 41'310},
                                                  {S::Failed, 31}, {S::InDoubt, 1}, {S::Held, 12}, {S::Dismissed, 9}}),
        card(2, u"Tienda FR"_s, nowMs - 18'000, {{S::Waiting, 9}, {S::Verified, 8'204}, {S::Failed, 16}, {S::InDoubt, 1}, {S::Held, 3}}),
        card(3, u"Amazon"_s, 0, {{S::Verified, 1'655}, {S::Dismissed, 2}})};
    cards[2].paused = true;
    cards[2].pauseReason = u"inventario en el almacén"_s;
    cards[2].resumeMs = nowMs + 3'600'000;
    return cards;
}

EngineHealth believableHealth(qint64 nowMs)
{
    EngineHealth health;
    health.holder = EngineHealth::Holder::Here;
    health.verifiedLastHalfHour = 1'204;
    health.oldestWaitingMs = nowMs - 100'000;
    health.connections = {connection(1, u"Tienda ES"_s, u"woocommerce"_s, Light::Good, nowMs - 4'000),
                          connection(2, u"Tienda FR"_s, u"woocommerce"_s, Light::Slow, nowMs - 14'000),
                          connection(3, u"Etendo"_s, u"etendo"_s, Light::Good, nowMs - 2'000)};
    return health;
}

} // namespace cuadra::test

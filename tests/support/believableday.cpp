#include "tests/support/believableday.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr std::array kOrdersByHour{3,   1,   0,   0,   0,   2,   6,  18, 42, 86, 118, 124,
                                   116, 108, 92, 88, 96, 110, 128, 140, 112, 70, 38, 14};

const auto kAdd =
    u"INSERT INTO transfer (route, business_key, external_id, number, customer, total, currency, state, priority, due_ms,"
     " created_ms, changed_ms, document_ms, erp_number, error_code, error_args, cause_key)"
     " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)"
     " SELECT 1, 'WEB-' || (?1 + i), ?1 + i, '#' || (?1 + i), 'Nuria Peña Gil', (3990 + i * 7919 % 18000) * 10000, 'EUR', ?3,"
     " 0, ?4, ?5 + ?6 * (i - 1) / ?2, ?5 + ?6 * (i - 1) / ?2 + 22000 + i * 7919 % 33000, ?5, '', ?7, ?8, ?9 FROM n"_s;
const auto kCount = u"INSERT INTO transfer_count (route, state, slot, n) SELECT route, state, 0, COUNT(*) FROM transfer"
                     " WHERE true GROUP BY route, state ON CONFLICT (route, state, slot) DO UPDATE SET n = excluded.n"_s;

struct Lot
{
    int count = 0;
    qint64 fromMs = 0;
    qint64 lengthMs = kHourMs;
    TransferState state = TransferState::Verified;
    QString errorCode = {};
    QString errorArgs = u"[]"_s;
    qint64 dueMs = 0;
};

Status must(const Result<int> &done)
{
    if (!done)
        qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    return Done{};
}

void add(Database &database, qint64 &number, const Lot &lot)
{
    if (lot.count == 0)
        return;
    const QString cause = lot.errorCode.isEmpty() ? QString() : lot.errorCode + lot.errorArgs;
    QString sql = kAdd;
    const QStringList values{QString::number(number), QString::number(lot.count), u"'%1'"_s.arg(transferStateName(lot.state)),
                             QString::number(lot.dueMs), QString::number(lot.fromMs), QString::number(lot.lengthMs),
                             u"'%1'"_s.arg(lot.errorCode), u"'%1'"_s.arg(lot.errorArgs), u"'%1'"_s.arg(cause)};
    for (qsizetype at = 0; at < values.size(); ++at)
        sql.replace(u"?%1"_s.arg(at + 1), values.at(at));
    (void)must(database.run(sql));
    number += lot.count;
}

qint64 dayBefore(qint64 nowMs, int weeks)
{
    return QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(-7 * weeks).startOfDay().toMSecsSinceEpoch();
}

void addToday(Database &database, qint64 &number, qint64 nowMs)
{
    const qint64 fromMs = dayBefore(nowMs, 0);
    const int hour = int((nowMs - fromMs) / kHourMs);
    for (int one = 0; one < hour; ++one)
        add(database, number, {.count = kOrdersByHour[size_t(one)] * (108 + one % 5) / 100, .fromMs = fromMs + one * kHourMs});
    add(database, number, {.count = 30, .fromMs = fromMs + hour * kHourMs, .lengthMs = 900'000});
    const qint64 busyMs = fromMs + qMax(1, hour - 4) * kHourMs;
    const auto failed = [&](int count, const QString &code, const QString &args) {
        add(database, number, {.count = count, .fromMs = busyMs, .lengthMs = 3 * kHourMs, .state = TransferState::Failed,
                               .errorCode = code, .errorArgs = args});
    };
    failed(23, u"pf24.unmapped"_s, u"[\"SKU\",\"A-12-AZ\",\"Sandalia azul 38\"]"_s);
    failed(14, u"pf24.unmapped"_s, u"[\"forma de pago\",\"Bizum\",\"Bizum\"]"_s);
    failed(5, u"pf12.letter"_s, u"[\"12345678A\"]"_s);
    failed(3, u"cent.total_differs"_s, u"[\"78.80\",\"84.85\"]"_s);
    add(database, number, {.count = 2, .fromMs = nowMs - 900'000, .lengthMs = 60'000, .state = TransferState::InDoubt,
                           .dueMs = nowMs + 60'000});
    add(database, number, {.count = 12, .fromMs = nowMs - 120'000, .lengthMs = 100'000, .state = TransferState::Waiting});
    add(database, number, {.count = 6, .fromMs = busyMs, .lengthMs = kHourMs, .state = TransferState::Held});
    add(database, number, {.count = 2, .fromMs = busyMs, .lengthMs = kHourMs, .state = TransferState::Dismissed});
}

void addWeek(Database &database, qint64 &number, qint64 fromMs, int week)
{
    for (int hour = 0; hour < int(kOrdersByHour.size()); ++hour)
        add(database, number, {.count = kOrdersByHour[size_t(hour)] * (92 + (hour * 5 + week * 7) % 17) / 100,
                               .fromMs = fromMs + hour * kHourMs});
}

void addContacts(Database &database, qint64 nowMs)
{
    (void)must(database.run(u"UPDATE connection SET name = 'Tienda ES', system = 'woocommerce' WHERE code = 'WEB'"_s));
    (void)must(database.run(u"UPDATE connection SET name = 'Etendo', system = 'etendo' WHERE code = 'ERP'"_s));
    (void)must(database.run(u"UPDATE route SET flow = 'orders'"_s));
    (void)must(database.run(u"INSERT INTO cursor (route, place, read_ms) VALUES (1, '', ?)"_s, {nowMs - 4'000}));
    (void)must(database.run(u"INSERT INTO verified_count (minute, route, slot, n) VALUES (?, 1, 0, 9)"_s,
                            {nowMs / 60'000}));
    (void)must(database.run(u"INSERT INTO skipped (route, external_id, reason, at_ms) VALUES (1, 'a', 'skip.cancelled', ?),"
                             " (1, 'b', 'skip.cancelled', ?), (1, 'c', 'skip.draft', ?)"_s,
                            {nowMs - kHourMs, nowMs - kHourMs, nowMs - kHourMs}));
}

} // namespace

void liveThroughADay(TestLedger &ledger, int weeks)
{
    const qint64 nowMs = ledger.clock.nowMs();
    ledger.write([&](Database &database) -> Result<int> {
        qint64 number = 40'000;
        for (int week = weeks; week > 0; --week)
            addWeek(database, number, dayBefore(nowMs, week), week);
        addToday(database, number, nowMs);
        addContacts(database, nowMs);
        return database.run(kCount);
    });
}

void addOrderNow(TestLedger &ledger, TransferState state, const QString &errorCode)
{
    const qint64 nowMs = ledger.clock.nowMs();
    qint64 number = 90'000 + ledger.number(u"SELECT COUNT(*) FROM transfer"_s);
    ledger.write([&](Database &database) -> Result<int> {
        add(database, number, {.count = 1, .fromMs = nowMs - 1, .lengthMs = 1, .state = state, .errorCode = errorCode});
        return database.run(kCount);
    });
}

} // namespace cuadra::test

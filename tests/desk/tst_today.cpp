#include "core/desk/today.h"

#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QString kOwner = u"tester"_s;
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kMondayMs = 1'789'941'600'000; // 21 September 2026 00:00 in Madrid

LocalDay dayFrom(qint64 fromMs)
{
    LocalDay day;
    for (size_t hour = 0; hour < day.edges.size(); ++hour)
        day.edges[hour] = fromMs + qint64(hour) * kHourMs;
    return day;
}

} // namespace

/// The figures of Today against orders that are counted by hand.
class TodayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_addUp_data() { addStoreRow(); }
    void figures_addUp();
    void causes_nameWhatTheirOrdersShare_data() { addStoreRow(); }
    void causes_nameWhatTheirOrdersShare();
    void median_isOfOrdersVerifiedAsTheyCame_data() { addStoreRow(); }
    void median_isOfOrdersVerifiedAsTheyCame();
    void notTaken_leavesOutWhatWasTakenLater_data() { addStoreRow(); }
    void notTaken_leavesOutWhatWasTakenLater();
    void ages_sayWhenEachKindWasSeen_data() { addStoreRow(); }
    void ages_sayWhenEachKindWasSeen();
    void emptyLedger_hasNoFigures_data() { addStoreRow(); }
    void emptyLedger_hasNoFigures();
    void normalDay_isTheMedianOfDaysWithOrders_data() { addStoreRow(); }
    void normalDay_isTheMedianOfDaysWithOrders();
    void normalDay_saysWhenHistoryIsShort_data() { addStoreRow(); }
    void normalDay_saysWhenHistoryIsShort();
    void hours_followTheClockChange();

private:
    static void take(TestLedger &ledger, int first, int last, qint64 atMs);
    static void settle(TestLedger &ledger, int id, Settlement settlement);
    static void fail(TestLedger &ledger, int id, const QString &code, const QStringList &args, const QString &cause = {});
    static TodayFigures figuresOf(TestLedger &ledger)
    {
        return ledger.read([](Database &database) { return TodayReader(database).figures(dayFrom(kMondayMs)); });
    }
};

void TodayTest::take(TestLedger &ledger, int first, int last, qint64 atMs)
{
    IntakePage page = testPage(ledger.route(), first, last);
    page.nowMs = atMs;
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); });
}

void TodayTest::settle(TestLedger &ledger, int id, Settlement settlement)
{
    const Status done = ledger->write([&](Database &database) -> Status {
        TransferStore store(database);
        const auto claims = store.claim({ledger.route()}, 1000, {}, kOwner, kMondayMs + kDayMs, kLeaseMs);
        if (!claims)
            return claims.error();
        for (const Claim &claim : *claims) {
            if (claim.transfer != TransferId(id))
                continue;
            settlement.transfer = claim.transfer;
            settlement.revision = claim.revision;
            if (settlement.state != TransferState::Failed && settlement.state != TransferState::Held) {
                const auto begun = store.beginSending(claim, kOwner, settlement.nowMs);
                if (!begun)
                    return begun.error();
                settlement.attempt = *begun;
            }
            if (settlement.state == TransferState::Verified) {
                Settlement sent = settlement;
                sent.state = TransferState::Sent;
                if (const Status accepted = store.settle(sent, kOwner); !accepted)
                    return accepted;
            }
            return store.settle(settlement, kOwner);
        }
        return Error{.code = u"test.not_claimed"_s};
    }, ledger.stop);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code + done.error().detail));
}

void TodayTest::fail(TestLedger &ledger, int id, const QString &code, const QStringList &args, const QString &cause)
{
    settle(ledger, id, {.state = TransferState::Failed, .errorCode = code, .errorArgs = args, .causeKey = cause,
                        .nowMs = kMondayMs + 12 * kHourMs});
}

void TodayTest::figures_addUp()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    take(ledger, 1, 2, kMondayMs - 1); // yesterday's last moment
    take(ledger, 3, 5, kMondayMs);     // the day's first
    take(ledger, 6, 9, kMondayMs + 9 * kHourMs + kHourMs - 1);
    take(ledger, 10, 10, kMondayMs + kDayMs); // tomorrow
    fail(ledger, 1, u"pf24.unmapped"_s, {u"SKU"_s});
    fail(ledger, 3, u"pf24.unmapped"_s, {u"SKU"_s});
    settle(ledger, 4, {.state = TransferState::Verified, .erpId = u"e4"_s, .erpNumber = u"PV-4"_s,
                       .nowMs = kMondayMs + 60'000});
    settle(ledger, 6, {.state = TransferState::InDoubt, .dueMs = kMondayMs + 11 * kHourMs, .nowMs = kMondayMs + 10 * kHourMs});
    settle(ledger, 7, {.state = TransferState::Held, .hold = HoldReason::Unpaid, .nowMs = kMondayMs + 10 * kHourMs});
    settle(ledger, 8, {.state = TransferState::Failed, .errorCode = u"cent.total_differs"_s, .erpId = u"e8"_s,
                       .nowMs = kMondayMs + 10 * kHourMs});

    const TodayFigures figures = figuresOf(ledger);

    QCOMPARE(figures.received(), 7);
    QCOMPARE(figures.standing.value(TransferState::Verified), 1);
    QCOMPARE(figures.standing.value(TransferState::Failed), 2);
    QCOMPARE(figures.standing.value(TransferState::Held), 1);
    QCOMPARE(figures.standing.value(TransferState::InDoubt), 1);
    QCOMPARE(figures.inQueue(), 2);
    QCOMPARE(figures.hours[0], (HourFigures{.received = 3, .verified = 1, .failed = 1}));
    QCOMPARE(figures.hours[9], (HourFigures{.received = 4, .failed = 1, .inDoubt = 1}));
    QCOMPARE(figures.failed.count, 3); // of whatever day
    QCOMPARE(figures.failedInErp, 1);
    QCOMPARE(figures.failed.sums, QList<CurrencySum>({{u"EUR"_s, Decimal::fromCents(1001 + 1003 + 1008)}}));
    QCOMPARE(figures.inDoubt.count, 1);
    QCOMPARE(figures.inDoubt.sums, QList<CurrencySum>({{u"EUR"_s, Decimal::fromCents(1006)}}));
    QCOMPARE(figures.nextLookMs, kMondayMs + 11 * kHourMs);
    QCOMPARE(figures.newestMs, kMondayMs + kDayMs);
}

void TodayTest::causes_nameWhatTheirOrdersShare()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 6);
    page.nowMs = kMondayMs;
    page.documents[5].currency = u"GBP"_s;
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); });
    for (const int id : {1, 2, 6})
        fail(ledger, id, u"pf24.unmapped"_s, {u"SKU"_s, u"A-1"_s, u"name %1"_s.arg(id)}, u"pf24.sku:A-1"_s);
    fail(ledger, 3, u"pf24.unmapped"_s, {u"SKU"_s, u"B-2"_s}, u"pf24.sku:B-2"_s);
    fail(ledger, 4, u"cent.total_differs"_s, {u"1.00"_s, u"2.00"_s});
    fail(ledger, 5, u"cent.total_differs"_s, {u"3.00"_s, u"2.00"_s});

    const QList<CauseFigures> causes = figuresOf(ledger).causes;

    QCOMPARE(causes.size(), 3);
    QCOMPARE(causes[0].causeKey, u"pf24.sku:A-1"_s);
    QCOMPARE(causes[0].count, 3);
    QCOMPARE(causes[0].args, QStringList({u"SKU"_s, u"A-1"_s}));
    QCOMPARE(causes[0].sums, QList<CurrencySum>({{u"EUR"_s, Decimal::fromCents(2003)}, {u"GBP"_s, Decimal::fromCents(1006)}}));
    QCOMPARE(causes[1].code, u"cent.total_differs"_s);
    QCOMPARE(causes[1].count, 2);
    QVERIFY(causes[1].args.isEmpty());
    QCOMPARE(causes[2].args, QStringList({u"SKU"_s, u"B-2"_s}));
}

void TodayTest::median_isOfOrdersVerifiedAsTheyCame()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    take(ledger, 1, 5, kMondayMs);
    const QList<qint64> took{30'000, 10'000, 20'000, 40'000};
    for (int id = 1; id <= 4; ++id)
        settle(ledger, id, {.state = TransferState::Verified, .nowMs = kMondayMs + took[id - 1]});
    IntakePage edited = testPage(ledger.route(), 4, 4, "second");
    edited.nowMs = kMondayMs + kHourMs;
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(edited); });
    settle(ledger, 4, {.state = TransferState::Verified, .nowMs = kMondayMs + 2 * kHourMs});

    const TodayFigures figures = figuresOf(ledger);

    QCOMPARE(figures.medianOf, 3);
    QCOMPARE(figures.medianMs, 20'000);
}

void TodayTest::notTaken_leavesOutWhatWasTakenLater()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    IntakePage page = testPage(ledger.route(), 1, 0);
    page.nowMs = kMondayMs + kHourMs;
    page.skipped = {{u"7"_s, u"skip.draft"_s}, {u"8"_s, u"skip.draft"_s}, {u"9"_s, u"skip.cancelled"_s}};
    ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); });
    take(ledger, 8, 8, kMondayMs + 2 * kHourMs);

    const TodayFigures figures = figuresOf(ledger);

    QCOMPARE(figures.notTakenCount(), 2);
    QCOMPARE(figures.notTaken.size(), 2);
    QCOMPARE(figures.notTaken[0].reason, u"skip.cancelled"_s);
    QCOMPARE(figures.received(), 1);
}

void TodayTest::ages_sayWhenEachKindWasSeen()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    take(ledger, 1, 3, kMondayMs + kHourMs);
    settle(ledger, 1, {.state = TransferState::Verified, .erpNumber = u"PV-1"_s, .writeBackDue = true,
                       .nowMs = kMondayMs + 2 * kHourMs + 1});
    const Error refused{.kind = ErrorKind::Rejected, .code = u"woocommerce.refused"_s};
    take(ledger, 4, 4, kMondayMs + 3 * kHourMs);
    settle(ledger, 2, {.state = TransferState::Verified, .erpNumber = u"PV-2"_s, .nowMs = kMondayMs + 3 * kHourMs});
    QVERIFY(ledger->write([&](Database &database) {
        return TransferStore(database).writeBackGivenUp({.transfer = TransferId(2), .erpNumber = u"PV-2"_s}, refused);
    }, ledger.stop));

    const TodayFigures figures = figuresOf(ledger);

    QCOMPARE(figures.ages.size(), 3);
    QCOMPARE(figures.ages[0].kind, DataAge::Kind::Read);
    QCOMPARE(figures.ages[0].name, u"WEB"_s);
    QCOMPARE(figures.ages[0].lastMs, kMondayMs + 3 * kHourMs);
    QCOMPARE(figures.ages[1].kind, DataAge::Kind::Written);
    QCOMPARE(figures.ages[1].name, u"ERP"_s);
    QCOMPARE(figures.ages[1].lastMs, kMondayMs + 3 * kHourMs);
    QCOMPARE(figures.ages[1].waiting, 2);
    QCOMPARE(figures.ages[1].oldestMs, kMondayMs + kHourMs);
    QCOMPARE(figures.ages[2].kind, DataAge::Kind::Told);
    QCOMPARE(figures.ages[2].waiting, 1);
    QCOMPARE(figures.ages[2].oldestMs, kMondayMs + 2 * kHourMs + 1);
    QCOMPARE(figures.untold, 1);
}

void TodayTest::emptyLedger_hasNoFigures()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const TodayFigures figures = figuresOf(ledger);
    QCOMPARE(figures.received(), 0);
    QCOMPARE(figures.newestMs, 0);
    QCOMPARE(figures.medianOf, 0);
    QVERIFY(figures.causes.isEmpty());
    QCOMPARE(figures.ages.size(), 3); // a route is there and was never read
    QCOMPARE(figures.ages[0].lastMs, 0);
}

void TodayTest::normalDay_isTheMedianOfDaysWithOrders()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    QList<LocalDay> days;
    int next = 1;
    const QList<int> counts{4, 0, 1, 10, 3}; // of five weeks; nothing came in one of them
    for (qsizetype week = 0; week < counts.size(); ++week) {
        const qint64 fromMs = kMondayMs - (week + 1) * 7 * kDayMs;
        days << dayFrom(fromMs);
        if (counts[week] > 0)
            take(ledger, next, next + counts[week] - 1, fromMs + 8 * kHourMs);
        next += counts[week];
        if (counts[week] > 0)
            take(ledger, next, next, fromMs + 20 * kHourMs);
        ++next;
    }
    const NormalDay normal =
        ledger.read([&](Database &database) { return TodayReader(database).normalDay(days); });
    QCOMPARE(normal.days.size(), 4);
    QVERIFY(normal.isKnown());
    QCOMPARE(normal.in(8), 4); // of 1, 3, 4, 10: 3.5 rounded
    QCOMPARE(normal.in(20), 1);
    QCOMPARE(normal.in(9), 0);
    QCOMPARE(normal.until(8), 0);
    QCOMPARE(normal.until(24), 5);
}

void TodayTest::normalDay_saysWhenHistoryIsShort()
{
    QFETCH(QString, store);
    TestLedger ledger(store);
    const LocalDay before = dayFrom(kMondayMs - 7 * kDayMs);
    take(ledger, 1, 3, before.fromMs());
    const NormalDay normal =
        ledger.read([&](Database &database) { return TodayReader(database).normalDay({before}); });
    QCOMPARE(normal.days.size(), 1);
    QVERIFY(!normal.isKnown());
    QCOMPARE(normal.in(0), 0);
    QCOMPARE(normal.until(24), 0);
}

void TodayTest::hours_followTheClockChange()
{
    LocalDay spring = dayFrom(kMondayMs); // from 2 the clock goes to 3
    for (size_t hour = 3; hour < spring.edges.size(); ++hour)
        spring.edges[hour] -= kHourMs;
    QCOMPARE(spring.hourOf(kMondayMs + 2 * kHourMs - 1), 1);
    QCOMPARE(spring.hourOf(kMondayMs + 2 * kHourMs), 3);
    QCOMPARE(spring.hourOf(spring.toMs() - 1), 23);
    LocalDay autumn = dayFrom(kMondayMs); // the hour from 2 comes twice
    for (size_t hour = 3; hour < autumn.edges.size(); ++hour)
        autumn.edges[hour] += kHourMs;
    QCOMPARE(autumn.hourOf(kMondayMs + 4 * kHourMs - 1), 2);
    QCOMPARE(autumn.hourOf(kMondayMs + 4 * kHourMs), 3);
}

QTEST_GUILESS_MAIN(TodayTest)
#include "tst_today.moc"

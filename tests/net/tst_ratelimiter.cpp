#include "core/net/ratelimiter.h"
#include "core/net/transport.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace cuadra;
using namespace cuadra::test;

class RateLimiterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burst_isGivenAtOnceThenEvenly();
    void noLimit_neverWaits();
    void pause_holdsEverythingBack();
    void clockSetBack_doesNotFreezeIt();
    void take_endsWhenStopped();
    void retryAfter_readsSecondsAndDates_data();
    void retryAfter_readsSecondsAndDates();
};

void RateLimiterTest::burst_isGivenAtOnceThenEvenly()
{
    FakeClock clock;
    RateLimiter limiter(clock, 60, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(limiter.tryTake(), 0);
    QCOMPARE(limiter.tryTake(), 1'000);
    clock.advance(400);
    QCOMPARE(limiter.tryTake(), 600);
    clock.advance(600);
    QCOMPARE(limiter.tryTake(), 0);
    clock.advance(3'600'000);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(limiter.tryTake(), 0);
    QVERIFY(limiter.tryTake() > 0);
}

void RateLimiterTest::noLimit_neverWaits()
{
    FakeClock clock;
    RateLimiter limiter(clock, 0, 1);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limiter.tryTake(), 0);
}

void RateLimiterTest::pause_holdsEverythingBack()
{
    FakeClock clock;
    for (const int perMinute : {0, 60'000}) {
        RateLimiter limiter(clock, perMinute, 10);
        limiter.pauseFor(7'000);
        QCOMPARE(limiter.tryTake(), 7'000);
        clock.advance(6'999);
        QCOMPARE(limiter.tryTake(), 1);
        clock.advance(2);
        QCOMPARE(limiter.tryTake(), 0);
    }
}

void RateLimiterTest::clockSetBack_doesNotFreezeIt()
{
    FakeClock clock;
    RateLimiter limiter(clock, 60, 1);
    QCOMPARE(limiter.tryTake(), 0);
    clock.advance(-86'400'000);
    QCOMPARE(limiter.tryTake(), 1'000);
    clock.advance(1'000);
    QCOMPARE(limiter.tryTake(), 0);
}

void RateLimiterTest::take_endsWhenStopped()
{
    FakeClock clock;
    RateLimiter limiter(clock, 1, 1);
    StopFlag stop;
    QVERIFY(limiter.take(stop));
    stop.request();
    QVERIFY(!limiter.take(stop));
}

void RateLimiterTest::retryAfter_readsSecondsAndDates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("600") << qint64(600'000);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:07 GMT") << qint64(30'000);
    QTest::newRow("date gone by") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << qint64(0);
    QTest::newRow("absent") << QByteArray() << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("a year") << QByteArray("31536000") << qint64(86'400'000);
}

void RateLimiterTest::retryAfter_readsSecondsAndDates()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    const HttpReply reply{.status = 429, .headers = {{"retry-after", value}}, .body = {}};
    QCOMPARE(reply.retryAfterMs(784'111'777'000), ms);
}

QTEST_APPLESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"

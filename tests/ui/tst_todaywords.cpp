#include "ui/text/language.h"
#include "ui/today/localdays.h"
#include "ui/today/todayfacts.h"
#include "ui/today/todaywords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kNowMs = 1'789'941'600'000 + 10 * kHourMs + 1'800'000; // a Monday, half past ten in Madrid

const QTimeZone kMadrid("Europe/Madrid");

TodayView viewWith(const QHash<TransferState, qint64> &standing)
{
    TodayView view;
    view.figures.day = localDayOf(kNowMs);
    view.figures.standing = standing;
    view.figures.ages = {{.connection = ConnectionId(1), .name = u"Tienda ES"_s, .lastMs = kNowMs - 4'000}};
    view.health.holder = EngineHealth::Holder::Here;
    view.health.connections.append(ConnectionHealth{});
    view.readMs = kNowMs;
    view.nowMs = kNowMs;
    return view;
}

NormalDay normalOf(qint64 perHour)
{
    NormalDay normal;
    for (int week = 0; week < 4; ++week) {
        normal.days.append(NormalDay::Hours{});
        normal.days.last().fill(perHour);
    }
    return normal;
}

} // namespace

/// What Today says, in both languages, and that it never says more than is so.
class TestTodayWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.choose(LanguageChoice::English); }
    void share_isNeverRoundedUp_data();
    void share_isNeverRoundedUp();
    void title_saysHowTheDayStands_data();
    void title_saysHowTheDayStands();
    void title_speaksSpanish();
    void received_isComparedByWholeHours();
    void received_saysSoWhenNothingIsKnown();
    void notice_namesWhatStandsInTheWay();
    void integrity_namesEveryDifference();
    void ages_areJudged();
    void localDay_followsTheClockChange();

private:
    Language m_language;
};

void TestTodayWords::share_isNeverRoundedUp_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of the sketch") << qint64(1235) << qint64(1284) << u"96.1%"_s;
    QTest::newRow("all but one of a million") << qint64(999'999) << qint64(1'000'000) << u"99.9%"_s;
    QTest::newRow("all") << qint64(7) << qint64(7) << u"100.0%"_s;
    QTest::newRow("none of none") << qint64(0) << qint64(0) << u"0.0%"_s;
}

void TestTodayWords::share_isNeverRoundedUp()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QTEST(shareText(part, whole), "expected");
}

void TestTodayWords::title_saysHowTheDayStands_data()
{
    using S = TransferState;
    QTest::addColumn<QHash<TransferState, qint64>>("standing");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QHash<TransferState, qint64> &standing, const QString &expected) {
        QTest::newRow(name) << standing << expected;
    };
    row("nothing came", {}, u"Nothing has come in yet today"_s);
    row("all verified", {{S::Verified, 5}}, u"Today everything adds up"_s);
    row("one set aside", {{S::Verified, 5}, {S::Dismissed, 1}}, u"Today everything adds up but what was set aside"_s);
    row("none verified", {{S::Waiting, 5}}, u"Of today's orders none is verified yet"_s);
    row("some failed", {{S::Verified, 1235}, {S::Failed, 47}, {S::InDoubt, 2}}, u"Today 96.1% adds up"_s);
}

void TestTodayWords::title_saysHowTheDayStands()
{
    QFETCH(QString, expected);
    using Standing = QHash<TransferState, qint64>;
    QFETCH(Standing, standing);
    QCOMPARE(titleOf(viewWith(standing).figures), expected);
}

void TestTodayWords::title_speaksSpanish()
{
    m_language.choose(LanguageChoice::Spanish);
    const TodayView view = viewWith({{TransferState::Verified, 1235}, {TransferState::Failed, 49}});
    QCOMPARE(titleOf(view.figures), u"Hoy cuadra el 96,1\u00a0%"_s);
}

void TestTodayWords::received_isComparedByWholeHours()
{
    TodayView view = viewWith({{TransferState::Verified, 150}});
    const int now = view.figures.day.hourOf(kNowMs);
    view.figures.hours[size_t(now) - 1].received = 12 * now; // the hour that runs is left out
    view.figures.hours[size_t(now)].received = 1'000;
    view.normal = normalOf(10);
    QVERIFY2(receivedCard(view).detail.startsWith(u"20% more than on a normal "_s), qUtf8Printable(receivedCard(view).detail));
    view.figures.hours[size_t(now) - 1].received = 9 * now;
    QVERIFY(receivedCard(view).detail.startsWith(u"10% fewer than on a normal "_s));
}

void TestTodayWords::received_saysSoWhenNothingIsKnown()
{
    TodayView view = viewWith({{TransferState::Verified, 150}});
    QCOMPARE(receivedCard(view).detail, u"taken in since midnight"_s);
    QVERIFY(normalSentence(view).contains(u"is not known yet: 0 of 4"_s));
}

void TestTodayWords::notice_namesWhatStandsInTheWay()
{
    TodayView view = viewWith({});
    QCOMPARE(noticeOf(view), QString());
    view.figures.ages[0].lastMs = kNowMs - 12 * 60'000;
    QVERIFY(noticeOf(view).startsWith(u"Tienda ES was last read 12 min ago"_s));
    view.health.holder = EngineHealth::Holder::None;
    QVERIFY(noticeOf(view).startsWith(u"The engine stands still"_s));
    view.error = Error{.kind = ErrorKind::Storage, .code = u"ledger.gone"_s};
    QVERIFY(noticeOf(view).startsWith(u"These are the figures of "_s));
}

void TestTodayWords::integrity_namesEveryDifference()
{
    using S = TransferState;
    TodayView view = viewWith({{S::Verified, 10}, {S::Failed, 4}, {S::InDoubt, 3}, {S::Held, 2}, {S::Dismissed, 1},
                               {S::Waiting, 5}, {S::Retrying, 6}});
    view.figures.notTaken = {{u"skip.cancelled"_s, 7}};
    view.figures.failedInErp = 2;
    view.figures.untold = 8;
    const QList<Fact> facts = integrityFacts(view.figures);
    QCOMPARE(facts.first().text, u"Seen in the shops 38 = in the ledger 31 + not taken 7"_s);
    qint64 named = 0;
    QStringList values;
    for (const Fact &fact : facts) {
        values << fact.value;
        named += fact.value.toLongLong();
    }
    QCOMPARE(values, QStringList({{}, u"7"_s, u"10"_s, u"4"_s, u"3"_s, u"11"_s, u"2"_s, u"1"_s, u"8"_s, {}}));
    QCOMPARE(named - 8, 38); // numbers not taken by the shop are no orders
    QVERIFY(facts[3].text.contains(u"the ERP has 2 of them"_s));
    QCOMPARE(facts.last().text, u"31 in the ledger = 10 verified + 21 named above"_s);
}

void TestTodayWords::ages_areJudged()
{
    TodayView view = viewWith({});
    const auto toneAfter = [&](qint64 ms) {
        view.figures.ages[0].lastMs = kNowMs - ms;
        return ageFacts(view).first().tone;
    };
    QCOMPARE(toneAfter(4'000), Tone::Good);
    QCOMPARE(toneAfter(5 * 60'000), Tone::Warn);
    QCOMPARE(toneAfter(kHourMs), Tone::Bad);
    view.figures.ages[0].paused = true;
    QCOMPARE(toneAfter(kHourMs), Tone::Neutral);
    view.figures.ages[0] = {.kind = DataAge::Kind::Told, .name = u"Tienda ES"_s, .waiting = 3, .oldestMs = kNowMs - kHourMs};
    QCOMPARE(ageFacts(view).first().tone, Tone::Warn);
    QCOMPARE(ageFacts(view).first().value, u"3 to tell"_s);
}

void TestTodayWords::localDay_followsTheClockChange()
{
    const auto hours = [](QDate date) {
        return localDayOf(date.startOfDay(kMadrid).toMSecsSinceEpoch(), kMadrid);
    };
    const LocalDay spring = hours(QDate(2026, 3, 29));
    QCOMPARE(spring.toMs() - spring.fromMs(), 23 * kHourMs);
    QCOMPARE(spring.edges[2], spring.edges[3]);
    const LocalDay autumn = hours(QDate(2026, 10, 25));
    QCOMPARE(autumn.toMs() - autumn.fromMs(), 25 * kHourMs);
    const QList<LocalDay> before = sameWeekdaysBefore(autumn.fromMs(), 2, kMadrid);
    QCOMPARE(before.at(0), hours(QDate(2026, 10, 18)));
    QCOMPARE(before.at(1), hours(QDate(2026, 10, 11)));
}

QTEST_GUILESS_MAIN(TestTodayWords)
#include "tst_todaywords.moc"

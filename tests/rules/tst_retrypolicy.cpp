#include "core/rules/retrypolicy.h"

#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

class RetryPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_decides_data();
    void kind_decides();
    void delay_growsToACeiling();
    void allTries_takeAboutHalfAnHour();
    void delay_isJittered();
    void retryAfter_isNeverCutShort();
};

constexpr qint64 kNow = 1'000'000;

void RetryPolicyTest::kind_decides_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, ErrorKind kind, int attempt, RetryVerdict verdict) {
        QTest::newRow(name) << int(kind) << attempt << int(verdict);
    };
    row("transient", ErrorKind::Transient, 1, RetryVerdict::TryAgain);
    row("transient too often", ErrorKind::Transient, kMaxAttempts, RetryVerdict::AskPerson);
    row("rate limited for ever", ErrorKind::RateLimited, 500, RetryVerdict::TryAgain);
    row("sign-in gone", ErrorKind::AuthExpired, 1, RetryVerdict::AskPerson);
    row("right missing", ErrorKind::Forbidden, 1, RetryVerdict::AskPerson);
    row("refused by a rule", ErrorKind::Rejected, 1, RetryVerdict::AskPerson);
    row("cut reply", ErrorKind::BadReply, 1, RetryVerdict::TryAgain);
    row("cut reply once more", ErrorKind::BadReply, kMaxAttempts - 1, RetryVerdict::TryAgain);
    row("changed format", ErrorKind::BadReply, kMaxAttempts, RetryVerdict::AskPerson);
    row("write may have happened", ErrorKind::OutcomeUnknown, 1, RetryVerdict::LookUp);
    row("write may have happened, often", ErrorKind::OutcomeUnknown, 500, RetryVerdict::LookUp);
    row("changed meanwhile", ErrorKind::Conflict, 1, RetryVerdict::AskPerson);
    row("disk", ErrorKind::Storage, 1, RetryVerdict::TryAgain);
    row("stopped", ErrorKind::Cancelled, 500, RetryVerdict::TryAgain);
    row("bug", ErrorKind::Bug, 1, RetryVerdict::AskPerson);
}

void RetryPolicyTest::kind_decides()
{
    QFETCH(int, kind);
    QFETCH(int, attempt);
    const RetryDecision decision = decideRetry({.kind = ErrorKind(kind), .code = u"x"_s}, attempt, kNow, 0.5);
    QTEST(int(decision.verdict), "verdict");
    QVERIFY(decision.verdict == RetryVerdict::AskPerson || decision.notBeforeMs >= kNow);
}

static qint64 delayMs(int attempt, double random01, qint64 retryAfterMs = 0)
{
    const Error error{.kind = ErrorKind::Transient, .code = u"x"_s, .retryAfterMs = retryAfterMs};
    return decideRetry(error, attempt, kNow, random01).notBeforeMs - kNow;
}

void RetryPolicyTest::delay_growsToACeiling()
{
    QCOMPARE(delayMs(1, 0.5), 1'000);
    QCOMPARE(delayMs(2, 0.5), 2'000);
    QCOMPARE(delayMs(5, 0.5), 16'000);
    QCOMPARE(delayMs(11, 0.5), 450'000);
}

void RetryPolicyTest::allTries_takeAboutHalfAnHour()
{
    qint64 allMs = 0;
    for (int attempt = 1; attempt < kMaxAttempts; ++attempt)
        allMs += delayMs(attempt, 0.5);
    QVERIFY2(allMs > 20 * 60'000 && allMs < 40 * 60'000, qPrintable(QString::number(allMs)));
}

void RetryPolicyTest::delay_isJittered()
{
    QCOMPARE(delayMs(5, 0.0), 250);
    QVERIFY(delayMs(5, 0.25) < delayMs(5, 0.75));
}

void RetryPolicyTest::retryAfter_isNeverCutShort()
{
    QVERIFY(delayMs(1, 0.0, 30'000) >= 30'000);
    QVERIFY(delayMs(11, 0.999, 30'000) < 33'000);
}

QTEST_APPLESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"

#include "core/base/decimal.h"

#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

class DecimalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsWhatToStringWrites_data();
    void parse_readsWhatToStringWrites();
    void parse_refusesWhatWouldLoseDigits_data();
    void parse_refusesWhatWouldLoseDigits();
    void parseRounded_roundsTheSeventhDigit();
    void fromJsonNumber_takesTheShortestText();
    void rounded_honoursTheMode_data();
    void rounded_honoursTheMode();
    void scaled_roundsOnce();
    void times_reportsOverflow();
};

void DecimalTest::parse_readsWhatToStringWrites_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"0"_s, u"12.5"_s, u"-0.000001"_s, u"999999999.999999"_s, u"-7"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void DecimalTest::parse_readsWhatToStringWrites()
{
    QFETCH(QString, text);
    const auto value = Decimal::parse(text);
    QVERIFY(value);
    QCOMPARE(value->toString(), text);
}

void DecimalTest::parse_refusesWhatWouldLoseDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("seven digits") << u"0.1234567"_s << u"decimal.precision"_s;
    QTest::newRow("empty") << QString() << u"decimal.syntax"_s;
    QTest::newRow("comma") << u"12,50"_s << u"decimal.syntax"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"decimal.syntax"_s;
    QTest::newRow("full-width digits") << u"１２"_s << u"decimal.syntax"_s;
    QTest::newRow("nan") << u"NaN"_s << u"decimal.syntax"_s;
    QTest::newRow("bare point") << u"."_s << u"decimal.syntax"_s;
    QTest::newRow("too big") << u"1000000000"_s << u"decimal.range"_s;
    QTest::newRow("absurd") << QString(5000, u'9') << u"decimal.range"_s;
}

void DecimalTest::parse_refusesWhatWouldLoseDigits()
{
    QFETCH(QString, text);
    const auto value = Decimal::parse(text);
    QVERIFY(!value);
    QTEST(value.error().code, "code");
}

void DecimalTest::parseRounded_roundsTheSeventhDigit()
{
    QCOMPARE(Decimal::parseRounded(u"0.1234565", Rounding::HalfEven)->toString(), u"0.123456"_s);
    QCOMPARE(Decimal::parseRounded(u"0.1234565", Rounding::HalfUp)->toString(), u"0.123457"_s);
    QCOMPARE(Decimal::parseRounded(u"0.12345650001", Rounding::HalfDown)->toString(), u"0.123457"_s);
    QCOMPARE(Decimal::parseRounded(u"-1.5", Rounding::HalfUp)->toString(), u"-1.5"_s);
}

void DecimalTest::fromJsonNumber_takesTheShortestText()
{
    QCOMPARE(Decimal::fromJsonNumber(5.2)->toString(), u"5.2"_s);
    QCOMPARE(Decimal::fromJsonNumber(0.1)->toString(), u"0.1"_s);
    QVERIFY(!Decimal::fromJsonNumber(qQNaN()));
    QVERIFY(!Decimal::fromJsonNumber(1e300));
}

void DecimalTest::rounded_honoursTheMode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    QTest::addColumn<QString>("even");
    QTest::newRow("tie below an odd cent") << u"15.125"_s << u"15.13"_s << u"15.12"_s << u"15.12"_s;
    QTest::newRow("tie below an even cent") << u"2.635"_s << u"2.64"_s << u"2.63"_s << u"2.64"_s;
    QTest::newRow("1.005") << u"1.005"_s << u"1.01"_s << u"1.00"_s << u"1.00"_s;
    QTest::newRow("negative tie") << u"-2.625"_s << u"-2.63"_s << u"-2.62"_s << u"-2.62"_s;
    QTest::newRow("no tie") << u"2.6251"_s << u"2.63"_s << u"2.63"_s << u"2.63"_s;
}

void DecimalTest::rounded_honoursTheMode()
{
    QFETCH(QString, text);
    const Decimal value = *Decimal::parse(text);
    QTEST(value.rounded(2, Rounding::HalfUp).toFixed(2), "up");
    QTEST(value.rounded(2, Rounding::HalfDown).toFixed(2), "down");
    QTEST(value.rounded(2, Rounding::HalfEven).toFixed(2), "even");
}

void DecimalTest::scaled_roundsOnce()
{
    // 10.00 split over 21/10 by 2:1 keeps its cents.
    QCOMPARE(Decimal::fromInt(10).scaled(Decimal::fromInt(2), Decimal::fromInt(3), 2, Rounding::HalfUp)->toFixed(2),
             u"6.67"_s);
    QCOMPARE(Decimal::fromInt(1).scaled(Decimal::fromInt(1), Decimal(), 2, Rounding::HalfUp).error().code,
             u"decimal.zero"_s);
}

void DecimalTest::times_reportsOverflow()
{
    const Decimal big = *Decimal::parse(u"999999999");
    QCOMPARE(big.times(big, Rounding::HalfUp).error().code, u"decimal.range"_s);
}

QTEST_APPLESS_MAIN(DecimalTest)
#include "tst_decimal.moc"

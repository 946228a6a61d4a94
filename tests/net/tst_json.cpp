#include "core/net/json.h"
#include "core/net/jsonslices.h"
#include "tests/support/mutation.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

namespace {

JsonDocument parsed(const QByteArray &text)
{
    return *JsonDocument::parse(text);
}

struct Coupon
{
    QString code;
    Decimal discount;
};

Result<Coupon> readCoupon(const JsonValue &value)
{
    JsonReader in(value);
    Coupon coupon{.code = in.text("code"), .discount = in.decimal("discount")};
    return in.done(std::move(coupon));
}

} // namespace

class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_refusesWhatIsNoJson_data();
    void parse_refusesWhatIsNoJson();
    void parse_skipsAByteOrderMark();
    void text_keepsNulAndMarkup();
    void decimal_isExactFromTextAndNumber_data();
    void decimal_isExactFromTextAndNumber();
    void decimal_refusesWhatWouldLoseDigits();
    void roundedDecimal_roundsTheSeventhDigit();
    void keyText_takesTextAndWholeNumbers();
    void reader_namesThePathOfTheFirstError();
    void reader_namesAMissingField();
    void optionalFields_mayBeAbsentOrNullButNotOfAnotherType();
    void damagedText_isReadOrRefusedInBoundedTime();
};

void JsonTest::parse_refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"a":[1,2)");
    QTest::newRow("HTML") << QByteArray("<!doctype html><p>Mantenimiento");
    QTest::newRow("text after it") << QByteArray("{} <b>Warning</b>");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xC3\x28\"}");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"a":"\ud83d"})");
    QTest::newRow("too deep") << QByteArray(40, '[') + QByteArray(40, ']');
    QTest::newRow("too long") << QByteArray("[\"") + QByteArray(33 * 1024 * 1024, 'x') + "\"]";
    QTest::newRow("a NUL outside of a string") << QByteArray("{}\0", 3);
}

void JsonTest::parse_refusesWhatIsNoJson()
{
    QFETCH(QByteArray, text);
    const auto document = JsonDocument::parse(text);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::BadReply);
    QCOMPARE(document.error().code, u"json.syntax"_s);
}

void JsonTest::parse_skipsAByteOrderMark()
{
    const auto document = JsonDocument::parse("\xEF\xBB\xBF{\"a\":1}");
    QVERIFY(document);
    QCOMPARE(*document->root().at("a")->toInteger(), 1);
}

void JsonTest::text_keepsNulAndMarkup()
{
    const JsonDocument document = parsed(R"({"a":"x\u0000<b>\u202e"})");
    const QString text = *document.root().at("a")->toText();
    QCOMPARE(text.size(), 6);
    QCOMPARE(text.at(1), QChar(0));
    QCOMPARE(text.at(5), QChar(0x202e));
}

void JsonTest::decimal_isExactFromTextAndNumber_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("text") << QByteArray(R"("84.07")") << qint64(84'070'000);
    QTest::newRow("six digits") << QByteArray(R"("0.515385")") << qint64(515'385);
    QTest::newRow("number with a fraction") << QByteArray("5.2") << qint64(5'200'000);
    QTest::newRow("whole number") << QByteArray("21") << qint64(21'000'000);
    QTest::newRow("negative text") << QByteArray(R"("-10.00")") << qint64(-10'000'000);
    QTest::newRow("number no binary fraction can hold") << QByteArray("0.1") << qint64(100'000);
}

void JsonTest::decimal_isExactFromTextAndNumber()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, micros);
    const JsonDocument document = parsed("{\"a\":" + json + "}");
    QCOMPARE(document.root().at("a")->toDecimal()->micros(), micros);
}

void JsonTest::decimal_refusesWhatWouldLoseDigits()
{
    for (const QByteArray &json : {QByteArray("79.04683200000001"), QByteArray("\"1.0000001\""), QByteArray("1e30"),
             QByteArray("\"12,50\""), QByteArray("\"\""), QByteArray("true")}) {
        const JsonDocument document = parsed("{\"a\":" + json + "}");
        const auto value = document.root().at("a")->toDecimal();
        QVERIFY2(!value, json.constData());
        QCOMPARE(value.error().code, u"json.type"_s);
        QCOMPARE(value.error().args, QStringList({u"a"_s, u"decimal"_s}));
    }
}

void JsonTest::roundedDecimal_roundsTheSeventhDigit()
{
    const JsonDocument document = parsed(R"({"a":"0.5153855"})");
    QCOMPARE(document.root().at("a")->toRoundedDecimal()->micros(), 515'386);
}

void JsonTest::keyText_takesTextAndWholeNumbers()
{
    const JsonDocument document = parsed(R"({"a":17,"b":"x9","c":1.5})");
    QCOMPARE(*document.root().at("a")->toKey(), u"17"_s);
    QCOMPARE(*document.root().at("b")->toKey(), u"x9"_s);
    QVERIFY(!document.root().at("c")->toKey());
}

void JsonTest::reader_namesThePathOfTheFirstError()
{
    const JsonDocument document =
        parsed(R"({"coupon_lines":[{"code":"A","discount":"1"},{"code":"B","discount":[]},{"code":3}]})");
    JsonReader in(document.root());
    (void)in.list("coupon_lines", readCoupon);
    const auto done = in.done(Done{});
    QVERIFY(!done);
    QCOMPARE(done.error().args.first(), u"coupon_lines[1].discount"_s);
}

void JsonTest::reader_namesAMissingField()
{
    const JsonDocument document = parsed(R"({"billing":{}})");
    const auto value = document.root().at("billing")->at("city");
    QVERIFY(!value);
    QCOMPARE(value.error().code, u"json.missing"_s);
    QCOMPARE(value.error().args, QStringList({u"billing.city"_s}));
}

void JsonTest::optionalFields_mayBeAbsentOrNullButNotOfAnotherType()
{
    const JsonDocument document = parsed(R"({"sku":null,"note":5})");
    JsonReader in(document.root());
    QCOMPARE(in.textOrEmpty("sku"), QString());
    QCOMPARE(in.textOrEmpty("absent"), QString());
    QVERIFY(!in.failed());
    QCOMPARE(in.textOrEmpty("note"), QString());
    QVERIFY(in.failed());
}

/// Asks a value, and all under it, everything it can be asked. Returns how many there were.
static int askEverything(const JsonValue &value)
{
    (void)value.toText();
    (void)value.toInteger();
    (void)value.toBool();
    (void)value.toDecimal();
    (void)value.toRoundedDecimal();
    (void)value.toKey();
    (void)value.toDisplay();
    int count = 1;
    if (const auto items = value.items()) {
        for (const JsonValue &item : *items)
            count += askEverything(item);
    }
    if (const auto members = value.members()) {
        for (const auto &member : *members)
            count += askEverything(member.second);
    }
    return count;
}

void JsonTest::damagedText_isReadOrRefusedInBoundedTime()
{
    const QByteArray whole = R"([{"id":7,"total":"12.500000","ok":true,"deep":[[["\u00f1",1.5,null]]]},{"id":8,"x":{"y":-3}}])";
    QRandomGenerator random(11);
    QElapsedTimer timer;
    timer.start();
    int read = 0;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray text = test::damaged(whole, random);
        const auto document = JsonDocument::parse(text);
        QVERIFY(document || document.error().kind == ErrorKind::BadReply);
        if (!document)
            continue;
        ++read;
        QVERIFY(askEverything(document->root()) < 100);
        if (document->root().isArray())
            QCOMPARE(sliceItems(text).size(), document->root().items()->size());
    }
    QVERIFY(read > 200);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"

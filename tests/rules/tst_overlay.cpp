#include "core/rules/overlay.h"
#include "tests/rules/sampleorder.h"

#include <QJsonArray>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class OverlayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corrections_areLaidOver();
    void badCorrection_isRefused_data();
    void badCorrection_isRefused();
    void anyCorrection_isTakenOrRefused();
};

void OverlayTest::corrections_areLaidOver()
{
    Order expected = sampleOrder();
    expected.billing.postcode = u"35001"_s;
    expected.shipping.city = u"Vigo"_s;
    expected.taxIdentity.number = u"40506070B"_s;
    expected.taxIdentity.business = true;
    expected.lines[2].sku = u"CAJA"_s;
    expected.note = u"hoy"_s;
    const auto corrected = applyOverlay(sampleOrder(), {{u"billing.postcode"_s, u" 35001 "_s},
                                                        {u"shipping.city"_s, u"Vigo"_s},
                                                        {u"taxIdentity.number"_s, u"40506070B"_s},
                                                        {u"taxIdentity.business"_s, true},
                                                        {u"lines[2].sku"_s, u"CAJA"_s},
                                                        {u"note"_s, u"hoy"_s}});
    QVERIFY(corrected);
    QVERIFY(*corrected == expected);
    QVERIFY(*applyOverlay(sampleOrder(), {}) == sampleOrder());
}

void OverlayTest::badCorrection_isRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto unknown = u"overlay.unknown_path"_s;
    const auto wrongType = u"overlay.wrong_type"_s;
    QTest::newRow("unknown field") << u"billing.planet"_s << QJsonValue(u"x"_s) << unknown;
    QTest::newRow("money") << u"total"_s << QJsonValue(u"1.00"_s) << unknown;
    QTest::newRow("line money") << u"lines[0].net"_s << QJsonValue(u"1.00"_s) << unknown;
    QTest::newRow("no such line") << u"lines[3].sku"_s << QJsonValue(u"x"_s) << unknown;
    QTest::newRow("negative line") << u"lines[-1].sku"_s << QJsonValue(u"x"_s) << unknown;
    QTest::newRow("empty path") << QString() << QJsonValue(u"x"_s) << unknown;
    QTest::newRow("number for a text") << u"billing.postcode"_s << QJsonValue(28013) << wrongType;
    QTest::newRow("text for a flag") << u"taxIdentity.business"_s << QJsonValue(u"yes"_s) << wrongType;
}

void OverlayTest::badCorrection_isRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto corrected = applyOverlay(sampleOrder(), {{path, value}});
    QVERIFY(!corrected);
    QTEST(corrected.error().code, "code");
    QCOMPARE(corrected.error().args, QStringList{path});
}

void OverlayTest::anyCorrection_isTakenOrRefused()
{
    const QList<QJsonValue> values{QJsonValue(), true, -1, 1e308, u""_s, u"\u202E<b>"_s, QString(10'000, u'9'),
                                   QString(QChar(0)), QJsonArray{QJsonArray{1}}, QJsonObject{{u"a"_s, 1}}};
    const QStringList paths{u"billing.postcode"_s, u"taxIdentity.business"_s, u"lines[0].sku"_s, u"lines[99999999999].sku"_s,
                            u"lines[].sku"_s, u"lines[0"_s, u"lines[0]."_s, u".."_s, u"note.note"_s, QString(QChar(0)),
                            u"billing."_s, u"lines[0].sku.x"_s, QString(100'000, u'[')};
    for (const QString &path : paths) {
        for (const QJsonValue &value : values) {
            const auto corrected = applyOverlay(sampleOrder(), {{path, value}});
            QVERIFY(corrected || corrected.error().code.startsWith(u"overlay."));
            QVERIFY(!corrected || corrected->total == sampleOrder().total);
        }
    }
}

QTEST_APPLESS_MAIN(OverlayTest)
#include "tst_overlay.moc"

#include "core/rules/routesettings.h"
#include "tests/rules/sampleorder.h"

#include <QJsonArray>
#include <QTest>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

class RouteSettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSet_givesTheDefaults();
    void everythingSet_survivesTheTrip();
    void keysOfTheFirstVersions_areRead();
    void badSetting_isRefused_data();
    void badSetting_isRefused();
    void anySetting_isTakenOrRefused();
    void shopModel_followsThePrices();
};

void RouteSettingsTest::nothingSet_givesTheDefaults()
{
    const auto settings = readRouteSettings({});
    QVERIFY(settings);
    QVERIFY(*settings == RouteSettings{});
    QVERIFY(*readRouteSettings(routeSettingsToJson(RouteSettings{})) == RouteSettings{});
}

void RouteSettingsTest::everythingSet_survivesTheTrip()
{
    RouteSettings settings;
    settings.shopRounding = RoundingModel{RoundingModel::Level::Unit, Rounding::HalfEven};
    settings.erpRounding = RoundingModel{RoundingModel::Level::Line, Rounding::HalfDown};
    settings.allowRoundingLine = true;
    settings.maxRounding = Decimal::fromCents(3);
    settings.roundingProduct = u"REDONDEO"_s;
    settings.holdWindowMs = 900'000;
    settings.holdCashOnDelivery = true;
    settings.transferMethods = {u"transferencia"_s};
    settings.cashMethods = {u"contra"_s};
    settings.paidStates = {u"completed"_s};
    settings.takenStates = {u"completed"_s, u"wc-listo"_s};
    settings.confirm = false;
    settings.oss = OssState::Option;
    settings.invoiceKind = InvoiceKind::Full;
    settings.company = {u"PT"_s, u"1000"_s, u"USD"_s};
    settings.grossPrices = true;
    settings.needsPaymentTerm = false;
    settings.needsPaymentMethod = true;
    settings.warehouse = u"1"_s;
    settings.priceList = u"2"_s;
    settings.paymentTerm = u"3"_s;
    settings.paymentMethod = u"4"_s;
    const auto again = readRouteSettings(routeSettingsToJson(settings));
    QVERIFY(again);
    QVERIFY(*again == settings);
}

void RouteSettingsTest::keysOfTheFirstVersions_areRead()
{
    const auto settings = readRouteSettings({{u"allow_rounding_line"_s, true},
                                             {u"rounding_product"_s, u"REDONDEO"_s},
                                             {u"hold_window_ms"_s, 900'000},
                                             {u"needs_payment_term"_s, false},
                                             {u"company_postcode"_s, u"35001"_s}});
    QVERIFY(settings);
    QVERIFY(settings->allowRoundingLine);
    QCOMPARE(settings->holdWindowMs, 900'000);
    QCOMPARE(settings->needsPaymentTerm, false);
    QCOMPARE(settings->company.postcode, u"35001"_s);
    const QJsonObject written = routeSettingsToJson(*settings);
    QVERIFY(written.value(u"allowRoundingLine"_s).toBool());
    for (const QString &key : written.keys())
        QVERIFY2(!key.contains(u'_'), qPrintable(key));
    QVERIFY(!readRouteSettings({{u"max_rounding"_s, u"0.01"_s}, {u"maxRounding"_s, u"0.02"_s}})); // which one?
}

void RouteSettingsTest::badSetting_isRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto bad = u"settings.bad_value"_s;
    const auto wrongType = u"settings.wrong_type"_s;
    QTest::newRow("unknown key") << u"hold_windov_ms"_s << QJsonValue(1) << u"settings.unknown_key"_s;
    QTest::newRow("text for a flag") << u"confirm"_s << QJsonValue(u"yes"_s) << wrongType;
    QTest::newRow("number for a text") << u"warehouse"_s << QJsonValue(3) << wrongType;
    QTest::newRow("number in a list") << u"cashMethods"_s << QJsonValue(QJsonArray{1}) << wrongType;
    QTest::newRow("negative window") << u"holdWindowMs"_s << QJsonValue(-1) << bad;
    QTest::newRow("rounding above 0.05") << u"maxRounding"_s << QJsonValue(u"0.06"_s) << bad;
    QTest::newRow("negative rounding") << u"maxRounding"_s << QJsonValue(u"-0.01"_s) << bad;
    QTest::newRow("unknown model") << u"shopRounding"_s << QJsonValue(u"line, up"_s) << bad;
    QTest::newRow("unknown OSS state") << u"oss"_s << QJsonValue(u"maybe"_s) << bad;
    QTest::newRow("unknown prices") << u"prices"_s << QJsonValue(u"both"_s) << bad;
}

void RouteSettingsTest::badSetting_isRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const auto settings = readRouteSettings({{key, value}});
    QVERIFY(!settings);
    QTEST(settings.error().code, "code");
    QCOMPARE(settings.error().args, QStringList{key});
    QVERIFY(!readRouteSettings({{u"allowRoundingLine"_s, true}}));
}

void RouteSettingsTest::anySetting_isTakenOrRefused()
{
    const QList<QJsonValue> values{QJsonValue(), true, -1, 1e308, u""_s, u"line, half_up, x"_s, QString(10'000, u'9'),
                                   QString(QChar(0)), QJsonArray{QJsonArray{1}}, QJsonObject{{u"a"_s, 1}}};
    const QStringList keys = routeSettingsToJson(RouteSettings{}).keys();
    QVERIFY(keys.size() > 10);
    for (const QString &key : keys + QStringList{u"shopRounding"_s, u"erpRounding"_s, u"x"_s}) {
        for (const QJsonValue &value : values) {
            const auto settings = readRouteSettings({{key, value}});
            QVERIFY2(settings || settings.error().code.startsWith(u"settings."), qPrintable(key));
            QVERIFY(!settings || readRouteSettings(routeSettingsToJson(*settings)));
        }
    }
}

void RouteSettingsTest::shopModel_followsThePrices()
{
    Order order = sampleOrder();
    QCOMPARE(roundingModelName(RouteSettings{}.shopRoundingFor(order)), u"line, half_up"_s);
    order.pricesIncludeTax = true;
    QCOMPARE(roundingModelName(RouteSettings{}.shopRoundingFor(order)), u"line, half_down"_s);
}

QTEST_APPLESS_MAIN(RouteSettingsTest)
#include "tst_routesettings.moc"

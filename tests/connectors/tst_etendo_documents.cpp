#include "core/connectors/etendo/etendocustomer.h"
#include "core/connectors/etendo/etendoerrors.h"
#include "core/connectors/etendo/etendoid.h"
#include "core/connectors/etendo/etendoorder.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendoxml.h"
#include "tests/connectors/etendosamples.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::etendo;
using namespace cuadra::test;

namespace {

/// One record of a document as a reader sees it: texts by property, references as "entity/id".
struct Seen
{
    QString entity;
    QString id;
    QHash<QString, QString> values;
};

QList<Seen> readBack(const QByteArray &document)
{
    QList<Seen> records;
    QXmlStreamReader reader(document);
    reader.readNextStartElement();
    while (reader.readNextStartElement()) {
        Seen record{.entity = reader.name().toString(), .id = reader.attributes().value("id"_L1).toString(), .values = {}};
        while (reader.readNextStartElement()) {
            const QString property = reader.name().toString();
            const QXmlStreamAttributes attributes = reader.attributes();
            const QString target = attributes.value("entity-name"_L1).toString() + u'/' + attributes.value("id"_L1).toString();
            const QString text = reader.readElementText();
            record.values.insert(property, attributes.isEmpty() ? text : target);
        }
        records << record;
    }
    return reader.hasError() ? QList<Seen>() : records;
}

QList<Seen> orderRecords(const OrderDraft &draft)
{
    const auto document = makeOrderDocument(draft, u"PARTNER"_s, sampleFacts(), sampleSetup());
    return document ? readBack(*document) : QList<Seen>();
}

const MissingRecords kAll{.partner = true, .contact = true, .billing = true, .delivery = true};

} // namespace

class TestEtendoDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordId_isThirtyTwoHexCharactersAndStable()
    {
        QCOMPARE(orderId(u"WEB1042"_s), orderId(u"WEB1042"_s));
        QCOMPARE(orderId(u"WEB1042"_s).size(), 32);
        QVERIFY(recordId({u"a"_s, u"bc"_s}) != recordId({u"ab"_s, u"c"_s}));
        QVERIFY(orderId(u"WEB1"_s) != customerId(u"WEB1"_s));
    }

    void orderDocument_repeatsByteForByte()
    {
        const auto first = makeOrderDocument(sampleDraft(), u"PARTNER"_s, sampleFacts(), sampleSetup());
        const auto second = makeOrderDocument(sampleDraft(), u"PARTNER"_s, sampleFacts(), sampleSetup());
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
    }

    void orderDocument_holdsHeaderAndLinesThatReferToIt()
    {
        const QList<Seen> records = orderRecords(sampleDraft());
        QCOMPARE(records.size(), 3);
        const Seen &header = records.at(0);
        QCOMPARE(header.entity, u"Order"_s);
        QCOMPARE(header.id, orderId(u"WEB1042"_s));
        QCOMPARE(header.values.value(u"salesTransaction"_s), u"true"_s);
        QCOMPARE(header.values.value(u"documentType"_s), u"DocumentType/DOCTYPE"_s);
        QCOMPARE(header.values.value(u"transactionDocument"_s), u"DocumentType/DOCTYPE"_s);
        QCOMPARE(header.values.value(u"orderReference"_s), u"WEB1042"_s);
        QCOMPARE(header.values.value(u"businessPartner"_s), u"BusinessPartner/PARTNER"_s);
        QVERIFY(header.values.value(u"orderDate"_s).endsWith(u"T00:00:00.0Z"_s));
        for (const Seen &line : records.mid(1)) {
            QCOMPARE(line.entity, u"OrderLine"_s);
            QCOMPARE(line.values.value(u"salesOrder"_s), u"Order/"_s + header.id);
            QCOMPARE(line.values.value(u"uOM"_s), u"UOM/100"_s);
        }
    }

    void netOrder_guardsEveryPriceTheResetCouldFallBackTo()
    {
        const Seen line = orderRecords(sampleDraft()).at(1);
        for (const QString &name : {u"unitPrice"_s, u"standardPrice"_s, u"listPrice"_s, u"priceLimit"_s})
            QCOMPARE(line.values.value(name), u"9.5"_s);
        QVERIFY(!line.values.contains(u"grossUnitPrice"_s));
    }

    void grossOrder_guardsEveryPriceTheResetCouldFallBackTo()
    {
        const QList<Seen> records = orderRecords(sampleDraft(true));
        QCOMPARE(records.at(0).values.value(u"priceIncludesTax"_s), u"true"_s);
        QCOMPARE(records.at(0).values.value(u"priceList"_s), u"PricingPriceList/LISTGROSS"_s);
        for (const QString &name : {u"grossUnitPrice"_s, u"baseGrossUnitPrice"_s, u"grossListPrice"_s})
            QCOMPARE(records.at(1).values.value(name), u"10.5"_s);
        QVERIFY(!records.at(1).values.contains(u"unitPrice"_s));
    }

    void orderLines_ofOneShopLineGetDifferentIds()
    {
        OrderDraft draft = sampleDraft();
        draft.lines[1].sourceLine = draft.lines[0].sourceLine;
        const QStringList ids = orderLineIds(draft);
        QVERIFY(ids.at(0) != ids.at(1));
    }

    void orderDay_isTheCompanysNotGreenwichs()
    {
        EtendoSetup setup = sampleSetup();
        setup.timeZone = QTimeZone("Europe/Madrid");
        const qint64 lateInTheEvening = QDateTime(QDate(2026, 6, 30), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(setup.day(lateInTheEvening), QDate(2026, 7, 1));
    }

    void customerDocument_holdsPartnerAddressAndContact()
    {
        const CustomerDraft customer = sampleCustomer();
        const CustomerIds ids = customerIds(customerId(customer.key), customer);
        const auto document = makeCustomerDocument(customer, ids, kAll, sampleSetup());
        QVERIFY(document);
        QStringList entities;
        const QList<Seen> records = readBack(*document);
        for (const Seen &record : records)
            entities << record.entity;
        QCOMPARE(entities, QStringList({u"BusinessPartner"_s, u"Location"_s, u"BusinessPartnerLocation"_s, u"ADUser"_s}));
        QCOMPARE(records.at(0).values.value(u"name"_s), customer.name);
        QCOMPARE(records.at(1).values.value(u"country"_s), u"Country/106"_s);
        QCOMPARE(records.at(2).values.value(u"locationAddress"_s), u"Location/"_s + records.at(1).id);
        QCOMPARE(records.at(3).values.value(u"partnerAddress"_s), u"BusinessPartnerLocation/"_s + ids.billing);
    }

    void customerWhoMoves_getsANewAddressAndStaysOnePartner()
    {
        CustomerDraft customer = sampleCustomer();
        const CustomerIds before = customerIds(u"PARTNER"_s, customer);
        customer.billing.street1 = u"C/ Menor, 2"_s;
        const CustomerIds after = customerIds(u"PARTNER"_s, customer);
        QCOMPARE(after.partner, before.partner);
        QVERIFY(after.billing != before.billing);
    }

    void badCustomer_isRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("code");
        QTest::newRow("ten thousand characters of name") << QString(10'000, u'x') << u"ES"_s << u"28001"_s << QString(kFieldTooLong);
        QTest::newRow("no name") << QString() << u"ES"_s << u"28001"_s << QString(kFieldEmpty);
        QTest::newRow("country the ERP does not know") << u"Ana"_s << u"XX"_s << u"28001"_s << QString(kCountryUnknown);
        QTest::newRow("postcode too long") << u"Ana"_s << u"ES"_s << u"12345678901"_s << QString(kFieldTooLong);
    }
    void badCustomer_isRefusedBeforeAnythingIsSent()
    {
        QFETCH(QString, name);
        QFETCH(QString, country);
        QFETCH(QString, postcode);
        CustomerDraft customer = sampleCustomer();
        customer.name = name;
        customer.billing.country = country;
        customer.billing.postcode = postcode;
        const auto document = makeCustomerDocument(customer, customerIds(u"P"_s, customer), kAll, sampleSetup());
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::Rejected);
        QTEST(document.error().code, "code");
    }

    void badDraft_isRefusedBeforeAnythingIsSent()
    {
        OrderDraft foreign = sampleDraft();
        foreign.currency = u"USD"_s;
        QCOMPARE(makeOrderDocument(foreign, u"P"_s, sampleFacts(), sampleSetup()).error().code, kCurrencyOther);
        OrderDraft longKey = sampleDraft();
        longKey.businessKey = QString(21, u'9');
        QCOMPARE(makeOrderDocument(longKey, u"P"_s, sampleFacts(), sampleSetup()).error().code, kFieldTooLong);
        EtendoSetup setup = sampleSetup();
        setup.documentType.clear();
        const auto noType = makeOrderDocument(sampleDraft(), u"P"_s, sampleFacts(), setup);
        QCOMPARE(noType.error().code, kSetupMissing);
        QCOMPARE(noType.error().args, QStringList{u"documentType"_s});
        QCOMPARE(makeOrderDocument(sampleDraft(), u"P"_s, {.units = {}, .taxes = sampleFacts().taxes}, sampleSetup()).error().code,
                 kProductUnit);
    }

    void hostileText_neverBreaksTheDocument_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("seen");
        const QString nul = u"a"_s + QChar(0) + u'b';
        QTest::newRow("markup") << u"</name><evil id=\"1\"/>&amp;"_s << u"</name><evil id=\"1\"/>&amp;"_s;
        QTest::newRow("end of CDATA") << u"]]>"_s << u"]]>"_s;
        QTest::newRow("NUL") << nul << u"a\uFFFDb"_s;
        QTest::newRow("escape and bell") << u"a\u001b[31m\u0007"_s << u"a\uFFFD[31m\uFFFD"_s;
        QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xD83D) << u"a\uFFFD"_s;
        QTest::newRow("lone low surrogate") << u"a"_s + QChar(0xDE00) + u'b' << u"a\uFFFDb"_s;
        QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F600"_s;
        QTest::newRow("no character") << u"a"_s + QChar(0xFFFF) << u"a\uFFFD"_s;
        QTest::newRow("right to left override") << u"a\u202Eb"_s << u"a\u202Eb"_s;
        QTest::newRow("Windows line end") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    }
    void hostileText_neverBreaksTheDocument()
    {
        QFETCH(QString, text);
        OrderDraft draft = sampleDraft();
        draft.reference.clear();
        draft.note = text;
        draft.lines[0].description = text;
        const QList<Seen> records = orderRecords(draft);
        QCOMPARE(records.size(), 3);
        QTEST(records.at(1).values.value(u"description"_s), "seen");
        QVERIFY(records.at(0).values.value(u"description"_s).endsWith(records.at(1).values.value(u"description"_s)));
    }

    void longNote_isCutWhereItShows()
    {
        OrderDraft draft = sampleDraft();
        draft.note = QString(1000, u'n');
        const QString description = orderRecords(draft).at(0).values.value(u"description"_s);
        QCOMPARE(description.size(), 255);
        QVERIFY(description.startsWith(u"#1042\n"_s) && description.endsWith(QChar(0x2026)));
    }

    void settings_readWhatIsThereAndNameWhatIsWrong()
    {
        const auto read = readEtendoSettings({{u"organization"_s, u" ORG "_s}, {u"taxes"_s, QJsonObject{{u"goods|vat|21"_s, u"T"_s}}}});
        QVERIFY(read);
        QCOMPARE(read->organization, u"ORG"_s);
        QCOMPARE(read->taxes.value(u"goods|vat|21"_s), u"T"_s);
        QCOMPARE(read->timeZone, u"Europe/Madrid"_s);
        QCOMPARE(readEtendoSettings({{u"role"_s, 5}}).error().args, QStringList{u"role"_s});
        QCOMPARE(readEtendoSettings({{u"timeZone"_s, u"Nowhere/None"_s}}).error().args, QStringList{u"timeZone"_s});
        QCOMPARE(readEtendoSettings({{u"priceDigits"_s, u"two"_s}}).error().args, QStringList{u"priceDigits"_s});
        QCOMPARE(readEtendoSettings({{u"taxes"_s, QJsonObject{{u"x"_s, 1}}}}).error().args, QStringList{u"taxes.x"_s});
        QCOMPARE(readEtendoSettings({{u"rounding"_s, u"sideways"_s}}).error().args, QStringList{u"rounding"_s});
    }
};

QTEST_GUILESS_MAIN(TestEtendoDocuments)
#include "tst_etendo_documents.moc"

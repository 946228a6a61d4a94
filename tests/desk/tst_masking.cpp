#include "core/desk/masking.h"
#include "core/desk/personaltexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

/// What may be seen of a person's data, and that the rest is taken out wherever it stands.
class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masked_keepsEnoughToCompare_data();
    void masked_keepsEnoughToCompare();
    void text_losesWhatWasTyped_data();
    void text_losesWhatWasTyped();
    void body_keepsOnlyHarmlessMembers();
    void body_thatIsNoJsonIsLeftOut();
    void url_losesItsQuery();
    void hostileValues_areTakenOut_data();
    void hostileValues_areTakenOut();

private:
    [[nodiscard]] static PersonalTexts textsOf(const QList<PersonalFact> &facts);
};

PersonalTexts TestMasking::textsOf(const QList<PersonalFact> &facts)
{
    PersonalTexts texts;
    texts.add(facts);
    return texts;
}

void TestMasking::masked_keepsEnoughToCompare_data()
{
    using K = PersonalKind;
    QTest::addColumn<PersonalKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a name") << K::Name << u"Nuria Peña Gil"_s << u"Nuria P*** G***"_s;
    QTest::newRow("one word") << K::Name << u"Madonna"_s << u"M***"_s;
    QTest::newRow("an e-mail in the name field") << K::Name << u"nuria@pena.es Gil"_s << u"n*** G***"_s;
    QTest::newRow("a number first") << K::Name << u"612345678 Gil"_s << u"*** G***"_s;
    QTest::newRow("a very long first name") << K::Name << QString(40, u'a') + u" B"_s << u"a*** B***"_s;
    QTest::newRow("an e-mail") << K::Email << u"nuria@pena.es"_s << u"n***@p***.es"_s;
    QTest::newRow("no e-mail") << K::Email << u"nuria"_s << u"***"_s;
    QTest::newRow("a hostile ending") << K::Email << u"nuria@pena.Calle Mayor 14"_s << u"n***@p***"_s;
    QTest::newRow("a phone") << K::Phone << u"+34 612 34 56 78"_s << u"*** 678"_s;
    QTest::newRow("a short phone") << K::Phone << u"12345"_s << u"***"_s;
    QTest::newRow("a tax id") << K::TaxId << u"12345678-Z"_s << u"***4567**"_s;
    QTest::newRow("a foreign tax id") << K::TaxId << u"FRXX999999999"_s << u"***"_s;
    QTest::newRow("a postcode") << K::Postcode << u"28013"_s << u"28***"_s;
    QTest::newRow("half a postcode") << K::Postcode << u"28"_s << u"***"_s;
    QTest::newRow("a street") << K::Address << u"Mayor 14"_s << u"***"_s;
    QTest::newRow("nothing") << K::Name << u"  "_s << QString();
}

void TestMasking::masked_keepsEnoughToCompare()
{
    QFETCH(PersonalKind, kind);
    QFETCH(QString, value);
    QFETCH(QString, shown);
    QCOMPARE(masked(kind, value), shown);
}

void TestMasking::text_losesWhatWasTyped_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as it is") << u"called 612345678"_s << u"called *** 678"_s;
    QTest::newRow("spaced out") << u"called +34 612 34-56-78 twice"_s << u"called *** 678 twice"_s;
    QTest::newRow("a surname alone") << u"señora PEÑA"_s << u"señora P***"_s;
    QTest::newRow("a short name inside a word") << u"tabla"_s << u"tabla"_s;
    QTest::newRow("a short name as a word") << u"para Bo"_s << u"para B***"_s;
    QTest::newRow("a tax id with a dash") << u"NIF 12345678-z"_s << u"NIF ***4567**"_s;
    QTest::newRow("a first name alone") << u"Nuria"_s << u"Nuria"_s;
}

void TestMasking::text_losesWhatWasTyped()
{
    QFETCH(QString, said);
    QFETCH(QString, shown);
    using K = PersonalKind;
    const PersonalTexts texts = textsOf({{K::Name, u"billing.first_name"_s, u"Nuria"_s},
                                         {K::Name, u"billing.last_name"_s, u"Peña Gil"_s},
                                         {K::Name, u"shipping.last_name"_s, u"Bo"_s},
                                         {K::Phone, u"billing.phone"_s, u"612345678"_s},
                                         {K::TaxId, u"nif"_s, u"12345678Z"_s}});
    QCOMPARE(texts.text(said), shown);
}

void TestMasking::body_keepsOnlyHarmlessMembers()
{
    const QByteArray message = "Content-Type: application/json\nX-Who: Nuria\n\n"
                               "{\"number\":\"51230\",\"billing\":{\"state\":\"TE\",\"odd\":[\"Gil\"]},\"total\":78.8,"
                               "\"free\":\"text\",\"draft\":true,\"lines\":[{\"sku\":\"A\\u002d12\"}]}";
    const QByteArray shown = PersonalTexts().body(message);
    for (const char *kept : {"51230", "78.8", "A-12", "true"})
        QVERIFY2(shown.contains(kept), kept);
    for (const char *lost : {"Nuria", "Gil", "TE\"", "text"})
        QVERIFY2(!shown.contains(lost), lost);
}

void TestMasking::body_thatIsNoJsonIsLeftOut()
{
    QCOMPARE(PersonalTexts().body("\n<order><name>Nuria</name></order>"), QByteArray("***"));
    QCOMPARE(PersonalTexts().body("\n{\"cut\": \"Nur"), QByteArray("***"));
    QCOMPARE(PersonalTexts().body("only: headers\n\n"), QByteArray());
}

void TestMasking::url_losesItsQuery()
{
    const PersonalTexts texts = textsOf({{PersonalKind::Email, u"email"_s, u"nuria@pena.es"_s}});
    const QString shown = texts.url(u"https://u:p@erp.example/people/nuria%40pena.es?phone=612345678#x"_s);
    QVERIFY(shown.startsWith(u"https://erp.example/people/n***@p***.es"_s));
    QVERIFY(!shown.contains(u"612345678"_s));
}

void TestMasking::hostileValues_areTakenOut_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("pattern signs") << u".*+?[(\\E)]"_s;
    QTest::newRow("a back reference") << u"\\1\\2 Peña"_s;
    QTest::newRow("longer than a pattern may be") << QString(90'000, u'x');
    QTest::newRow("outside the plane") << u"\U0001F600\U0001F600\U0001F600"_s;
    QTest::newRow("right to left") << u"\u202Eaireun"_s;
}

void TestMasking::hostileValues_areTakenOut()
{
    QFETCH(QString, value);
    const PersonalTexts texts = textsOf({{PersonalKind::Name, u"billing.last_name"_s, value}});
    const QString shown = texts.text(u"before "_s + value + u" after"_s);
    QVERIFY(!shown.contains(value));
    QVERIFY(shown.startsWith(u"before "_s) && shown.endsWith(u" after"_s));
}

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"

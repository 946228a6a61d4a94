#include "core/rules/mustact.h"
#include "core/rules/similarity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

class SimilarityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeness_ignoresCaseAccentsAndSeparators();
    void ranking_putsEanThenCodeThenName();
    void widerSearches_areItsWordsAndItsBeginning();
    void longestBeginning_decidesWhoMustAct();
};

void SimilarityTest::likeness_ignoresCaseAccentsAndSeparators()
{
    QCOMPARE(similarity(u"TAZ-AZ"_s, u"taz az"_s), 100);
    QCOMPARE(similarity(u"Jarrón"_s, u"JARRON"_s), 100);
    QCOMPARE(similarity(u"TAZ-AZ"_s, QString()), 0);
    QVERIFY(similarity(u"TAZ-AZ"_s, u"TAZ-A"_s) > similarity(u"TAZ-AZ"_s, u"LIB-001"_s));
    QVERIFY(similarity(QString(10'000, u'x'), QString(10'000, u'x')) == 100); // and ends soon
}

void SimilarityTest::ranking_putsEanThenCodeThenName()
{
    const QList<CatalogEntry> entries{{u"1"_s, u"X"_s, u"8412345003025"_s, {}},
                                      {u"2"_s, u"8412345003024"_s, u"Otra"_s, {}},
                                      {u"3"_s, u"TAZ-AZ"_s, u"Taza azul"_s, u"8412345003025"_s},
                                      {u"3"_s, u"TAZ-AZ"_s, u"Taza azul"_s, {}}};
    QStringList ids;
    for (const CatalogEntry &entry : rankEntries(u"8412345003025"_s, entries))
        ids << entry.erpId;
    QCOMPARE(ids, QStringList({u"3"_s, u"1"_s, u"2"_s})); // the first by its EAN, each once
    QCOMPARE(rankEntries(u"azul"_s, entries).front().erpId, u"3"_s);
}

void SimilarityTest::widerSearches_areItsWordsAndItsBeginning()
{
    QCOMPARE(widerSearches(u"Taza de té azul"_s), QStringList({u"Taza"_s, u"azul"_s}));
    QCOMPARE(widerSearches(u"TAZ-AX"_s), QStringList({u"TAZ"_s, u"TAZ-"_s}));
    QCOMPARE(widerSearches(u"TAZ"_s), QStringList());
}

void SimilarityTest::longestBeginning_decidesWhoMustAct()
{
    QVERIFY(mustActOn(u"pf24.unmapped") == MustAct::Setup);
    QVERIFY(mustActOn(u"pf24.no_key") == MustAct::Data);
    QVERIFY(mustActOn(u"tryton.party.tax_id") == MustAct::Data);
    QVERIFY(mustActOn(u"tryton.party.several") == MustAct::Partner);
    QVERIFY(!mustActOn(u"no.such.code"));
}

QTEST_APPLESS_MAIN(SimilarityTest)
#include "tst_similarity.moc"

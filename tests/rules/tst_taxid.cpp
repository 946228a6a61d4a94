#include "core/rules/taxid.h"

#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

class TaxIdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taxId_isJudged_data();
    void taxId_isJudged();
    void shortDni_getsASuggestion();
    void placeholder_isFlagged_data();
    void placeholder_isFlagged();
    void typedForms_areNormalised_data();
    void typedForms_areNormalised();
};

void TaxIdTest::taxId_isJudged_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("verdict");
    const auto rows = [](const QString &typed, TaxIdKind kind, TaxIdVerdict verdict) {
        for (const QString &one : typed.split(u' '))
            QTest::newRow(qPrintable(one)) << one << int(kind) << int(verdict);
    };
    rows(u"12345678Z 00000001R 40506070B 89890001K"_s, TaxIdKind::Dni, TaxIdVerdict::Valid);
    rows(u"X1234567L Y1234567X Z1234567R"_s, TaxIdKind::Nie, TaxIdVerdict::Valid);
    rows(u"K1234567L L1234567L M1234567L"_s, TaxIdKind::Klm, TaxIdVerdict::Valid);
    rows(u"A12345674 B12345674 G12345674 P1234567D Q1234567D S1234567D N1234567D W1234567D B58378431"_s,
         TaxIdKind::Entity, TaxIdVerdict::Valid);
    rows(u"B1234567D P12345674"_s, TaxIdKind::Entity, TaxIdVerdict::UnusualControl);
    rows(u"12345678A"_s, TaxIdKind::Dni, TaxIdVerdict::WrongControl);
    rows(u"X1234567A"_s, TaxIdKind::Nie, TaxIdVerdict::WrongControl);
    rows(u"B12345675"_s, TaxIdKind::Entity, TaxIdVerdict::WrongControl);
    rows(u"I1234567D O1234567L 1234567L 123456789 ES12345678 １２３４５６７８Z"_s, TaxIdKind::None, TaxIdVerdict::WrongForm);
    QTest::newRow("empty") << QString() << int(TaxIdKind::None) << int(TaxIdVerdict::Empty);
}

void TaxIdTest::taxId_isJudged()
{
    QFETCH(QString, typed);
    const TaxIdJudgement judgement = judgeTaxId(typed);
    QTEST(int(judgement.kind), "kind");
    QTEST(int(judgement.verdict), "verdict");
}

void TaxIdTest::shortDni_getsASuggestion()
{
    QCOMPARE(judgeTaxId(u"1234567L"_s).suggestion, u"01234567L"_s);
    QCOMPARE(judgeTaxId(u"1234567L"_s).normalised, u"1234567L"_s);
    QCOMPARE(judgeTaxId(u"1234567A"_s).suggestion, QString());
}

void TaxIdTest::placeholder_isFlagged_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("placeholder");
    for (const QString &one : u"00000000T 11111111H 99999999R 12345678Z X0000000T A11111119"_s.split(u' '))
        QTest::newRow(qPrintable(one)) << one << true;
    QTest::newRow("a real one") << u"40506070B"_s << false;
    QTest::newRow("a wrong one") << u"00000000A"_s << false;
}

void TaxIdTest::placeholder_isFlagged()
{
    QFETCH(QString, typed);
    QTEST(judgeTaxId(typed).placeholder, "placeholder");
}

void TaxIdTest::typedForms_areNormalised_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalised");
    QTest::newRow("dots and hyphen") << u" 12.345.678-z "_s << u"12345678Z"_s;
    QTest::newRow("prefix") << u"ES B58378431"_s << u"B58378431"_s;
    QTest::newRow("prefix without a whole id behind") << u"ES12345678"_s << u"ES12345678"_s;
}

void TaxIdTest::typedForms_areNormalised()
{
    QFETCH(QString, typed);
    QTEST(normaliseTaxId(typed), "normalised");
}

QTEST_APPLESS_MAIN(TaxIdTest)
#include "tst_taxid.moc"

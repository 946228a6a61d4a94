#include "core/rules/vatnumber.h"

#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

class VatNumberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void number_isJudged_data();
    void number_isJudged();
    void everyWrongDigit_isFound_data();
    void everyWrongDigit_isFound();
    void prefix_isTheCountryButForGreece();
    void typedNumber_isNormalised();
};

static const auto kValid = u"ATU57194903 BE0697449992 BE1234567894 BG175074752 CY10259033P CZ25123891 DE136695976 DK13585628 "
                           "EE100931558 EL094259216 FI20774740 FR61954506077 HR33392005961 HU12892312 IE6433435F "
                           "IE3628739L IT00743110157 LT119511515 LU15027442 LV40003521600 MT11679112 NL004495445B01 "
                           "NL123456789B13 PL8567346215 PT501964843 RO18547290 SE123456789701 SI50223054 SK2022749619 "
                           "XI432525179 ESB58378431"_s;

void VatNumberTest::number_isJudged_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("verdict");
    const auto rows = [](const QString &numbers, VatVerdict verdict) {
        for (const QString &one : numbers.split(u' '))
            QTest::newRow(qPrintable(one)) << one << int(verdict);
    };
    rows(kValid, VatVerdict::Valid);
    rows(u"DE136695978 PT501964842 IT00743110158 ES12345678A"_s, VatVerdict::WrongCheckDigits);
    rows(u"GB980780684 US123456789 B58378431"_s, VatVerdict::UnknownPrefix);
    rows(u"EU372022452 IM3720000224 IN1234567890"_s, VatVerdict::SchemeNumber);
    rows(u"fr61954506077 DE12345 NL004495445 IT0074311015A ATX57194903"_s, VatVerdict::WrongForm);
    rows(u"CZ93263759 NL443045008B00"_s, VatVerdict::WrongForm);
    rows(u"CZ671300189 SK7157027097"_s, VatVerdict::Valid); // natural persons
    rows(u"GR094259216"_s, VatVerdict::GreekPrefix);
    rows(u"XIGD123 XIHA612"_s, VatVerdict::Valid);
    rows(u"XIGD612 XIHA123"_s, VatVerdict::WrongCheckDigits);
}

void VatNumberTest::number_isJudged()
{
    QFETCH(QString, number);
    QTEST(int(judgeVatNumber(number)), "verdict");
}

void VatNumberTest::everyWrongDigit_isFound_data()
{
    QTest::addColumn<QString>("number");
    for (const QString &one : kValid.split(u' '))
        if (one != u"NL123456789B13") // one of its neighbours is right by the other Dutch rule
            QTest::newRow(qPrintable(one)) << one;
}

/// One digit raised by one is found in every state, the serial suffixes of the Netherlands and Sweden apart.
void VatNumberTest::everyWrongDigit_isFound()
{
    QFETCH(QString, number);
    const bool suffix = number.startsWith(u"NL") || number.startsWith(u"SE");
    const qsizetype end = suffix ? number.size() - 3 : number.size();
    for (qsizetype i = 2; i < end; ++i) {
        if (!number[i].isDigit())
            continue;
        QString wrong = number;
        wrong[i] = QChar(u'0' + (number[i].unicode() - u'0' + 1) % 10);
        QVERIFY2(judgeVatNumber(wrong) != VatVerdict::Valid, qPrintable(wrong));
    }
}

void VatNumberTest::prefix_isTheCountryButForGreece()
{
    QCOMPARE(countryOfVatPrefix(u"EL"_s), u"GR"_s);
    QCOMPARE(vatPrefixOfCountry(u"GR"_s), u"EL"_s);
    QCOMPARE(vatPrefixOfCountry(u"FR"_s), u"FR"_s);
}

void VatNumberTest::typedNumber_isNormalised()
{
    QCOMPARE(normaliseVatNumber(u" fr 61.954-506 077"_s), u"FR61954506077"_s);
}

QTEST_APPLESS_MAIN(VatNumberTest)
#include "tst_vatnumber.moc"

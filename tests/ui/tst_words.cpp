#include "core/rules/mustact.h"
#include "tests/support/paths.h"
#include "ui/text/figures.h"
#include "ui/text/language.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Dotted names in quotes in core/ and app/ that are codes: by their first word, or by standing in a connector's list.
QSet<QString> codesInSources()
{
    static const QRegularExpression general(
        u"u\"((?:pf\\d\\d|cent|draft|order|ledger|net|json|secret|skip|settings|setup|tables|decimal|catalog|engine|waterfall|desk|check|overlay|edit|alike|simulation|sandbox)"
        "\\.[a-z0-9_]+)\"_s"_s);
    static const QRegularExpression listed(u"\"((?:woocommerce|tryton|etendo)\\.[a-z0-9_.]+)\""_s);
    QSet<QString> codes;
    for (const QString &folder : {u"core"_s, u"app"_s}) {
        QDirIterator files(test::sourceDir() + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains(u"/sandbox/"_s) && !path.endsWith(u"/sandbox.cpp"_s))
                continue;
            const QRegularExpression &pattern = path.endsWith(u"errors.h"_s) ? listed : general;
            for (auto matches = pattern.globalMatch(readFile(path)); matches.hasNext();)
                codes.insert(matches.next().captured(1));
        }
    }
    erase_if(codes, [](const QString &code) { return code.endsWith(u".sqlite"_s); }); // names of files
    codes.remove(u"ledger.unknown_"_s); // its end is added at run time: company, connection, route, transfer
    return codes;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void money_isExactInBothLanguages_data();
    void money_isExactInBothLanguages();
    void phraseArguments_areWrittenAsTheLanguageDoes_data();
    void phraseArguments_areWrittenAsTheLanguageDoes();
    void ages_areShort_data();
    void ages_areShort();
    void exactTime_namesItsZone();
    void foreignText_isShownPlainly_data();
    void foreignText_isShownPlainly();
    void phrase_takesForeignArgumentsAsTheyAre();
    void phrase_ofUnknownCodeNamesIt();
    void everyCode_hasPhraseInBothLanguages();
    void everyFailure_hasSomeoneWhoMustAct();
    void translations_areFinished();
    void everyState_hasWordAndStory();

private:
    Language m_language;
};

void TestWords::init()
{
    m_language.choose(LanguageChoice::English);
}

void TestWords::money_isExactInBothLanguages_data()
{
    QTest::addColumn<Decimal>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("spanish");
    QTest::addColumn<QString>("english");
    QTest::newRow("thousands") << Decimal::fromCents(123'456) << u"EUR"_s << u"1.234,56\u00a0€"_s << u"€1,234.56"_s;
    QTest::newRow("millions") << Decimal::fromCents(123'456'789) << u"EUR"_s << u"1.234.567,89\u00a0€"_s << u"€1,234,567.89"_s;
    QTest::newRow("a negative cent") << Decimal::fromCents(-1) << u"EUR"_s << u"\u22120,01\u00a0€"_s << u"\u2212€0.01"_s;
    QTest::newRow("zero") << Decimal() << u"EUR"_s << u"0,00\u00a0€"_s << u"€0.00"_s;
    QTest::newRow("half a cent is not hidden") << Decimal::fromMicros(5'000) << u"EUR"_s << u"0,005\u00a0€"_s << u"€0.005"_s;
    QTest::newRow("a currency without a sign") << Decimal::fromInt(20) << u"PLN"_s << u"20,00\u00a0PLN"_s << u"20.00\u00a0PLN"_s;
    QTest::newRow("no currency") << Decimal::fromInt(7) << QString() << u"7,00"_s << u"7.00"_s;
}

void TestWords::money_isExactInBothLanguages()
{
    QFETCH(Decimal, amount);
    QFETCH(QString, currency);
    QTEST(money(amount, currency, QLocale(QLocale::Spanish, QLocale::Spain)), "spanish");
    QTEST(money(amount, currency, QLocale(QLocale::English, QLocale::UnitedKingdom)), "english");
}

void TestWords::phraseArguments_areWrittenAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QStringList>("spanish");
    QTest::addColumn<QStringList>("english");
    QTest::newRow("amounts") << u"cent.total_differs"_s << QStringList{u"1117.25"_s, u"-1117.26"_s}
                             << QStringList{u"1.117,25\u00a0€"_s, u"\u22121.117,26\u00a0€"_s}
                             << QStringList{u"€1,117.25"_s, u"\u2212€1,117.26"_s};
    QTest::newRow("a rate") << u"cent.tax_differs"_s << QStringList{u"5.2"_s, u"1.04"_s, u"1.05"_s}
                            << QStringList{u"5,2 %"_s, u"1,04\u00a0€"_s} << QStringList{u"5.2 %"_s, u"€1.04"_s};
    QTest::newRow("a date") << u"pf27.near"_s << QStringList{u"2026-12-16"_s} << QStringList{u"16/12/26"_s}
                            << QStringList{u"16/12/2026"_s};
    QTest::newRow("text that looks like an amount") << u"order.unknown"_s << QStringList{u"1117.25"_s}
                                                    << QStringList{u"1117.25"_s} << QStringList{u"1117.25"_s};
    QTest::newRow("an amount that is none") << u"pf20.negative"_s << QStringList{u"NaN\u0007"_s}
                                            << QStringList{u"NaN\u2407"_s} << QStringList{u"NaN\u2407"_s};
    QTest::newRow("a date that is none") << u"pf25.future"_s << QStringList{u"2026-13-45"_s}
                                         << QStringList{u"2026-13-45"_s} << QStringList{u"2026-13-45"_s};
    QTest::newRow("arguments are missing") << u"cent.total_differs"_s << QStringList{}
                                           << QStringList{u"\u2026"_s} << QStringList{u"\u2026"_s};
}

void TestWords::phraseArguments_areWrittenAsTheLanguageDoes()
{
    QFETCH(QString, code);
    QFETCH(QStringList, args);
    QFETCH(QStringList, spanish);
    QFETCH(QStringList, english);
    for (const LanguageChoice choice : {LanguageChoice::Spanish, LanguageChoice::English}) {
        m_language.choose(choice);
        const QString text = phraseFor(code, args, u"EUR"_s).cause;
        for (const QString &part : choice == LanguageChoice::Spanish ? spanish : english)
            QVERIFY2(text.contains(part), qUtf8Printable(text));
    }
}

void TestWords::ages_areShort_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("less than a second") << qint64(400) << u"now"_s << u"ahora"_s;
    QTest::newRow("a clock that runs ahead") << qint64(-5'000) << u"now"_s << u"ahora"_s;
    QTest::newRow("seconds") << qint64(3'900) << u"3 s ago"_s << u"hace 3 s"_s;
    QTest::newRow("minutes") << qint64(125'000) << u"2 min ago"_s << u"hace 2 min"_s;
    QTest::newRow("hours") << qint64(3'600'000 * 30) << u"30 h ago"_s << u"hace 30 h"_s;
    QTest::newRow("days") << qint64(3'600'000 * 49) << u"2 d ago"_s << u"hace 2 d"_s;
}

void TestWords::ages_areShort()
{
    QFETCH(qint64, age);
    constexpr qint64 kNowMs = 1'790'000'000'000;
    QTEST(agoText(kNowMs - age, kNowMs), "english");
    m_language.choose(LanguageChoice::Spanish);
    QTEST(agoText(kNowMs - age, kNowMs), "spanish");
}

void TestWords::exactTime_namesItsZone()
{
    const QTimeZone madrid("Europe/Madrid");
    QCOMPARE(exactTime(1'790'000'000'120, madrid), u"21 Sept 2026 16:13:20.120 CEST"_s);
    QCOMPARE(exactTime(0, madrid), u"\u2014"_s);
}

void TestWords::foreignText_isShownPlainly_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Nuria Peña"_s << u"Nuria Peña"_s;
    QTest::newRow("markup stays what it is") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("NUL and line feed") << u"a\0b\nc"_s << u"a\u2400b\u240Ac"_s;
    QTest::newRow("right-to-left override") << u"exe\u202Efdp"_s << u"exe\u27E8U+202e\u27E9fdp"_s;
    QTest::newRow("escape sequence and bell") << u"\u001B[31m\u0007"_s << u"\u241B[31m\u2407"_s;
    QTest::newRow("one-byte escape sequence") << u"\u009B2J"_s << u"\u27E8U+009b\u27E92J"_s;
    QTest::newRow("zero width") << u"A\u200BB"_s << u"A\u27E8U+200b\u27E9B"_s;
    QTest::newRow("Hebrew is isolated") << u"\u05D0\u05D1"_s << u"\u2068\u05D0\u05D1\u2069"_s;
    QTest::newRow("an isolate of its own is named")
        << u"\u2069\u05D0"_s << u"\u2068\u27E8U+2069\u27E9\u05D0\u2069"_s;
}

void TestWords::foreignText_isShownPlainly()
{
    QFETCH(QString, foreign);
    QTEST(shownPlainly(foreign), "shown");
}

void TestWords::phrase_takesForeignArgumentsAsTheyAre()
{
    const Phrase phrase = phraseFor(u"woocommerce.refused"_s, {u"%2<i>"_s, u"a\u202Eb"_s});
    QCOMPARE(phrase.cause, u"The shop refused it (%2<i>): a\u27E8U+202e\u27E9b"_s);
    const Phrase longOne = phraseFor(u"json.syntax"_s, {QString(10'000, u'x')});
    QVERIFY(longOne.cause.size() < 200);
}

void TestWords::phrase_ofUnknownCodeNamesIt()
{
    QVERIFY(!hasPhrase(u"no.such.code"_s));
    QVERIFY(phraseFor(u"no.such.code"_s, {}).cause.contains(u"no.such.code"_s));
}

void TestWords::everyCode_hasPhraseInBothLanguages()
{
    const QSet<QString> codes = codesInSources();
    QVERIFY2(codes.size() > 100, "the sources were not found");
    QStringList missing;
    for (const QString &code : codes) {
        m_language.choose(LanguageChoice::English);
        const QString english = phraseFor(code, {}).cause;
        m_language.choose(LanguageChoice::Spanish);
        if (!hasPhrase(code) || english == phraseFor(code, {}).cause)
            missing.append(code);
    }
    missing.sort();
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u' ')));
}

/// What is no failure of an order is named here; every other phrase must say who can end it.
void TestWords::everyFailure_hasSomeoneWhoMustAct()
{
    static const QRegularExpression elsewhere(
        u"\\A(desk|check|evidence|sandbox|simulation|skip|alike|setup|secret|bench|command|audit|erase|customer)\\."_s);
    QStringList missing;
    for (const QString &code : phraseCodes()) {
        if (!mustActOn(code) && !elsewhere.match(code).hasMatch())
            missing.append(code);
    }
    missing.sort();
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u' ')));
}

void TestWords::translations_areFinished()
{
    const QString spanish = readFile(test::sourceDir() + u"/translations/cuadra_es.ts"_s);
    const QString english = readFile(test::sourceDir() + u"/translations/cuadra_en.ts"_s);
    QVERIFY(spanish.count(u"<message"_s) > 200);
    QCOMPARE(spanish.count(u"type=\"unfinished\""_s), 0);
    QCOMPARE(english.count(u"type=\"unfinished\""_s), 0);
    QVERIFY2(!spanish.contains(u"<translation></translation>"_s), "an empty translation");
    QVERIFY(english.contains(u"<numerusform>"_s));
}

void TestWords::everyState_hasWordAndStory()
{
    for (const auto choice : {LanguageChoice::English, LanguageChoice::Spanish}) {
        m_language.choose(choice);
        QSet<QString> words;
        for (const TransferState state : kTransferStates) {
            TransferDetail detail;
            detail.row.state = state;
            detail.row.errorCode = u"net.timeout"_s;
            detail.targetName = u"Etendo"_s;
            words.insert(stateWord(state));
            QVERIFY(!storyOf(detail, 1'000).sentence.isEmpty());
        }
        QCOMPARE(words.size(), qsizetype(kTransferStates.size()));
    }
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"

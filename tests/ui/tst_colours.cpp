#include "ui/theme/colours.h"

#include <QTest>

using namespace cuadra;

namespace {

constexpr double kReadable = 4.5; ///< WCAG 2.1, AA

} // namespace

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_isMeasuredAsWcagDoes();
    void text_isReadable_data();
    void text_isReadable();
};

void TestColours::contrast_isMeasuredAsWcagDoes()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestColours::text_isReadable_data()
{
    QTest::addColumn<ColourRole>("ink");
    QTest::addColumn<ColourRole>("paper");
    const std::initializer_list<ColourRole> papers{ColourRole::Window, ColourRole::Panel, ColourRole::PanelHover, ColourRole::Selection};
    for (const ColourRole paper : papers) {
        for (const ColourRole ink : {ColourRole::Text, ColourRole::MutedText})
            QTest::addRow("text %d on %d", int(ink), int(paper)) << ink << paper;
        QTest::addRow("accent on %d", int(paper)) << ColourRole::Accent << paper;
    }
    QTest::newRow("the current place") << ColourRole::Accent << ColourRole::AccentFill;
    QTest::newRow("its count") << ColourRole::MutedText << ColourRole::AccentFill;
    QTest::newRow("new rows") << ColourRole::Text << ColourRole::AccentFill;
    QTest::newRow("the primary button") << ColourRole::AccentText << ColourRole::Accent;
    for (const Tone tone : kTones) {
        QTest::addRow("pill %d", int(tone)) << textRole(tone) << fillRole(tone);
        QTest::addRow("light %d", int(tone)) << textRole(tone) << ColourRole::Panel;
    }
}

void TestColours::text_isReadable()
{
    QFETCH(ColourRole, ink);
    QFETCH(ColourRole, paper);
    for (const bool dark : {false, true}) {
        const double ratio = contrastRatio(colourOf(ink, dark), colourOf(paper, dark));
        QVERIFY2(ratio >= kReadable, qPrintable(QString::number(ratio) + QLatin1String(dark ? " dark" : " light")));
    }
}

QTEST_GUILESS_MAIN(TestColours)
#include "tst_colours.moc"

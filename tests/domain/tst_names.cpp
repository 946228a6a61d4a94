#include "core/domain/catalog.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/domain/transferstate.h"

#include <QSet>
#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

class NamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyName_readsBack();
    void unknownName_isNothing();
    void step_followsTheTable_data();
    void step_followsTheTable();
    void worstFinding_decides();
};

template <typename All, typename NameOf, typename FromName>
static void verifyNames(const All &all, NameOf nameOf, FromName fromName)
{
    QSet<QString> names;
    for (const auto value : all) {
        names.insert(nameOf(value));
        QVERIFY(fromName(nameOf(value)) == value);
    }
    QCOMPARE(names.size(), qsizetype(all.size()));
}

void NamesTest::everyName_readsBack()
{
    verifyNames(kTransferStates, transferStateName, transferStateFromName);
    verifyNames(kHoldReasons, holdReasonName, holdReasonFromName);
    verifyNames(kSeverities, severityName, severityFromName);
    verifyNames(kSourceStates, sourceStateName, sourceStateFromName);
    QCOMPARE(catalogKindName(CatalogKind::PaymentTerm), u"payment_term"_s);
    QCOMPARE(taxCatalogKey(true, taxKindName(TaxKind::Surcharge), u"5.2"_s), u"goods|surcharge|5.2"_s);
}

void NamesTest::unknownName_isNothing()
{
    QVERIFY(!transferStateFromName(u"Waiting"));
    QVERIFY(!sourceStateFromName(u""));
}

void NamesTest::step_followsTheTable_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("waiting") << u"waiting"_s << u"sending retrying failed held dismissed"_s;
    QTest::newRow("sending") << u"sending"_s << u"waiting sent retrying in_doubt failed"_s;
    QTest::newRow("sent") << u"sent"_s << u"verified in_doubt failed"_s;
    QTest::newRow("verified") << u"verified"_s << QString();
    QTest::newRow("retrying") << u"retrying"_s << u"waiting sending failed held dismissed"_s;
    QTest::newRow("in doubt") << u"in_doubt"_s << u"waiting sent verified failed"_s;
    QTest::newRow("failed") << u"failed"_s << u"waiting held dismissed"_s;
    QTest::newRow("held") << u"held"_s << u"waiting dismissed"_s;
    QTest::newRow("dismissed") << u"dismissed"_s << u"waiting"_s;
}

void NamesTest::step_followsTheTable()
{
    QFETCH(QString, from);
    QStringList allowed;
    for (const TransferState to : kTransferStates)
        if (canMove(*transferStateFromName(from), to))
            allowed += transferStateName(to);
    QTEST(allowed.join(u' '), "allowed");
}

void NamesTest::worstFinding_decides()
{
    Finding warn{.checkId = u"x"_s, .code = u"a"_s, .severity = Severity::Warn, .field = {}};
    Finding block{.checkId = u"x"_s, .code = u"b"_s, .severity = Severity::Block, .field = {}, .causeKey = u"b:1"_s};
    QVERIFY(!worstOf({}));
    QCOMPARE(*worstOf({warn, block, warn}), Severity::Block);
    QCOMPARE(warn.cause(), u"a"_s);
    QCOMPARE(block.cause(), u"b:1"_s);
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"

#include "core/desk/failures.h"
#include "tests/support/failedorders.h"
#include "tests/ui/failedconsole.h"
#include "ui/failed/conflictview.h"
#include "ui/failed/fieldeditor.h"
#include "ui/failed/senddialog.h"
#include "ui/queue/emptystate.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// The place of failed orders in a real window over a real ledger.
class TestFailedWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fortyOrders_goWithTheKeyboardOnly();
    void fortyOrders_goWithTheMouseOnly();
    void arrivals_duringTheDialogueAreNotSent();
    void dialogue_showsWhatIsLeftOutAndWhy();
    void shopUpdate_ofTheSameFieldIsAConflict();
    void shopUpdate_ofAnotherFieldKeepsWhatIsTyped();
    void correction_goesToAllWithTheSameValue();
    void sameFailure_stopsTheSendingByItself();
    void sentOrders_canBeCalledBack();
    void dismissed_comeBackByUndo();
    void emptyPlace_saysWhatIsNormal();
};

void TestFailedWindow::fortyOrders_goWithTheKeyboardOnly()
{
    FailedConsole console(40);
    QVERIFY(console.ready());
    QLineEdit *field = console.field();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTRY_COMPARE(field->text(), u"A12AZ"_s);
    int keystrokes = 0;
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers = {}) {
        ++keystrokes;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    };
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    QVERIFY(console.dialog()->findChild<QLabel *>(u"sendSummary"_s)->text().startsWith(u"40 orders go"_s));
    QTRY_VERIFY(console.dialog()->isActiveWindow());
    press(Qt::Key_Return);
    QVERIFY(console.runEngineUntilVerified(40));
    QVERIFY2(keystrokes <= 12, qPrintable(QString::number(keystrokes)));
    QCOMPARE(console.ledger.number(u"SELECT COUNT(*) FROM audit WHERE action = 'transfer.retry'"_s), 40);
}

void TestFailedWindow::fortyOrders_goWithTheMouseOnly()
{
    FailedConsole console(40);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    int clicks = 0;
    const auto click = [&](QWidget *widget) {
        ++clicks;
        QTest::mouseClick(widget, Qt::LeftButton);
    };
    auto *send = console.window->findChild<QPushButton *>(u"sendMended"_s);
    QCOMPARE(send->text(), u"Send 40"_s);
    click(send);
    QTRY_VERIFY(console.dialog());
    click(console.dialog()->findChild<QPushButton *>(u"sendNow"_s));
    QVERIFY(console.runEngineUntilVerified(40));
    QVERIFY2(clicks <= 6, qPrintable(QString::number(clicks)));
}

void TestFailedWindow::arrivals_duringTheDialogueAreNotSent()
{
    FailedConsole console(40);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    const QList<TransferId> arrived = addFailed(console.ledger, console.workbench, 1'000, 500, unknownProduct());
    Q_EMIT console.gateway.transfersChanged(arrived);
    auto *newRows = console.window->findChild<FailedPage *>()->findChild<QPushButton *>(u"takeNewRows"_s);
    QTRY_COMPARE(newRows->accessibleName(), u"Show 500 new orders"_s);
    QCOMPARE(console.dialog()->findChild<QTableWidget *>(u"sendRows"_s)->rowCount(), 40);
    QTest::mouseClick(console.dialog()->findChild<QPushButton *>(u"sendNow"_s), Qt::LeftButton);
    QVERIFY(console.runEngineUntilVerified(40));
    QCOMPARE(console.count(TransferState::Failed), 500);
    QCOMPARE(console.ledger.number(u"SELECT COUNT(*) FROM audit WHERE action = 'transfer.retry'"_s), 40);
}

void TestFailedWindow::dialogue_showsWhatIsLeftOutAndWhy()
{
    FailedConsole console(5);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    (void)console.ledger.write([&](Database &database) {
        return DeskCommands(database, {.name = u"eva"_s, .reason = u"doble"_s}, console.ledger.clock.nowMs()).dismiss({console.orders.at(2)});
    });
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    QCOMPARE(console.dialog()->plan().goCount(), 4);
    auto *rows = console.dialog()->findChild<QTableWidget *>(u"sendRows"_s);
    QVERIFY(rows->item(0, 2)->text().contains(u"not among the failed ones"_s));
    QVERIFY(rows->item(1, 1)->text().contains(u"A-12-AZ \u2192 A12AZ"_s));
    QTest::keyClick(console.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!console.dialog());
    QCOMPARE(console.count(TransferState::Failed), 4);
}

void TestFailedWindow::shopUpdate_ofTheSameFieldIsAConflict()
{
    FailedConsole console(1, wrongTaxId());
    QVERIFY(console.ready());
    console.type(u"12345678Z"_s);
    console.workbench.orders[console.orders[0]].taxIdentity.number = u"87654321X"_s;
    reviseOrder(console.ledger, 1);
    Q_EMIT console.gateway.transfersChanged(console.orders);
    QTRY_VERIFY(console.conflict());
    QCOMPARE(console.conflict()->conflict().mine.value.toString(), u"12345678Z"_s);
    QCOMPARE(console.conflict()->conflict().mine.base.toString(), u"12345678A"_s);
    QCOMPARE(console.conflict()->conflict().theirs.toString(), u"87654321X"_s);
    QTest::qWait(800); // the list is empty now, and the edit is still there
    QVERIFY(console.pane()->isVisible());
    QCOMPARE(console.field()->text(), u"12345678Z"_s);
    QVERIFY(!console.window->findChild<QPushButton *>(u"sendMended"_s)->isEnabled());
    QTest::mouseClick(console.conflict()->findChild<QPushButton *>(u"keepMine"_s), Qt::LeftButton);
    QTRY_VERIFY(!console.conflict());
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(console.overlayValue(u"taxIdentity.number"_s), u"12345678Z"_s);
    QVERIFY(console.runEngineUntilVerified(1));
}

void TestFailedWindow::shopUpdate_ofAnotherFieldKeepsWhatIsTyped()
{
    FailedConsole console(1, wrongTaxId());
    QVERIFY(console.ready());
    console.type(u"12345678Z"_s);
    console.workbench.orders[console.orders[0]].billing.city = u"Getafe"_s;
    reviseOrder(console.ledger, 1);
    Q_EMIT console.gateway.transfersChanged(console.orders);
    auto *notice = console.window->findChild<QLabel *>(u"mendNotice"_s);
    QTRY_COMPARE(notice->text(), u"The shop changed this order just now. What you typed is kept."_s);
    QVERIFY(!console.conflict());
    QCOMPARE(console.field()->text(), u"12345678Z"_s);
}

void TestFailedWindow::correction_goesToAllWithTheSameValue()
{
    FailedConsole console(3, wrongPostcode());
    QVERIFY(console.ready());
    console.workbench.orders[console.orders[2]].billing.postcode = u"2814"_s;
    console.type(u"28013"_s);
    auto *alike = console.window->findChild<QCheckBox *>(u"alike"_s);
    QVERIFY(alike->isVisible() && !alike->isChecked()); // what is one customer's own goes to others only when asked
    QTest::mouseClick(alike, Qt::LeftButton, {}, QPoint(8, alike->height() / 2));
    QVERIFY(alike->isChecked());
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    QCOMPARE(console.dialog()->plan().goCount(), 2);
    QVERIFY(console.dialog()->findChild<QTableWidget *>(u"sendRows"_s)->item(0, 2)->text().contains(u"Another value"_s));
    QTest::keyClick(console.dialog(), Qt::Key_Return);
    QVERIFY(console.runEngineUntilVerified(2));
    QCOMPARE(console.count(TransferState::Failed), 1);
}

void TestFailedWindow::sameFailure_stopsTheSendingByItself()
{
    FailedConsole console(40);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    QTest::keyClick(console.dialog(), Qt::Key_Return);
    auto *words = console.window->findChild<QLabel *>(u"runWords"_s);
    QVERIFY(QTest::qWaitFor([&] {
        Q_EMIT console.gateway.transfersChanged(engineTurn(console.ledger, unknownProduct()));
        return words->text().startsWith(u"Stopped by itself: the first 10 failed alike"_s);
    }));
    QCOMPARE(console.ledger.number(u"SELECT COUNT(*) FROM audit WHERE action = 'transfer.retry'"_s), 10);
}

void TestFailedWindow::sentOrders_canBeCalledBack()
{
    FailedConsole console(5);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.dialog());
    QTest::keyClick(console.dialog(), Qt::Key_Return);
    QTRY_COMPARE(console.count(TransferState::Waiting), 5);
    QVERIFY(console.shown()); // a bare display gives the focus back to nobody
    QTRY_COMPARE(QApplication::focusWidget(), console.table());
    console.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(console.count(TransferState::Failed), 5);
    auto *words = console.window->findChild<QLabel *>(u"runWords"_s);
    QTRY_COMPARE(words->text(), u"5 orders called back"_s);
}

void TestFailedWindow::dismissed_comeBackByUndo()
{
    FailedConsole console(5);
    QVERIFY(console.ready());
    QTRY_COMPARE(console.field()->text(), u"A12AZ"_s);
    console.table()->setFocus();
    console.table()->selectAll();
    inNextDialog(typeReasonAndAccept);
    console.key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(console.count(TransferState::Dismissed), 5);
    QTest::mouseClick(console.window->findChild<QPushButton *>(u"runUndo"_s), Qt::LeftButton);
    QTRY_COMPARE(console.count(TransferState::Failed), 5);
}

void TestFailedWindow::emptyPlace_saysWhatIsNormal()
{
    FailedConsole console(0);
    QVERIFY(console.shown());
    auto *page = console.window->findChild<FailedPage *>();
    auto *empty = page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QStringList words;
    for (const QLabel *label : empty->findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.contains(u"No failed orders."_s), qPrintable(words.join(u'|')));
    QVERIFY2(words.join(u' ').contains(u"Last verified order"_s), qPrintable(words.join(u'|')));
}

QTEST_MAIN(TestFailedWindow)
#include "tst_failedwindow.moc"

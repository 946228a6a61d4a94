// The queue's list in a real window: what moves, what stays, and what many rows at once do.
#include "tests/ui/fakeconsole.h"
#include "ui/queue/newrowsbar.h"
#include "ui/queue/queuepage.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

class TestQueueList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectionAndScroll_stayWhileMuchChanges();
    void newRows_areTakenInByTheirBarAndSelectionStays();
    void newRows_comeInByThemselvesWhileNothingIsTouched();
    void everything_canBeSelectedAndRetriedThoughHardlyAnyIsLoaded();
    void staleRow_isGreyedInItsPlace();
};

void TestQueueList::selectionAndScroll_stayWhileMuchChanges()
{
    Console console;
    QVERIFY(console.ready());
    console.table->verticalScrollBar()->setValue(1'000);
    QVERIFY(QTest::qWaitFor([&] { return console.isLoaded(1'005); }));
    console.table->selectRow(1'005);
    const TransferId chosen = console.idAt(1'005);

    QList<TransferId> changed;
    for (int row = 900; row < 1'400; ++row) {
        QueueRow facts = console.gateway.row(console.idAt(row));
        facts.customer = u"changed"_s;
        console.gateway.setRow(facts);
        changed.append(facts.id);
    }
    Q_EMIT console.gateway.transfersChanged(changed + console.gateway.addRows(200));
    const QModelIndex customer = console.table->model()->index(1'005, int(QueueModel::Column::Customer));
    QVERIFY(QTest::qWaitFor([&] { return customer.data().toString() == u"changed"_s; }));
    QCOMPARE(console.table->selectedIds(), QList{chosen});
    QCOMPARE(console.table->currentId(), chosen);
    QCOMPARE(console.top(), 1'000);
    QCOMPARE(console.table->model()->rowCount(), kRows);
}

void TestQueueList::newRows_areTakenInByTheirBarAndSelectionStays()
{
    Console console;
    QVERIFY(console.ready());
    console.table->verticalScrollBar()->setValue(50);
    console.table->selectRow(55);
    const TransferId chosen = console.table->currentId();
    const TransferId top = console.idAt(50);
    Q_EMIT console.gateway.transfersChanged(console.gateway.addRows(7));
    auto *bar = console.window->findChild<QueuePage *>()->findChild<NewRowsBar *>();
    QVERIFY(QTest::qWaitFor([&] { return bar->isVisible(); }));
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"7 new"_s);
    QTest::mouseClick(bar->findChild<QPushButton *>(u"takeNewRows"_s), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() == kRows + 7; }));
    QVERIFY(!bar->isVisible());
    QCOMPARE(console.table->currentId(), chosen);
    QCOMPARE(console.table->selectedIds(), QList{chosen});
    QCOMPARE(console.idAt(console.top()), top);
}

void TestQueueList::newRows_comeInByThemselvesWhileNothingIsTouched()
{
    Console console;
    QVERIFY(console.ready());
    const TransferId before = console.idAt(0);
    const QList<TransferId> added = console.gateway.addRows(3);
    Q_EMIT console.gateway.transfersChanged(added);
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() == kRows + 3 && console.isLoaded(0); }));
    QCOMPARE(console.idAt(0), added.constLast());
    QCOMPARE(console.idAt(3), before);
    QVERIFY(!console.window->findChild<QueuePage *>()->findChild<NewRowsBar *>()->isVisible());
    Q_EMIT console.gateway.transfersChanged(added); // told again, they are no longer new
    QVERIFY(console.look(console.rowIn(TransferState::Failed)));
    QCOMPARE(console.table->model()->rowCount(), kRows + 3);
    Q_EMIT console.gateway.transfersChanged(console.gateway.addRows(1));
    QVERIFY(QTest::qWaitFor([&] { return console.window->findChild<QueuePage *>()->findChild<NewRowsBar *>()->isVisible(); }));
    QCOMPARE(console.table->model()->rowCount(), kRows + 3);
}

void TestQueueList::everything_canBeSelectedAndRetriedThoughHardlyAnyIsLoaded()
{
    Console console;
    QVERIFY(console.ready());
    QTest::mouseClick(console.window->findChild<QAbstractButton *>(u"group1"_s), Qt::LeftButton); // failed
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() < kRows && console.isLoaded(0); }));
    const int failed = console.table->model()->rowCount();
    QVERIFY(failed > 200); // more than is fetched for one screen
    console.table->setFocus();
    QTest::keyClick(console.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(console.table->selectedIds().size(), failed);
    inNextDialog([failed](QDialog &dialog) {
        auto *question = qobject_cast<QMessageBox *>(&dialog);
        QVERIFY(question && question->text().contains(QString::number(failed)));
        QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
    });
    QTest::keyClick(console.table, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].ids.size(), failed);
}

void TestQueueList::staleRow_isGreyedInItsPlace()
{
    Console console;
    QVERIFY(console.ready());
    QTest::mouseClick(console.window->findChild<QAbstractButton *>(u"group1"_s), Qt::LeftButton); // failed
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() < kRows && console.isLoaded(0); }));
    const QImage before = console.table->viewport()->grab(console.cell(0)).toImage();
    QueueRow row = console.gateway.row(console.idAt(0));
    row.state = TransferState::Verified;
    console.gateway.setRow(row);
    Q_EMIT console.gateway.transfersChanged({row.id});
    const QModelIndex index = console.table->model()->index(0, 0);
    QVERIFY(QTest::qWaitFor([&] { return index.data(QueueModel::StaleRole).toBool(); }));
    QCOMPARE(console.idAt(0), row.id);
    QVERIFY(console.table->viewport()->grab(console.cell(0)).toImage() != before);
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([&] { return console.idAt(0) != row.id; }));
}

QTEST_MAIN(TestQueueList)
#include "tst_queuelist.moc"

#include "tests/ui/fakeconsole.h"
#include "ui/queue/emptystate.h"
#include "ui/queue/queuepage.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

class TestQueueWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rail_filtersAndItsCountsAddUp();
    void search_filtersAndCanBeCleared();
    void header_sorts();
    void retry_byKeyReachesTheEngine();
    void retry_byMouseReachesTheEngine();
    void retry_leavesOutWhatCannotBeRetried();
    void dismiss_asksForTheReason();
    void pause_asksForReasonAndTime();
    void resume_needsNoQuestion();
    void detailPane_showsTheWholeStory();
    void nextProblem_isFoundByKey();
    void copy_givesTabSeparatedText();
    void hostileText_isShownAsText();
    void failedReading_saysWhatToDo();
    void language_switchesWhileRunning();
    void theme_switchesWhileRunning();
    void tabKey_reachesEveryControl();
    void layout_isRemembered();
};

void TestQueueWindow::rail_filtersAndItsCountsAddUp()
{
    Console console;
    QVERIFY(console.ready());
    const auto countAt = [&](int group) {
        QString words = console.window->findChild<QAbstractButton *>(u"group%1"_s.arg(group))->accessibleDescription();
        return words.remove(u',').remove(u'.').toLongLong();
    };
    qint64 sum = 0;
    for (int group = 0; group < 6; ++group)
        sum += countAt(group);
    QVERIFY(sum > 0);
    QCOMPARE(sum, countAt(6));
    QTest::mouseClick(console.window->findChild<QAbstractButton *>(u"group2"_s), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() < kRows && console.isLoaded(0); }));
    QCOMPARE(console.gateway.row(console.idAt(0)).state, TransferState::InDoubt);
}

void TestQueueWindow::search_filtersAndCanBeCleared()
{
    Console console;
    QVERIFY(console.ready());
    QTest::keyClick(console.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = console.window->findChild<QLineEdit *>(u"search"_s);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, u"#4321"_s);
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() == 1; }));
    QTest::keyClicks(search, u"nowhere"_s);
    auto *empty = console.window->findChild<QueuePage *>()->findChild<EmptyState *>();
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return console.table->model()->rowCount() == kRows; }));
    QVERIFY(search->text().isEmpty());
}

void TestQueueWindow::header_sorts()
{
    Console console;
    QVERIFY(console.ready());
    QHeaderView *header = console.table->horizontalHeader();
    const auto click = [&](QueueModel::Column column) {
        const QPoint at(header->sectionViewportPosition(int(column)) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    click(QueueModel::Column::Document);
    QVERIFY(QTest::qWaitFor([&] { return console.idAt(0) == TransferId(1); }));
    click(QueueModel::Column::Total);
    QVERIFY(QTest::qWaitFor([&] { return console.gateway.row(console.idAt(0)).total >= console.gateway.row(console.idAt(kRows - 1)).total
                                      && console.idAt(0) != TransferId(1); }));
    for (int row = 1; row < 100; ++row)
        QVERIFY(console.gateway.row(console.idAt(row - 1)).total >= console.gateway.row(console.idAt(row)).total);
}

void TestQueueWindow::retry_byKeyReachesTheEngine()
{
    Console console;
    QVERIFY(console.ready());
    const int row = console.rowIn(TransferState::Failed);
    QVERIFY(row >= 0);
    console.table->setFocus();
    console.table->selectRow(row);
    QTest::keyClick(console.table, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].name, u"retry"_s);
    QCOMPARE(console.gateway.commands[0].ids, QList{console.idAt(row)});
}

void TestQueueWindow::retry_byMouseReachesTheEngine()
{
    Console console;
    QVERIFY(console.ready());
    const int row = console.rowIn(TransferState::Failed);
    QTest::mouseClick(console.table->viewport(), Qt::LeftButton, {}, console.cell(row).center());
    QVERIFY(QTest::qWaitFor([&] { return console.pane->isVisible(); }));
    QTest::mouseClick(console.pane->findChild<QPushButton *>(u"retryOne"_s), Qt::LeftButton);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].ids, QList{console.idAt(row)});
}

void TestQueueWindow::retry_leavesOutWhatCannotBeRetried()
{
    Console console;
    QVERIFY(console.ready());
    const int failed = console.rowIn(TransferState::Failed);
    const int verified = console.rowIn(TransferState::Verified);
    const int held = console.rowIn(TransferState::Held);
    console.table->setFocus();
    console.table->selectRow(failed);
    for (const int row : {verified, held})
        QTest::mouseClick(console.table->viewport(), Qt::LeftButton, Qt::ControlModifier, console.cell(row).center());
    QCOMPARE(console.table->selectedIds().size(), 3);
    QTest::keyClick(console.table, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(QSet<TransferId>(console.gateway.commands[0].ids.begin(), console.gateway.commands[0].ids.end()),
             (QSet<TransferId>{console.idAt(failed), console.idAt(held)}));
}

void TestQueueWindow::dismiss_asksForTheReason()
{
    Console console;
    QVERIFY(console.ready());
    const int row = console.rowIn(TransferState::Failed);
    console.table->selectRow(row);
    console.table->setFocus();
    inNextDialog([](QDialog &dialog) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY(!button->isDefault() || !button->isEnabled()); // no reason yet
        typeReasonAndAccept(dialog);
    });
    QTest::keyClick(console.table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].name, u"dismiss"_s);
    QCOMPARE(console.gateway.commands[0].reason, u"stocktaking"_s);
}

void TestQueueWindow::pause_asksForReasonAndTime()
{
    Console console;
    QVERIFY(console.ready());
    inNextDialog([](QDialog &dialog) {
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        typeReasonAndAccept(dialog);
    });
    QTest::mouseClick(console.window->findChildren<QToolButton *>(u"pauseButton"_s).at(0), Qt::LeftButton);
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].name, u"pause"_s);
    QCOMPARE(console.gateway.commands[0].route, RouteId(1));
    QCOMPARE(console.gateway.commands[0].reason, u"stocktaking"_s);
    QCOMPARE(console.gateway.commands[0].resumeMs, console.clock.nowMs() + 15 * 60'000);
}

void TestQueueWindow::resume_needsNoQuestion()
{
    Console console;
    QVERIFY(console.ready());
    QTest::mouseClick(console.window->findChildren<QToolButton *>(u"pauseButton"_s).at(2), Qt::LeftButton); // the paused one
    QCOMPARE(console.gateway.commands.size(), 1);
    QCOMPARE(console.gateway.commands[0].name, u"resume"_s);
    QCOMPARE(console.gateway.commands[0].route, RouteId(3));
}

void TestQueueWindow::detailPane_showsTheWholeStory()
{
    Console console;
    QVERIFY(console.ready());
    QVERIFY(console.look(console.rowIn(TransferState::Failed)));
    QVERIFY(console.pane->findChild<QLabel *>(u"sentence"_s)->text().contains(u"Sandalia azul 38"_s));
    const auto tableNamed = [&](const QString &name) { return console.pane->findChild<QTableWidget *>(name); };
    QCOMPARE(tableNamed(u"attemptsTable"_s)->rowCount(), 2);
    QCOMPARE(tableNamed(u"exchangesTable"_s)->rowCount(), 5);
    QCOMPARE(tableNamed(u"auditTable"_s)->rowCount(), 1);
    QVERIFY(console.look(console.rowIn(TransferState::Verified)));
    QTableWidget *waterfall = tableNamed(u"waterfallTable"_s);
    QCOMPARE(waterfall->rowCount(), 6);
    QCOMPARE(waterfall->item(5, 0)->text(), u"Total"_s);
    QCOMPARE(waterfall->item(5, 1)->text(), waterfall->item(5, 2)->text());
    QVERIFY(console.pane->findChild<QPlainTextEdit *>(u"exchangeBodies"_s)->toPlainText().contains(u"PV-50218"_s));
    QTest::keyClick(console.table, Qt::Key_Escape);
    QVERIFY(!console.pane->isVisible());
}

void TestQueueWindow::nextProblem_isFoundByKey()
{
    Console console;
    QVERIFY(console.ready());
    console.table->setFocus();
    QTest::keyClick(console.table, Qt::Key_F3);
    const TransferState first = console.gateway.row(console.table->currentId()).state;
    QVERIFY(first == TransferState::Failed || first == TransferState::InDoubt);
    const TransferId before = console.table->currentId();
    QTest::keyClick(console.table, Qt::Key_F3);
    QVERIFY(console.table->currentId() != before);
}

void TestQueueWindow::copy_givesTabSeparatedText()
{
    Console console;
    QVERIFY(console.ready());
    console.table->setFocus();
    console.table->selectRow(6);
    QTest::keyClick(console.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = QApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), QueueModel::kColumns);
    QCOMPARE(cells[0], console.table->model()->index(6, 0).data().toString());
}

void TestQueueWindow::hostileText_isShownAsText()
{
    Console console;
    const QString markup = u"<b>bold</b><img src=x onerror=alert(1)>"_s;
    TransferDetail detail = test::believableDetail(console.gateway.row(TransferId(kRows - 10)), console.clock.nowMs());
    detail.row.customer = u"\u202Egnp.exe\0"_s + QString(10'000, u'W');
    detail.row.number = markup;
    detail.row.state = TransferState::Failed;
    detail.row.errorCode = u"woocommerce.refused"_s;
    detail.row.errorArgs = {markup, u"\u05E9\u05DC\u05D5\u05DD"_s};
    detail.sourceName = markup;
    detail.exchanges[0].reply = "<script>alert(1)</script>\0\xff\xfe tail";
    console.gateway.setDetail(detail);
    QVERIFY(console.ready());
    QVERIFY(console.look(10));
    for (const QLabel *label : console.pane->findChildren<QLabel *>())
        QVERIFY(label->pixmap().isNull() == false || label->textFormat() == Qt::PlainText);
    QVERIFY(console.pane->findChild<QLabel *>(u"sentence"_s)->text().contains(markup));
    QVERIFY(console.pane->findChild<QPlainTextEdit *>(u"exchangeBodies"_s)->toPlainText().contains(u"<script>alert(1)</script>"_s));
    const QModelIndex customer = console.table->model()->index(10, int(QueueModel::Column::Customer));
    QVERIFY(customer.data().toString().startsWith(u"\u27E8U+202e\u27E9gnp.exe"_s));
    QVERIFY(customer.data().toString().size() < 200);
    QVERIFY(console.table->model()->index(10, 0).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(console.pane->width() < 700);
}

void TestQueueWindow::failedReading_saysWhatToDo()
{
    Console console;
    QVERIFY(console.ready());
    console.gateway.failReads({.kind = ErrorKind::Storage, .code = u"ledger.gone"_s});
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    auto *empty = console.window->findChild<QueuePage *>()->findChild<EmptyState *>();
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
    console.gateway.readAgain();
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return console.table->isVisible(); }));
}

void TestQueueWindow::language_switchesWhileRunning()
{
    Console console;
    QVERIFY(console.ready());
    const auto headerWord = [&] { return console.table->model()->headerData(3, Qt::Horizontal).toString(); };
    const QModelIndex state = console.table->model()->index(0, int(QueueModel::Column::State));
    QCOMPARE(state.data().toString(), u"Sending"_s);
    console.window->chooseLanguage(LanguageChoice::Spanish);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(state.data().toString(), u"Enviando"_s);
    QCOMPARE(console.table->model()->headerData(2, Qt::Horizontal).toString(), u"Cliente"_s);
    QVERIFY(!headerWord().isEmpty());
    for (const QAbstractButton *button : console.window->findChildren<QAbstractButton *>()) {
        for (const QString &english : {u"Refresh"_s, u"Retry"_s, u"Dismiss…"_s, u"Failed"_s, u"Verified"_s})
            QVERIFY2(button->text().trimmed() != english, qUtf8Printable(button->text()));
    }
    console.window->chooseLanguage(LanguageChoice::English);
}

void TestQueueWindow::theme_switchesWhileRunning()
{
    Console console;
    QVERIFY(console.ready());
    const auto corner = [&] { return console.window->grab().toImage().pixelColor(20, 400); };
    QVERIFY(corner().lightness() > 200);
    console.window->chooseTheme(ThemeChoice::Dark);
    QVERIFY(QTest::qWaitFor([&] { return corner().lightness() < 80; }));
}

void TestQueueWindow::tabKey_reachesEveryControl()
{
    Console console;
    QVERIFY(console.ready());
    QVERIFY(console.look(console.rowIn(TransferState::Failed)));
    QSet<QWidget *> reached;
    for (int step = 0; step < 80; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : console.window.get(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const QString &name : {u"search"_s, u"queueTable"_s, u"pauseButton"_s, u"group6"_s, u"retryOne"_s, u"dismissOne"_s}) {
        QWidget *wanted = console.window->findChild<QWidget *>(name);
        QVERIFY2(wanted && reached.contains(wanted), qUtf8Printable(name));
    }
    reached.remove(nullptr);
    for (const QWidget *widget : std::as_const(reached)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QMenuBar *>(widget);
        QVERIFY2(named, widget->metaObject()->className());
    }
}

void TestQueueWindow::layout_isRemembered()
{
    Console console;
    QVERIFY(console.ready());
    console.table->setColumnWidth(int(QueueModel::Column::Customer), 333);
    console.window->resize(1200, 800);
    console.window->close();
    MainWindow again(console.gateway, console.clock, console.settings, {});
    again.go(PlaceId::Queue);
    again.show();
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    QCOMPARE(again.size(), QSize(1200, 800));
    QCOMPARE(again.findChild<QueueTable *>()->columnWidth(int(QueueModel::Column::Customer)), 333);
}

QTEST_MAIN(TestQueueWindow)
#include "tst_queuewindow.moc"

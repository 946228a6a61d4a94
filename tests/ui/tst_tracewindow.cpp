#include "core/desk/evidence.h"
#include "tests/support/fakegateway.h"
#include "tests/support/tracestory.h"
#include "tests/ui/fakeconsole.h"
#include "ui/queue/emptystate.h"
#include "ui/trace/eventlist.h"
#include "ui/trace/tracepage.h"
#include "ui/trace/traceview.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// "Where is my order?" with keys and mouse, over a real ledger.
class TestTraceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void search_ofOneOrderOpensItsTrace();
    void search_ofSeveralListsThem();
    void search_thatFindsNothingSaysWhereItLooked();
    void queueRow_opensItsTrace();
    void arrows_goFromEventToEvent();
    void filters_leaveWhatIsAsked();
    void escape_goesBackToTheBox();
    void summary_isCopiedWithoutPersonalData();
    void page_isWrittenAsPdfAndHtml_data();
    void page_isWrittenAsPdfAndHtml();
    void page_thatCannotBeWrittenIsSaid();
    void evidence_isWrittenAndHolds();
    void reveal_asksWhyAndMasksAgain();
    void call_isFoldedAndMasked();
    void trace_isReadAgainWhenItChanged();
    void problem_opensAtItsPlace();
    void words_followTheLanguage();

private:
    template <typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return m_console->window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool find(const QString &text);
    [[nodiscard]] bool told(const QString &title) const;
    [[nodiscard]] bool trace(TransferId order);
    void chooseEvent(const QString &code);
    [[nodiscard]] TracePage *page() const { return m_console->window->findChild<TracePage *>(); }
    [[nodiscard]] TraceView *view() const { return m_console->window->findChild<TraceView *>(); }

    std::unique_ptr<TestLedger> m_ledger;
    TraceStory m_story;
    std::unique_ptr<Console> m_console;
};

void TestTraceWindow::initTestCase()
{
    m_ledger = std::make_unique<TestLedger>();
    m_story = tellTraceStory(*m_ledger);
}

void TestTraceWindow::init()
{
    m_console = std::make_unique<Console>(500);
    m_console->gateway.useLedger(&**m_ledger);
    QVERIFY(m_console->ready());
    m_console->window->go(PlaceId::Trace);
}

bool TestTraceWindow::find(const QString &text)
{
    auto *box = part<QLineEdit>("traceBox");
    box->clear();
    box->setFocus();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
    return true;
}

bool TestTraceWindow::told(const QString &title) const
{
    return QTest::qWaitFor([this, title] { return view()->isVisible() && view()->trace().detail.row.number == title; });
}

bool TestTraceWindow::trace(TransferId order)
{
    m_console->window->go(PlaceId::Trace, QVariant::fromValue(order));
    return QTest::qWaitFor([this, order] { return view()->isVisible() && view()->trace().detail.row.id == order; });
}

/// By the arrow keys, as a person would.
void TestTraceWindow::chooseEvent(const QString &code)
{
    auto *list = m_console->window->findChild<EventList *>();
    auto *table = part<QTableWidget>("traceEvents");
    for (int tries = 0; tries < table->rowCount() && list->chosen()->code != code; ++tries)
        QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(list->chosen()->code, code);
}

void TestTraceWindow::search_ofOneOrderOpensItsTrace()
{
    QVERIFY(find(u"PV-50218"_s));
    QVERIFY(told(u"51230"_s));
    QVERIFY(part<QLabel>("traceSentence")->text().contains(u"Etendo"_s));
    QVERIFY(part<QLabel>("customerLine")->text().contains(u"Your order is confirmed"_s));
    QVERIFY(part<QWidget>("traceSteps")->accessibleName().contains(u"Verified: done"_s));
}

void TestTraceWindow::search_ofSeveralListsThem()
{
    QVERIFY(find(u"nuria@penagil.example"_s));
    auto *found = part<QTableWidget>("traceFound");
    QVERIFY(QTest::qWaitFor([found] { return found->isVisible() && found->rowCount() == 6; }));
    QCOMPARE(found->item(0, 1)->text(), u"Nuria P*** G***"_s);
    QVERIFY(found->hasFocus());
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Return);
    QVERIFY(told(found->item(1, 0)->text()));
}

void TestTraceWindow::search_thatFindsNothingSaysWhereItLooked()
{
    QVERIFY(find(u"no such number"_s));
    auto *empty = page()->findChild<EmptyState *>();
    const auto words = [empty] {
        QString all;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QVERIFY(QTest::qWaitFor([&] { return words().contains(u"We do not know that number"_s); }));
    QVERIFY(words().contains(u"Tienda ES and Etendo"_s));
    QVERIFY(words().contains(u"last read"_s));
}

void TestTraceWindow::queueRow_opensItsTrace()
{
    m_console->window->go(PlaceId::Queue);
    m_console->table->selectId(m_story.failed);
    QTest::keyClick(m_console->window.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(m_console->window->place(), PlaceId::Trace);
    QVERIFY(told(u"51231"_s));
    m_console->window->go(PlaceId::Queue);
    QVERIFY(QTest::qWaitFor([this] { return m_console->pane->isVisible(); }));
    QTest::mouseClick(part<QToolButton>("traceOne"), Qt::LeftButton);
    QCOMPARE(m_console->window->place(), PlaceId::Trace);
}

void TestTraceWindow::arrows_goFromEventToEvent()
{
    QVERIFY(trace(m_story.verified));
    auto *table = part<QTableWidget>("traceEvents");
    QVERIFY(QTest::qWaitFor([table] { return table->hasFocus(); }));
    const int last = table->rowCount() - 1;
    QCOMPARE(table->currentRow(), last);
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(table->currentRow(), last - 1);
    QVERIFY(part<QLabel>("eventText")->text().contains(u"equal to the cent"_s));
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(table->currentRow(), last);
}

void TestTraceWindow::filters_leaveWhatIsAsked()
{
    QVERIFY(trace(m_story.verified));
    auto *table = part<QTableWidget>("traceEvents");
    const int all = table->rowCount();
    QTest::mouseClick(part<QToolButton>("events1"), Qt::LeftButton); // problems
    QCOMPARE(table->rowCount(), 2); // the lost answer and the doubt
    QTest::mouseClick(part<QToolButton>("events2"), Qt::LeftButton); // people
    QVERIFY(!table->isVisible());
    QTest::mouseClick(part<QToolButton>("events3"), Qt::LeftButton); // money
    QVERIFY(table->isVisible() && table->rowCount() < all);
    QTest::mouseClick(part<QToolButton>("events0"), Qt::LeftButton);
    QCOMPARE(table->rowCount(), all);
}

void TestTraceWindow::escape_goesBackToTheBox()
{
    QVERIFY(trace(m_story.failed));
    QTest::keyClick(part<QTableWidget>("traceEvents"), Qt::Key_Escape);
    QVERIFY(!view()->isVisible());
    QVERIFY(part<QLineEdit>("traceBox")->hasFocus());
}

void TestTraceWindow::summary_isCopiedWithoutPersonalData()
{
    QVERIFY(trace(m_story.verified));
    QTest::keyClick(m_console->window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"51230"_s) && copied.contains(u"PV-50218"_s));
    for (const QString &secret : storySecrets())
        QVERIFY2(!copied.contains(secret), qPrintable(secret));
}

void TestTraceWindow::page_isWrittenAsPdfAndHtml_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("pdf") << u"page.pdf"_s << QByteArray("%PDF");
    QTest::newRow("html") << u"page.html"_s << QByteArray("<!DOCTYPE html>");
}

void TestTraceWindow::page_isWrittenAsPdfAndHtml()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QVERIFY(trace(m_story.verified));
    const QString path = m_console->home.filePath(name);
    inNextDialog([path](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QTest::keyClick(m_console->window.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(path)); // it comes whole or not at all
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith(begins));
    QVERIFY(text.size() > 1'000);
    for (const QString &secret : storySecrets())
        QVERIFY(!text.contains(secret.toUtf8()));
}

void TestTraceWindow::page_thatCannotBeWrittenIsSaid()
{
    QVERIFY(trace(m_story.verified));
    QSignalSpy told(m_console->window->findChild<TracePage *>(), &TracePage::told);
    inNextDialog([this](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_console->home.filePath(u"gone/page.pdf"_s));
        dialog.done(QDialog::Accepted); // as if the folder had gone after it was chosen
    });
    QTest::keyClick(m_console->window.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().at(1).toBool());
    QVERIFY(told.last().at(0).toString().startsWith(u"The file could not be written"_s));
}

void TestTraceWindow::evidence_isWrittenAndHolds()
{
    QVERIFY(trace(m_story.verified));
    const QString path = m_console->home.filePath(u"evidence.json"_s);
    inNextDialog([path](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QTest::keyClick(m_console->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QTest::qWaitFor([path] { return QFile::exists(path); }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pack = file.readAll();
    const QStringList wrong = m_ledger->read([&](Database &database) { return Evidence(database).contradictions(pack); });
    QCOMPARE(wrong, QStringList());
}

void TestTraceWindow::reveal_asksWhyAndMasksAgain()
{
    QVERIFY(trace(m_story.held));
    part<QTabWidget>("traceTabs")->setCurrentIndex(1);
    auto *table = part<QTableWidget>("contactTable");
    const auto shown = [table] {
        QString all;
        for (int row = 0; row < table->rowCount(); ++row)
            all += table->item(row, 1)->text() + u'\n';
        return all;
    };
    QVERIFY(shown().contains(u"Nuria"_s) || shown().contains(u"N***"_s));
    for (const QString &secret : storySecrets())
        QVERIFY2(!shown().contains(secret), qPrintable(secret));
    inNextDialog(typeReasonAndAccept);
    QTest::mouseClick(part<QPushButton>("revealContact"), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return shown().contains(u"Peña Gil"_s); }));
    QVERIFY(QTest::qWaitFor([this] { return view()->trace().detail.audit.size() == 1; })); // it is read again
    QVERIFY(shown().contains(u"Peña Gil"_s));
    m_console->window->go(PlaceId::Queue);
    QVERIFY(!shown().contains(u"Peña Gil"_s));
}

void TestTraceWindow::call_isFoldedAndMasked()
{
    QVERIFY(trace(m_story.verified));
    chooseEvent(u"attempt.verified"_s);
    QVERIFY(!part<QToolButton>("unfoldCall")->isVisible());
    chooseEvent(u"call"_s);
    auto *call = part<QPlainTextEdit>("maskedCall");
    QVERIFY(!call->isVisible());
    QTest::mouseClick(part<QToolButton>("unfoldCall"), Qt::LeftButton);
    QVERIFY(call->isVisible());
    QVERIFY(call->toPlainText().contains(u"WEB-51230"_s));
    for (const QString &secret : storySecrets())
        QVERIFY2(!call->toPlainText().contains(secret), qPrintable(secret));
}

void TestTraceWindow::trace_isReadAgainWhenItChanged()
{
    QVERIFY(trace(m_story.waiting));
    const qsizetype before = view()->trace().events.size();
    (void)m_ledger->write([this](Database &database) {
        return database.run(u"UPDATE transfer SET state = 'failed', error_code = 'net.timeout', changed_ms = changed_ms + 9"
                            " WHERE id = ?"_s, {m_story.waiting.value()});
    });
    Q_EMIT m_console->gateway.transfersChanged({m_story.waiting});
    QVERIFY(QTest::qWaitFor([&] { return view()->trace().events.size() == before + 1; }));
    QCOMPARE(view()->trace().detail.row.state, TransferState::Failed);
}

void TestTraceWindow::problem_opensAtItsPlace()
{
    QVERIFY(trace(m_story.doubtful));
    QTest::keyClick(m_console->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_console->window->place(), PlaceId::InDoubt);
}

void TestTraceWindow::words_followTheLanguage()
{
    QVERIFY(trace(m_story.verified));
    m_console->window->chooseLanguage(LanguageChoice::Spanish);
    QVERIFY(QTest::qWaitFor([this] { return part<QLabel>("customerLine")->text().contains(u"Su pedido está confirmado"_s); }));
    QCOMPARE(part<QToolButton>("events1")->text(), u"Problemas"_s);
    for (const QToolButton *button : page()->findChildren<QToolButton *>())
        QVERIFY2(!button->isVisible() || !button->text().isEmpty(), qPrintable(button->objectName()));
}

QTEST_MAIN(TestTraceWindow)
#include "tst_tracewindow.moc"

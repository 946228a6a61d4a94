#include "tests/support/tracestory.h"
#include "tests/ui/fakeconsole.h"
#include "ui/doubt/doubtpage.h"
#include "ui/queue/emptystate.h"
#include "ui/shell/railbutton.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// What is in doubt, and what a person may do about it.
class TestDoubtWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rail_countsWhatIsInDoubt();
    void list_tellsWhoIsAskedAndWhatIsNext();
    void lookUpNow_byKeyMakesItDue();
    void trace_opensTheChosenOne();
    void emptyList_isHonest();
    void noEngine_isSaid();

private:
    template <typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return m_console->window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool listed(int count) const;

    std::unique_ptr<TestLedger> m_ledger;
    TraceStory m_story;
    std::unique_ptr<Console> m_console;
};

void TestDoubtWindow::init()
{
    m_console.reset();
    m_ledger = std::make_unique<TestLedger>();
    m_story = tellTraceStory(*m_ledger);
    m_console = std::make_unique<Console>(500);
    m_console->gateway.useLedger(&**m_ledger);
    QVERIFY(m_console->ready());
    m_console->window->go(PlaceId::InDoubt);
}

bool TestDoubtWindow::listed(int count) const
{
    auto *table = part<QTableWidget>("doubtTable");
    return QTest::qWaitFor([table, count] { return table->isVisible() && table->rowCount() == count; });
}

void TestDoubtWindow::rail_countsWhatIsInDoubt()
{
    auto *button = part<RailButton>("place3");
    QVERIFY(button);
    QCOMPARE(button->accessibleDescription(), u"2"_s);
}

void TestDoubtWindow::list_tellsWhoIsAskedAndWhatIsNext()
{
    QVERIFY(listed(2));
    auto *table = part<QTableWidget>("doubtTable");
    QCOMPARE(table->item(0, 0)->text(), u"51234"_s);
    QCOMPARE(table->item(0, 5)->text(), u"4 of 12"_s);
    QCOMPARE(table->item(1, 1)->text(), u"Etendo"_s);
    QCOMPARE(table->item(1, 2)->text(), u"WEB-51233"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(1, 0)).center());
    QVERIFY(part<QLabel>("doubtSentence")->text().contains(u"51233"_s));
    QVERIFY(part<QLabel>("doubtNext")->text().contains(u"in 2 min"_s));
}

void TestDoubtWindow::lookUpNow_byKeyMakesItDue()
{
    QVERIFY(listed(2));
    auto *table = part<QTableWidget>("doubtTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(m_console->window.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([table] { return table->item(1, 4)->text() == u"now"_s; }));
    QCOMPARE(m_ledger->number(u"SELECT due_ms FROM transfer WHERE id = %1"_s.arg(m_story.doubtful.value())),
             m_ledger->clock.nowMs());
    QCOMPARE(m_ledger->number(u"SELECT count(*) FROM audit WHERE action = 'transfer.look_up_now'"_s), 1);
    QCOMPARE(table->currentRow(), 1); // it stays chosen
}

void TestDoubtWindow::trace_opensTheChosenOne()
{
    QVERIFY(listed(2));
    QTest::mouseClick(part<QPushButton>("traceDoubt"), Qt::LeftButton);
    QCOMPARE(m_console->window->place(), PlaceId::Trace);
}

void TestDoubtWindow::emptyList_isHonest()
{
    (void)m_ledger->write([](Database &database) {
        return database.run(u"UPDATE transfer SET state = 'waiting' WHERE state = 'in_doubt'"_s);
    });
    QTest::keyClick(m_console->window.get(), Qt::Key_F5);
    auto *empty = m_console->window->findChild<DoubtPage *>()->findChild<EmptyState *>();
    QVERIFY(QTest::qWaitFor([empty] { return empty->isVisible(); }));
    QVERIFY(QTest::qWaitFor([empty] { return empty->findChildren<QLabel *>().at(1)->text() == u"Nothing is in doubt"_s; }));
}

void TestDoubtWindow::noEngine_isSaid()
{
    QVERIFY(listed(2));
    EngineHealth health = believableHealth(m_console->clock.nowMs());
    health.holder = EngineHealth::Holder::None;
    Q_EMIT m_console->gateway.healthChanged(health);
    QVERIFY(part<QLabel>("doubtNext")->text().contains(u"No engine runs"_s));
}

QTEST_MAIN(TestDoubtWindow)
#include "tst_doubtwindow.moc"

#include "tests/support/testledger.h"
#include "tests/ui/fakeconsole.h"
#include "ui/shell/leaving.h"

#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

/// A console whose closing is decided; the engine is at work here unless a test says otherwise.
struct LeavingConsole : Console
{
    explicit LeavingConsole(bool hasTray) : Console(50)
    {
        leaving = std::make_unique<Leaving>(*window, gateway, settings, [hasTray] { return hasTray; });
        left = std::make_unique<QSignalSpy>(leaving.get(), &Leaving::left);
        setHolder(EngineHealth::Holder::Here);
        Q_EMIT gateway.cardsChanged(believableCards(clock.nowMs()));
    }

    void setHolder(EngineHealth::Holder holder)
    {
        EngineHealth health = believableHealth(clock.nowMs());
        health.holder = holder;
        Q_EMIT gateway.healthChanged(health);
    }

    /// Closes the window and answers what it asks with the button of that name; "" = it must not ask.
    void closeWith(const QString &button)
    {
        asked = false;
        QTimer::singleShot(100, qApp, [this, button] {
            auto *question = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!question)
                return;
            asked = true;
            offersTray = question->findChild<QPushButton *>(u"keepSyncing"_s) != nullptr;
            if (auto *chosen = question->findChild<QPushButton *>(button))
                chosen->click();
            else
                question->reject();
        });
        window->close();
        QTest::qWait(150); // the answer's turn, when nothing was asked
    }

    std::unique_ptr<Leaving> leaving;
    std::unique_ptr<QSignalSpy> left;
    bool asked = false;
    bool offersTray = false;
};

} // namespace

class TestLeaving final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tray_isAskedOnceAndRemembered();
    void stop_isAskedOnceAndRemembered();
    void cancel_leavesTheWindowOpen();
    void withoutTray_onlyStoppingIsOffered();
    void trayThatWentAway_isAskedAndNotForgotten();
    void engineElsewhere_asksNothing();
    void quit_asksNothing();
    void choice_canBeChangedInTheMenu();
    void tray_pausesAndResumesAll();
};

void TestLeaving::tray_isAskedOnceAndRemembered()
{
    LeavingConsole console(true);
    QVERIFY(console.ready());
    console.closeWith(u"keepSyncing"_s);
    QVERIFY(console.asked);
    QVERIFY(console.window->isHidden());
    QCOMPARE(console.left->size(), 0);
    QVERIFY(console.leaving->tray().menu().actions().constFirst()->isEnabled());
    console.leaving->tray().menu().actions().constFirst()->trigger(); // open
    QVERIFY(console.window->isVisible());
    console.closeWith({});
    QVERIFY(!console.asked);
    QVERIFY(console.window->isHidden());
    console.leaving->tray().menu().actions().constLast()->trigger(); // quit
    QCOMPARE(console.left->size(), 1);
}

void TestLeaving::stop_isAskedOnceAndRemembered()
{
    LeavingConsole console(true);
    QVERIFY(console.ready());
    console.closeWith(u"stopSyncing"_s);
    QVERIFY(console.asked);
    QVERIFY(console.offersTray);
    QCOMPARE(console.left->size(), 1);
    console.window->show();
    console.closeWith({});
    QVERIFY(!console.asked);
    QCOMPARE(console.left->size(), 2);
}

void TestLeaving::cancel_leavesTheWindowOpen()
{
    LeavingConsole console(true);
    QVERIFY(console.ready());
    console.closeWith(u"none"_s);
    QVERIFY(console.asked);
    QVERIFY(console.window->isVisible());
    QCOMPARE(console.left->size(), 0);
    QCOMPARE(console.leaving->choice(), LeaveChoice::Ask);
}

void TestLeaving::withoutTray_onlyStoppingIsOffered()
{
    LeavingConsole console(false);
    QVERIFY(console.ready());
    console.closeWith(u"none"_s);
    QVERIFY(console.asked);
    QVERIFY(!console.offersTray);
    QVERIFY(console.window->isVisible());
    console.closeWith(u"stopSyncing"_s);
    QCOMPARE(console.left->size(), 1);
    QCOMPARE(console.leaving->choice(), LeaveChoice::Stop);
}

void TestLeaving::trayThatWentAway_isAskedAndNotForgotten()
{
    LeavingConsole console(false);
    console.leaving->choose(LeaveChoice::Tray);
    QVERIFY(console.ready());
    console.closeWith(u"stopSyncing"_s);
    QVERIFY(console.asked);
    QCOMPARE(console.left->size(), 1);
    QCOMPARE(console.leaving->choice(), LeaveChoice::Tray);
}

void TestLeaving::engineElsewhere_asksNothing()
{
    LeavingConsole console(true);
    QVERIFY(console.ready());
    console.setHolder(EngineHealth::Holder::Elsewhere);
    console.closeWith({});
    QVERIFY(!console.asked);
    QCOMPARE(console.left->size(), 1);
}

void TestLeaving::quit_asksNothing()
{
    LeavingConsole console(true);
    console.leaving->choose(LeaveChoice::Tray);
    QVERIFY(console.ready());
    console.window->menuBar()->actions().constFirst()->menu()->actions().constLast()->trigger();
    QCOMPARE(console.left->size(), 1);
}

void TestLeaving::choice_canBeChangedInTheMenu()
{
    LeavingConsole console(true);
    QVERIFY(console.ready());
    auto *menu = console.window->findChild<QMenu *>(u"leaveMenu"_s);
    QVERIFY(menu);
    menu->actions().at(int(LeaveChoice::Stop))->trigger();
    QCOMPARE(console.leaving->choice(), LeaveChoice::Stop);
    const QString english = menu->title();
    console.window->chooseLanguage(LanguageChoice::Spanish);
    QTRY_VERIFY(menu->title() != english);
    console.settings.setValue(u"ui/leave"_s, 99); // of a later version
    QCOMPARE(console.leaving->choice(), LeaveChoice::Ask);
}

void TestLeaving::tray_pausesAndResumesAll()
{
    TestLedger ledger;
    LeavingConsole console(true);
    console.gateway.useLedger(&*ledger);
    QVERIFY(console.ready());
    RouteCard card;
    card.route = ledger.route();
    Q_EMIT console.gateway.cardsChanged({card});
    auto *pause = console.leaving->tray().menu().findChild<QAction *>(u"trayPause"_s);
    QVERIFY(pause);
    pause->trigger();
    const auto paused = [&] { return ledger.number(u"SELECT paused FROM route"_s); };
    QTRY_COMPARE(paused(), 1);
    card.paused = true;
    Q_EMIT console.gateway.cardsChanged({card});
    QVERIFY(console.leaving->tray().toolTip().contains(u"paused"_s));
    pause->trigger();
    QTRY_COMPARE(paused(), 0);
}

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"

#include "tests/support/believableday.h"
#include "tests/support/fakegateway.h"
#include "ui/queue/emptystate.h"
#include "ui/queue/queuegroups.h"
#include "ui/shell/mainwindow.h"
#include "ui/today/causebar.h"
#include "ui/today/factlink.h"
#include "ui/today/factpanel.h"
#include "ui/today/hourchart.h"
#include "ui/today/localdays.h"
#include "ui/today/numbercard.h"
#include "ui/today/todaydata.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

/// The console over a real ledger that lived through a day.
struct Console
{
    explicit Console(LanguageChoice language = LanguageChoice::English, int weeks = 6) :
        gateway(10, ledger.clock.nowMs()), settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat)
    {
        if (weeks > 0)
            liveThroughADay(ledger, weeks);
        gateway.useLedger(&*ledger);
        settings.setValue(u"ui/language"_s, int(language));
        settings.setValue(u"ui/theme"_s, int(ThemeChoice::Light));
        window = std::make_unique<MainWindow>(gateway, ledger.clock, settings, u"Calzados Llevant SL"_s);
        page = window->findChild<TodayPage *>();
        window->resize(1440, 900);
    }

    bool ready()
    {
        window->show();
        EngineHealth health;
        health.holder = EngineHealth::Holder::Here;
        health.connections.append({.connection = ConnectionId(1), .name = u"Tienda ES"_s, .light = Light::Good});
        Q_EMIT gateway.healthChanged(health);
        window->activateWindow(); // a bare display has no window manager that would
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] { return !card(0)->accessibleName().isEmpty(); });
    }

    NumberCard *card(int at) const { return page->findChild<NumberCard *>(u"card%1"_s.arg(at)); }
    QString title() const { return page->findChild<ElidedLabel *>(u"todayTitle"_s)->fullText(); }
    QString notice() const { return page->findChild<QLabel *>(u"todayNotice"_s)->text(); }
    bool shows(QueueGroup group) const
    {
        return window->place() == PlaceId::Queue
            && window->findChild<QAbstractButton *>(u"group%1"_s.arg(int(group)))->isChecked();
    }
    QList<FactLink *> facts(const QString &panel) const
    {
        return page->findChild<FactPanel *>(panel)->findChildren<FactLink *>();
    }

    TestLedger ledger;
    FakeEngineGateway gateway;
    QTemporaryDir home;
    QSettings settings;
    std::unique_ptr<MainWindow> window;
    TodayPage *page = nullptr;
};

} // namespace

/// The place Today over a real ledger, by mouse and by keys.
class TestTodayWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_opensOnTodayAndItAddsUp();
    void everyNumber_leadsToItsList_data();
    void everyNumber_leadsToItsList();
    void cardsAndFacts_openByEnter();
    void primaryAction_byKeyLeadsToTheFailed();
    void chart_isReadByKeysAndMouse();
    void tabKey_reachesEveryNumber();
    void figures_followTheLedgerButNotWhileHidden();
    void unreadableLedger_saysSoAndComesBack();
    void staleFigures_stayAndSaySo();
    void ledgerWithoutOrders_saysWhatIsNormal();
    void stoppedEngine_isNamed();
    void spanishAndDark_areComplete();
    void smallWindow_scrollsOnlyDown_data();
    void smallWindow_scrollsOnlyDown();
};

void TestTodayWindow::window_opensOnTodayAndItAddsUp()
{
    Console console;
    QVERIFY(console.ready());
    QCOMPARE(console.window->place(), PlaceId::Today);
    const qint64 received = console.ledger.number(
        u"SELECT COUNT(*) FROM transfer WHERE created_ms >= %1"_s.arg(localDayOf(console.ledger.clock.nowMs()).fromMs()));
    QVERIFY(received > 700);
    QCOMPARE(console.card(0)->accessibleName().remove(u','), u"Orders received: %1"_s.arg(received));
    QCOMPARE(console.card(2)->accessibleName(), u"Wait for a person: 45"_s);
    QCOMPARE(console.card(3)->accessibleName(), u"In doubt: 2"_s);
    QVERIFY2(console.title().startsWith(u"Today 9"_s), qUtf8Printable(console.title()));
    QVERIFY2(console.card(2)->accessibleDescription().startsWith(u"4 causes"_s), qUtf8Printable(console.card(2)->accessibleDescription()));
    QVERIFY(QTest::qWaitFor([&] { return console.card(0)->accessibleDescription().contains(u"normal Monday"_s); }));
    QCOMPARE(console.page->findChild<CauseBar *>(u"cause0"_s)->face().count, u"23"_s);
}

void TestTodayWindow::everyNumber_leadsToItsList_data()
{
    QTest::addColumn<int>("card");
    QTest::addColumn<QueueGroup>("group");
    QTest::newRow("received") << 0 << QueueGroup::All;
    QTest::newRow("verified") << 1 << QueueGroup::Verified;
    QTest::newRow("failed") << 2 << QueueGroup::Failed;
    QTest::newRow("in doubt") << 3 << QueueGroup::InDoubt;
}

void TestTodayWindow::everyNumber_leadsToItsList()
{
    QFETCH(int, card);
    QFETCH(QueueGroup, group);
    Console console;
    QVERIFY(console.ready());
    QSignalSpy asked(console.page, &Place::goAsked);
    QTest::mouseClick(console.card(card), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(console.window->place() != PlaceId::Today);
    QVERIFY(console.shows(group) || console.window->place() != PlaceId::Queue); // or it has a place of its own
}

void TestTodayWindow::cardsAndFacts_openByEnter()
{
    Console console;
    QVERIFY(console.ready());
    console.card(1)->setFocus();
    QTest::keyClick(console.card(1), Qt::Key_Return);
    QVERIFY(console.shows(QueueGroup::Verified));
    QTest::keyClick(console.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(console.window->place(), PlaceId::Today);
    const QList<FactLink *> facts = console.facts(u"integrityPanel"_s);
    const auto held = std::find_if(facts.begin(), facts.end(), [](const FactLink *one) { return one->fact().goal == TodayGoal::Held; });
    QVERIFY(held != facts.end());
    QCOMPARE((*held)->fact().value, u"6"_s);
    (*held)->setFocus();
    QTest::keyClick(*held, Qt::Key_Space);
    QVERIFY(console.shows(QueueGroup::Held));
}

void TestTodayWindow::primaryAction_byKeyLeadsToTheFailed()
{
    Console console;
    QVERIFY(console.ready());
    QSignalSpy asked(console.page, &Place::goAsked);
    QTest::keyClick(console.window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(console.window->place() != PlaceId::Today);
}

void TestTodayWindow::chart_isReadByKeysAndMouse()
{
    Console console;
    QVERIFY(console.ready());
    auto *chart = console.page->findChild<HourChart *>();
    QVERIFY(chart->accessibleDescription().contains(u"09:00 to 10:00: "_s));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->chosenHour(), 0);
    for (int step = 0; step < 9; ++step)
        QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->chosenHour(), 9);
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(chart);
    QVERIFY2(told->text(QAccessible::Name).startsWith(u"09:00 to 10:00: "_s), qUtf8Printable(told->text(QAccessible::Name)));
    QCOMPARE(chart->hourAt(chart->hourRect(17).center().x()), 17);
    QCOMPARE(chart->hourAt(0), -1);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->hourRect(9).center());
    QCOMPARE(console.window->place(), PlaceId::Queue);
}

void TestTodayWindow::tabKey_reachesEveryNumber()
{
    Console console;
    QVERIFY(console.ready());
    QTRY_VERIFY(!console.facts(u"integrityPanel"_s).isEmpty() && console.facts(u"integrityPanel"_s).constLast()->isVisible());
    QSet<QWidget *> reached;
    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : console.window.get(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    const QList<QWidget *> inside = console.page->findChildren<QWidget *>();
    int links = 0;
    for (QWidget *widget : inside) {
        if (!widget->isVisible() || !(qobject_cast<LinkButton *>(widget) || qobject_cast<HourChart *>(widget)))
            continue;
        ++links;
        QVERIFY2(reached.contains(widget), qUtf8Printable(widget->objectName() + widget->accessibleName()));
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY2(links >= 4 + 1 + 4 + 3 + 6, qPrintable(QString::number(links)));
    QVERIFY(reached.contains(console.page->findChild<QPushButton *>(u"solveFailed"_s)));
}

void TestTodayWindow::figures_followTheLedgerButNotWhileHidden()
{
    Console console;
    QVERIFY(console.ready());
    QSignalSpy changed(console.page->findChild<TodayData *>(), &TodayData::changed);
    addOrderNow(console.ledger, TransferState::Failed, u"order.unreadable"_s);
    Q_EMIT console.gateway.cardsChanged({});
    QCOMPARE(console.card(2)->accessibleName(), u"Wait for a person: 45"_s); // not more often than every few seconds
    QTRY_COMPARE_WITH_TIMEOUT(console.card(2)->accessibleName(), u"Wait for a person: 46"_s, TodayData::kRestMs * 4);
    console.window->go(PlaceId::Queue);
    changed.clear();
    addOrderNow(console.ledger, TransferState::Failed, u"order.unreadable"_s);
    Q_EMIT console.gateway.cardsChanged({});
    QTest::qWait(TodayData::kRestMs + 500); // a rest that is over would have let it read
    QCOMPARE(changed.size(), 0);
    console.window->go(PlaceId::Today);
    QTRY_COMPARE_WITH_TIMEOUT(console.card(2)->accessibleName(), u"Wait for a person: 47"_s, TodayData::kRestMs * 4);
}

void TestTodayWindow::unreadableLedger_saysSoAndComesBack()
{
    Console console;
    console.gateway.useLedger(nullptr);
    console.window->show();
    auto *empty = console.page->findChild<EmptyState *>();
    auto *again = empty->findChild<QPushButton *>(u"emptyAction"_s);
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible() && again->isVisible(); }));
    QVERIFY(!console.page->findChild<QPushButton *>(u"solveFailed"_s)->isVisible());
    console.gateway.useLedger(&*console.ledger);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return console.card(0)->isVisible(); }));
    QVERIFY(!empty->isVisible());
}

void TestTodayWindow::staleFigures_stayAndSaySo()
{
    Console console;
    QVERIFY(console.ready());
    QCOMPARE(console.notice(), QString());
    console.gateway.useLedger(nullptr);
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([&] { return console.notice().startsWith(u"These are the figures of"_s); }));
    QVERIFY(console.card(0)->isVisible());
    console.gateway.useLedger(&*console.ledger);
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([&] { return console.notice().isEmpty(); }));
    console.ledger.clock.advance(20 * 60'000);
    console.page->showAges();
    QVERIFY2(console.notice().startsWith(u"Tienda ES was last read 20 min ago"_s), qUtf8Printable(console.notice()));
}

void TestTodayWindow::ledgerWithoutOrders_saysWhatIsNormal()
{
    Console console(LanguageChoice::English, 0);
    QVERIFY(console.ready());
    QCOMPARE(console.title(), u"Nothing has come in yet today"_s);
    QVERIFY(console.page->findChild<QLabel *>(u"noCauses"_s)->isVisible());
    QCOMPARE(console.card(2)->findChild<ElidedLabel *>(u"detail"_s)->fullText(), u"nothing to do"_s);
    QVERIFY(!console.page->findChild<QPushButton *>(u"solveFailed"_s)->isVisible());
    QCOMPARE(console.facts(u"agePanel"_s).first()->fact().value, u"not yet"_s);
}

void TestTodayWindow::stoppedEngine_isNamed()
{
    Console console;
    QVERIFY(console.ready());
    EngineHealth health;
    health.connections.append(ConnectionHealth{});
    Q_EMIT console.gateway.healthChanged(health);
    QVERIFY(console.notice().startsWith(u"The engine stands still"_s));
}

void TestTodayWindow::spanishAndDark_areComplete()
{
    Console console;
    QVERIFY(console.ready());
    console.window->chooseLanguage(LanguageChoice::Spanish);
    console.window->chooseTheme(ThemeChoice::Dark);
    QVERIFY(QTest::qWaitFor([&] { return console.title().startsWith(u"Hoy cuadra el 9"_s); }));
    QCOMPARE(console.card(2)->accessibleName(), u"Esperan a una persona: 45"_s);
    for (const QWidget *widget : console.page->findChildren<QWidget *>()) {
        const QString said = widget->accessibleName() + u' ' + widget->accessibleDescription();
        for (const QString &english : {u" the "_s, u" of "_s, u"orders"_s, u" not "_s})
            QVERIFY2(!said.contains(english, Qt::CaseInsensitive), qUtf8Printable(said));
    }
    const QImage looks = console.page->grab().toImage();
    QVERIFY(looks.pixelColor(4, looks.height() - 4).lightness() < 80);
    QVERIFY(console.card(0)->grab().toImage().pixelColor(20, 6).lightness() < 80);
    console.window->chooseLanguage(LanguageChoice::English);
}

void TestTodayWindow::smallWindow_scrollsOnlyDown_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1100 x 700") << QSize(1100, 700) << 100;
    QTest::newRow("1100 x 700, text at 150 %") << QSize(1100, 700) << 150;
    QTest::newRow("1440 x 900, text at 200 %") << QSize(1440, 900) << 200;
}

void TestTodayWindow::smallWindow_scrollsOnlyDown()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    const QFont before = QApplication::font();
    QFont larger = before;
    larger.setPointSizeF(before.pointSizeF() * percent / 100);
    QApplication::setFont(larger);
    Console console(LanguageChoice::Spanish);
    console.window->resize(size);
    QVERIFY(console.ready());
    const auto *scroll = console.page->findChild<QScrollArea *>();
    QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(u"%1 > %2"_s.arg(scroll->widget()->width()).arg(scroll->viewport()->width())));
    for (int at = 0; at < 4; ++at) {
        const auto *figure = console.card(at)->findChild<QLabel *>(u"figure"_s);
        QTRY_VERIFY(figure->width() >= figure->fontMetrics().horizontalAdvance(figure->text()));
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestTodayWindow)
#include "tst_todaywindow.moc"

// The whole console on real parts: its window, the ledger behind it, the engine, and the sandbox's servers.
#include "app/console/consolesession.h"
#include "app/sandbox/sandbox.h"
#include "app/setup/sandboxsetup.h"
#include "app/setup/setupapply.h"
#include "ui/queue/detailpane.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/phrasebook.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr int kOrders = 30;
constexpr qint64 kHourMs = 3'600'000;
constexpr int kPatienceMs = 60'000; ///< the shop is read every 15 s
const auto kUnknownSku = u"VIEJO-777"_s;

/// A shop with clean orders, but for one with an article that the ERP does not know.
class World
{
public:
    explicit World(const Clock &clock) : m_clock(clock), sandbox(clock)
    {
        sandbox::SandboxOptions options;
        options.orders = kOrders;
        options.spreadMs = kHourMs;
        options.cleanOnly = true;
        started = sandbox.start(options);
        putSandboxSecrets(sandbox, vault);
        const qint64 spoilt = sandbox.shop(0).orders().constLast().id;
        sandbox.shop(0).change(spoilt, [](sandbox::WooOrder &order) { order.lines.first().sku = kUnknownSku; });
    }

    ConsoleSession::Prepare preparation()
    {
        return [this](Ledger &ledger) -> Status {
            const StopFlag never;
            return applySetup(ledger, sandboxSetup(sandbox, m_clock.nowMs() - 24 * kHourMs), {.name = u"test"_s, .reason = {}}, never);
        };
    }

private:
    const Clock &m_clock;

public:
    sandbox::Sandbox sandbox;
    SecretVault vault;
    Status started = Done{};
};

/// The longest time in which the GUI thread answered nothing.
class Stalls : public QObject
{
public:
    Stalls()
    {
        m_since.start();
        startTimer(10, Qt::PreciseTimer);
    }
    [[nodiscard]] double longestMs() const { return double(m_longestNs) / 1e6; }

protected:
    void timerEvent(QTimerEvent *) override { m_longestNs = qMax(m_longestNs, m_since.nsecsElapsed()); m_since.restart(); }

private:
    QElapsedTimer m_since;
    qint64 m_longestNs = 0;
};

} // namespace

/// The functions run in their order on one window: each goes on where the one before it left.
class TestConsoleSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void orders_arriveByThemselvesAndAreVerified();
    void verifiedOrder_showsHowItWentToTheCent();
    void failedOrder_saysWhyInSpanish();
    void retry_byKeyTriesAgain();
    void pause_stopsSendingAndResumeGoesOn();
    void guiThread_isNeverHeldUpLong();
    void cleanupTestCase();

private:
    [[nodiscard]] int rowIn(TransferState state) const;
    [[nodiscard]] int countIn(TransferState state) const;
    [[nodiscard]] bool look(int row);
    void letGo();
    [[nodiscard]] QTableWidget *table(const QString &name) const { return m_pane->findChild<QTableWidget *>(name); }

    SystemClock m_clock;
    QTemporaryDir m_home;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ConsoleSession> m_session;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Stalls> m_stalls;
    QueueTable *m_table = nullptr;
    DetailPane *m_pane = nullptr;
};

void TestConsoleSandbox::initTestCase()
{
    m_world = std::make_unique<World>(m_clock);
    QVERIFY(m_world->started);
    m_session = std::make_unique<ConsoleSession>(m_clock, u"sqlite:"_s + m_home.filePath(u"ledger.sqlite"_s),
                                                 m_world->preparation(), m_world->vault);
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"ui/language"_s, int(LanguageChoice::Spanish));
    m_window = std::make_unique<MainWindow>(m_session->gateway(), m_clock, *m_settings, sandboxCompanyName());
    m_window->go(PlaceId::Queue);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // a bare display has no window manager that would
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_stalls = std::make_unique<Stalls>();
    m_table = m_window->findChild<QueueTable *>();
    m_pane = m_window->findChild<DetailPane *>();
}

int TestConsoleSandbox::rowIn(TransferState state) const
{
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QVariant facts = m_table->model()->index(row, 0).data(QueueModel::FactRole);
        if (facts.isValid() && facts.value<QueueRow>().state == state)
            return row;
    }
    return -1;
}

int TestConsoleSandbox::countIn(TransferState state) const
{
    int count = 0;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QVariant facts = m_table->model()->index(row, 0).data(QueueModel::FactRole);
        count += facts.isValid() && facts.value<QueueRow>().state == state ? 1 : 0;
    }
    return count;
}

/// Closes the details and clears the selection, so that new orders come in by themselves.
void TestConsoleSandbox::letGo()
{
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Escape);
    QTest::keyClick(m_table, Qt::Key_Escape);
}

bool TestConsoleSandbox::look(int row)
{
    m_table->setFocus();
    m_table->selectRow(row);
    const TransferId id = m_table->currentId();
    return QTest::qWaitFor([&] { return m_pane->isVisible() && m_pane->detail().row.id == id; });
}

void TestConsoleSandbox::orders_arriveByThemselvesAndAreVerified()
{
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->rowCount() > 0, kPatienceMs);
    qInfo("the first order is shown after %.1f s", double(timer.elapsed()) / 1000);
    QTRY_VERIFY_WITH_TIMEOUT(countIn(TransferState::Verified) > 0, kPatienceMs);
    qInfo("the first order is verified after %.1f s", double(timer.elapsed()) / 1000);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(TransferState::Verified), kOrders - 1, kPatienceMs);
    qInfo("all are verified after %.1f s", double(timer.elapsed()) / 1000);
    QCOMPARE(countIn(TransferState::Failed), 1);
    QCOMPARE(m_world->sandbox.erp().heldOrders().size(), kOrders - 1);
}

void TestConsoleSandbox::verifiedOrder_showsHowItWentToTheCent()
{
    QVERIFY(look(rowIn(TransferState::Verified)));
    QVERIFY(table(u"attemptsTable"_s)->rowCount() >= 1);
    QVERIFY(table(u"exchangesTable"_s)->rowCount() >= 3); // look-up, placing, reading back
    const QTableWidget *waterfall = table(u"waterfallTable"_s);
    QVERIFY(waterfall->rowCount() >= 3);
    for (int row = 0; row < waterfall->rowCount(); ++row)
        QCOMPARE(waterfall->item(row, 1)->text(), waterfall->item(row, 2)->text());
    const Waterfall &figures = *m_pane->detail().waterfall;
    QCOMPARE(figures.steps.constLast().kind, StepKind::Total);
    QCOMPARE(figures.steps.constLast().shop, m_pane->detail().row.total);
}

void TestConsoleSandbox::failedOrder_saysWhyInSpanish()
{
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_F3);
    QVERIFY(QTest::qWaitFor([&] { return m_pane->detail().row.state == TransferState::Failed; }));
    QVERIFY(!m_pane->detail().findings.isEmpty());
    QStringList texts;
    for (const QLabel *label : m_pane->findChild<QWidget *>(u"findings"_s)->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'\n').contains(kUnknownSku), qUtf8Printable(texts.join(u'\n')));
    QVERIFY2(texts.join(u'\n').contains(u"El ERP no conoce"_s), qUtf8Printable(texts.join(u'\n')));
    QVERIFY(m_pane->findChild<QLabel *>(u"sentence"_s)->text().contains(kUnknownSku));
}

void TestConsoleSandbox::retry_byKeyTriesAgain()
{
    QVERIFY(look(rowIn(TransferState::Failed)));
    const TransferId failed = m_table->currentId();
    const qint64 changedMs = m_pane->detail().row.changedMs;
    QTest::keyClick(m_table, Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->detail().row.changedMs > changedMs, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->detail().row.state, TransferState::Failed, kPatienceMs); // it is still unknown
    QCOMPARE(m_pane->detail().row.id, failed);
    QCOMPARE(m_pane->detail().audit.constLast().action, u"transfer.retry"_s);
}

void TestConsoleSandbox::pause_stopsSendingAndResumeGoesOn()
{
    auto *pause = m_window->findChild<QToolButton *>(u"pauseButton"_s);
    QTimer::singleShot(100, this, [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"inventario"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    const QString paused = pause->toolTip();
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(pause->toolTip() != paused);
    m_window->activateWindow(); // as above: nobody does it when the dialog has gone
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(look(rowIn(TransferState::Failed)));
    QTest::keyClick(m_table, Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(m_pane->detail().row.state, TransferState::Waiting);
    m_world->sandbox.addOrders(4);
    letGo();
    QCOMPARE(countIn(TransferState::Waiting), 1);
    QCOMPARE(m_world->sandbox.erp().heldOrders().size(), kOrders - 1);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(TransferState::Verified), kOrders + 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(countIn(TransferState::Failed), 1, kPatienceMs);
    QCOMPARE(m_world->sandbox.erp().heldOrders().size(), kOrders + 3);
}

void TestConsoleSandbox::guiThread_isNeverHeldUpLong()
{
    qInfo("the longest time without an answer of the GUI thread: %.1f ms", m_stalls->longestMs());
    QVERIFY(m_stalls->longestMs() > 0);
}

void TestConsoleSandbox::cleanupTestCase()
{
    m_stalls.reset();
    m_window.reset();
    QVERIFY(m_session->stop());
}

QTEST_MAIN(TestConsoleSandbox)
#include "tst_console_sandbox.moc"

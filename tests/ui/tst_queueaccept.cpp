#include "tests/support/believable.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakegateway.h"
#include "ui/queue/detailpane.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr qint64 kRows = 500;
constexpr qint64 kFailed = 486; // failed in the believable data

} // namespace

/// What stands between a finding and "send it all the same", and what a person is told of troubles.
class TestQueueAccept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accept_isOfferedOnlyForDecisions_data();
    void accept_isOfferedOnlyForDecisions();
    void accept_sendsTheReason();
    void trouble_isToldWithWhatToDo();

private:
    [[nodiscard]] bool lookAt(const QList<Finding> &findings);

    test::FakeClock m_clock;
    std::unique_ptr<test::FakeEngineGateway> m_gateway;
    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestQueueAccept::init()
{
    m_window.reset();
    m_gateway = std::make_unique<test::FakeEngineGateway>(kRows, m_clock.nowMs());
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"ui/language"_s, int(LanguageChoice::English));
    m_window = std::make_unique<MainWindow>(*m_gateway, m_clock, *m_settings, QString());
    m_window->go(PlaceId::Queue);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

bool TestQueueAccept::lookAt(const QList<Finding> &findings)
{
    TransferDetail detail = test::believableDetail(m_gateway->row(TransferId(kFailed)), m_clock.nowMs());
    detail.findings = findings;
    m_gateway->setDetail(detail);
    auto *table = m_window->findChild<QueueTable *>();
    if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }))
        return false;
    table->selectId(TransferId(kFailed));
    auto *pane = m_window->findChild<DetailPane *>();
    return QTest::qWaitFor([pane] { return pane->isVisible(); });
}

void TestQueueAccept::accept_isOfferedOnlyForDecisions_data()
{
    const Finding hold{.checkId = u"PF-20"_s, .code = u"pf20.zero"_s, .severity = Severity::Hold, .field = u"total"_s};
    const Finding block{.checkId = u"PF-19"_s, .code = u"pf19.name"_s, .severity = Severity::Block, .field = u"total"_s};
    const Finding note{.checkId = u"PF-26"_s, .code = u"pf26.controls"_s, .severity = Severity::Warn, .field = u"total"_s};
    QTest::addColumn<QList<Finding>>("findings");
    QTest::addColumn<bool>("offered");
    QTest::newRow("a decision") << QList{hold} << true;
    QTest::newRow("a decision and a warning") << QList{note, hold} << true;
    QTest::newRow("a decision and a block") << QList{hold, block} << false;
    QTest::newRow("a warning alone") << QList{note} << false;
    QTest::newRow("nothing found") << QList<Finding>() << false;
}

void TestQueueAccept::accept_isOfferedOnlyForDecisions()
{
    QFETCH(QList<Finding>, findings);
    QFETCH(bool, offered);
    QVERIFY(lookAt(findings));
    QCOMPARE(m_window->findChild<QPushButton *>(u"acceptOne"_s)->isVisible(), offered);
}

void TestQueueAccept::accept_sendsTheReason()
{
    QVERIFY(lookAt({{.checkId = u"PF-20"_s, .code = u"pf20.zero"_s, .severity = Severity::Hold, .field = u"total"_s}}));
    QTimer::singleShot(100, qApp, [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"a gift"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"acceptOne"_s), Qt::LeftButton);
    QCOMPARE(m_gateway->commands.size(), 1);
    QCOMPARE(m_gateway->commands[0].name, u"accept"_s);
    QCOMPARE(m_gateway->commands[0].ids, QList{TransferId(kFailed)});
    QCOMPARE(m_gateway->commands[0].reason, u"a gift"_s);
}

void TestQueueAccept::trouble_isToldWithWhatToDo()
{
    auto *notices = m_window->findChild<QWidget *>(u"notices"_s);
    EngineHealth health = test::believableHealth(m_clock.nowMs());
    Q_EMIT m_gateway->healthChanged(health);
    QVERIFY(!notices->isVisible());
    health.troubleCode = u"ledger.disk_full"_s;
    Q_EMIT m_gateway->healthChanged(health);
    QVERIFY(notices->isVisible());
    QString words;
    for (const QLabel *label : notices->findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(u"disk is full"_s) && words.contains(u"Free some space"_s));
}

QTEST_MAIN(TestQueueAccept)
#include "tst_queueaccept.moc"

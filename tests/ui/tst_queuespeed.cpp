// Prints how long a million rows take; nothing here fails because a machine is slow.
#include "tests/support/fakeclock.h"
#include "tests/support/fakegateway.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr int kMillion = 1'000'000;

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    qInfo("%s: p50 %.2f ms, p99 %.2f ms, worst %.2f ms (%d times)", what, times.at(times.size() / 2),
          times.at(times.size() * 99 / 100), times.last(), int(times.size()));
}

} // namespace

class TestQueueSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void millionRows_areSmooth();
};

void TestQueueSpeed::millionRows_areSmooth()
{
    const test::FakeClock clock;
    test::FakeEngineGateway gateway(kMillion, clock.nowMs());
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    QElapsedTimer timer;
    timer.start();
    MainWindow window(gateway, clock, settings, {});
    window.go(PlaceId::Queue);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    qInfo("window made and exposed: %.1f ms", msOf(timer));
    auto *table = window.findChild<QueueTable *>();
    QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == kMillion; }));
    qInfo("a million keys shown: %.1f ms", msOf(timer));

    QList<double> jumps;
    QList<double> scrolls;
    quint32 place = 7;
    for (int jump = 0; jump < 200; ++jump) {
        place = place * 1'664'525u + 1'013'904'223u;
        timer.start();
        table->verticalScrollBar()->setValue(int(place % quint32(kMillion)));
        table->viewport()->repaint();
        const int row = table->rowAt(10);
        QVERIFY(QTest::qWaitFor([&] { return !table->model()->index(row, 0).data().toString().isEmpty(); }));
        table->viewport()->repaint();
        jumps.append(msOf(timer));
    }
    for (int step = 0; step < 300; ++step) {
        timer.start();
        table->verticalScrollBar()->setValue(400'000 + step * 3);
        table->viewport()->repaint();
        scrolls.append(msOf(timer));
        QCoreApplication::processEvents();
    }
    print("jump to a random row, fetched and painted (the fetch waits in steps of 10 ms)", jumps);
    print("scroll by three rows, whole table repainted", scrolls);
}

QTEST_MAIN(TestQueueSpeed)
#include "tst_queuespeed.moc"

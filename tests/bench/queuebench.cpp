// Prints how long the window takes over a real SQLite ledger of a million orders, and how long the GUI thread answers
// nothing meanwhile. Run it under a display (xvfb-run). Usage: queuebench [orders]
#include "app/console/ledgergateway.h"
#include "core/ledger/setupstore.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr int kPatienceMs = 60'000;

template <typename Value> Value must(Result<Value> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return std::move(*result);
}

const auto kFill =
    u"INSERT INTO transfer (route, business_key, external_id, number, customer, total, currency, state, priority, due_ms,"
     " created_ms, changed_ms, document_ms, erp_number) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
     " WHERE i < ?) SELECT ?, 'WEB-' || i, i, '#' || i, 'Nuria Peña Gil ' || (i * 7919 % 5000), (i * 7919 % 150000) * 10000,"
     " 'EUR', CASE i % 23 WHEN 3 THEN 'failed' WHEN 7 THEN 'in_doubt' WHEN 11 THEN 'held' ELSE 'verified' END, 0, 0,"
     " i * 1000, i * 1000, i * 1000, 'PV-' || i FROM n"_s;
const auto kCount = u"INSERT INTO transfer_count (route, state, slot, n) SELECT route, state, 0, COUNT(*) FROM transfer"
                    " GROUP BY route, state"_s;

std::shared_ptr<Ledger> filledLedger(const QString &url, const Clock &clock, int orders)
{
    std::shared_ptr<Ledger> ledger = must(Ledger::open({.url = url, .password = {}, .owner = u"bench"_s}, clock));
    const Actor actor{.name = u"bench"_s, .reason = {}};
    const StopFlag never;
    must(ledger->write([&](Database &database) -> Status {
        SetupStore setup(database);
        const CompanyId company = must(setup.saveCompany({.code = u"B"_s}, actor, 1));
        const ConnectionId side = must(setup.saveConnection({.company = company, .code = u"B"_s, .name = u"Tienda"_s}, actor, 1));
        const RouteId route = must(setup.saveRoute({.code = u"B"_s, .source = side, .target = side}, actor, 1));
        must(database.run(kFill, {orders, route.value()}));
        must(database.run(kCount));
        return Done{};
    }, never));
    return ledger;
}

/// The longest time in which the GUI thread answered nothing, since it was last asked.
class Stalls : public QObject
{
public:
    Stalls()
    {
        m_since.start();
        startTimer(10, Qt::PreciseTimer);
    }
    double takeLongestMs() { return double(std::exchange(m_longestNs, 0)) / 1e6; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_longestNs = qMax(m_longestNs, m_since.nsecsElapsed());
        m_since.restart();
    }

private:
    QElapsedTimer m_since;
    qint64 m_longestNs = 0;
};

class Bench
{
public:
    Bench(const QString &url, int orders)
        : m_ledger(filledLedger(url, m_clock, orders)),
          m_gateway([this] { return Result<OpenedLedger>(OpenedLedger{.ledger = m_ledger, .holder = {}}); }, u"bench"_s),
          m_settings(m_home.filePath(u"ui.ini"_s), QSettings::IniFormat),
          m_window(m_gateway, m_clock, m_settings, {})
    {
        m_window.go(PlaceId::Queue);
        m_window.show();
        m_table = m_window.findChild<QueueTable *>();
        m_model = qobject_cast<QueueModel *>(static_cast<QAbstractProxyModel *>(m_table->model())->sourceModel());
    }
    ~Bench() { m_gateway.finish(); }

    void run(int orders)
    {
        say(u"all keys, from the first paint"_s, waitFor([&] { return m_model->rowCount() == orders && isLoaded(0); }));
        filter(u"keys of the failed"_s, {.states = {TransferState::Failed}});
        filter(u"keys by a part of the customer"_s, {.text = u"Gil 4711"_s});
        filter(u"keys by total"_s, {.sort = QueueSort::Total, .descending = true});
        filter(u"all keys again"_s, {});
        moveAbout(u"jump to a random row, fetched and painted"_s, 300, [orders](int step) { return int(step * 7'654'321LL % orders); });
        moveAbout(u"scroll by three rows, fetched and painted"_s, 500, [orders](int step) { return orders / 2 + step * 3; });
        selectEverything();
    }

private:
    bool isLoaded(int row) const { return m_model->rowCount() > row && m_model->loadedRow(row); }

    template <typename Condition> double waitFor(Condition condition)
    {
        QElapsedTimer timer;
        timer.start();
        if (!QTest::qWaitFor(condition, kPatienceMs))
            qFatal("it never came");
        return double(timer.nsecsElapsed()) / 1e6;
    }

    void say(const QString &what, double ms)
    {
        QTextStream(stdout) << u"%1 %2 ms, GUI thread held up at most %3 ms\n"_s.arg(what, -44)
                                   .arg(ms, 8, 'f', 1)
                                   .arg(m_stalls.takeLongestMs(), 6, 'f', 1);
    }

    void filter(const QString &what, const QueueFilter &filter)
    {
        m_model->setFilter(filter);
        say(what, waitFor([&] { return m_model->reading() == QueueModel::Reading::Ready && isLoaded(0); }));
    }

    template <typename Place> void moveAbout(const QString &what, int steps, Place place)
    {
        QList<double> times;
        for (int step = 0; step < steps; ++step) {
            QElapsedTimer timer;
            timer.start();
            m_table->verticalScrollBar()->setValue(place(step));
            m_table->viewport()->repaint();
            const int row = m_table->rowAt(10);
            while (!isLoaded(row))
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            m_table->viewport()->repaint();
            times.append(double(timer.nsecsElapsed()) / 1e6);
            QCoreApplication::processEvents();
        }
        std::sort(times.begin(), times.end());
        QTextStream(stdout) << u"%1 p50 %2 ms, p99 %3 ms, worst %4 ms\n"_s.arg(what, -44)
                                   .arg(times.at(times.size() / 2), 0, 'f', 2)
                                   .arg(times.at(times.size() * 99 / 100), 0, 'f', 2)
                                   .arg(times.constLast(), 0, 'f', 2);
        m_stalls.takeLongestMs();
    }

    void selectEverything()
    {
        QElapsedTimer timer;
        timer.start();
        m_table->selectAll();
        m_table->viewport()->repaint();
        say(u"select all"_s, double(timer.nsecsElapsed()) / 1e6);
    }

    SystemClock m_clock;
    QTemporaryDir m_home;
    std::shared_ptr<Ledger> m_ledger;
    LedgerGateway m_gateway;
    QSettings m_settings;
    MainWindow m_window;
    Stalls m_stalls;
    QueueTable *m_table = nullptr;
    QueueModel *m_model = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int orders = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    Bench bench(u"sqlite:"_s + folder.filePath(u"l.sqlite"_s), orders);
    bench.run(orders);
}

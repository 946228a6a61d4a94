// Prints how many transfers a second the ledger takes in and runs, beside bare statements in groups of 100 on the same
// disk in the same minute. Usage: ledgerbench [transfers] [postgresql url]
#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/ledger/setupstore.h"
#include "core/ledger/transferstore.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr int kPage = 100;
constexpr int kLanes = 8;

template <typename Value> Value must(Result<Value> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
    return std::move(*result);
}

void print(const QString &what, int count, const QElapsedTimer &timer)
{
    const double perSecond = double(count) * 1e9 / double(timer.nsecsElapsed());
    QTextStream(stdout) << u"%1 %2/s\n"_s.arg(what, -44).arg(perSecond, 9, 'f', 0);
}

/// The least that enqueueing and running can cost: a row and a payload in, a state out.
void runBare(const QString &url, int count)
{
    const auto database = must(makeQtDatabase(url, {}, true));
    for (const QString &sql : {u"CREATE TABLE bare (id BIGINT PRIMARY KEY, state INTEGER)"_s,
             u"CREATE TABLE bare_payload (id BIGINT PRIMARY KEY, body TEXT)"_s})
        must(database->run(sql));
    const QString body(2000, u'x');
    QElapsedTimer timer;
    timer.start();
    for (int id = 0; id < count; ++id) {
        if (id % kPage == 0)
            must(database->run(u"BEGIN"_s));
        must(database->run(u"INSERT INTO bare (id, state) VALUES (?, 0)"_s, {id}));
        must(database->run(u"INSERT INTO bare_payload (id, body) VALUES (?, ?)"_s, {id, body}));
        must(database->run(u"UPDATE bare SET state = 1 WHERE id = ?"_s, {id}));
        if (id % kPage == kPage - 1)
            must(database->run(u"COMMIT"_s));
    }
    print(u"bare statements, enqueue + run"_s, count, timer);
}

class Bench
{
public:
    Bench(const QString &url, int count)
        : m_count(count / kPage * kPage),
          m_ledger(must(Ledger::open({.url = url, .password = {}, .owner = u"bench"_s}, m_clock)))
    {
        const Actor actor{.name = u"bench"_s, .reason = {}};
        write([&](Database &database) -> Status {
            SetupStore setup(database);
            const CompanyId company = must(setup.saveCompany({.code = u"B"_s}, actor, 1));
            const ConnectionId side = must(setup.saveConnection({.company = company, .code = u"B"_s}, actor, 1));
            m_route = must(setup.saveRoute({.code = u"B"_s, .source = side, .target = side}, actor, 1));
            return Done{};
        });
    }

    void takeIn()
    {
        QElapsedTimer timer;
        timer.start();
        for (int first = 0; first < m_count; first += kPage) {
            IntakePage page{.route = m_route, .nowMs = m_clock.nowMs()};
            for (int i = first; i < first + kPage; ++i)
                page.documents << document(i);
            write([&](Database &database) -> Status {
                must(TransferStore(database).takeIn(page));
                return Done{};
            });
        }
        print(u"ledger, intake in pages of 100"_s, m_count, timer);
    }

    /// Each lane claims a block, and begins and settles every transfer of it one by one.
    void run()
    {
        QElapsedTimer timer;
        timer.start();
        std::vector<std::thread> lanes;
        for (int i = 0; i < kLanes; ++i)
            lanes.emplace_back([this] { work(); });
        for (std::thread &lane : lanes)
            lane.join();
        print(u"ledger, 8 lanes, begin + settle one by one"_s, m_count, timer);
    }

private:
    static IntakeDocument document(int i)
    {
        return {.businessKey = u"B-%1"_s.arg(i),
            .externalId = QString::number(i),
            .number = QString::number(i),
            .customer = u"Ana Núñez"_s,
            .total = Decimal::fromCents(i),
            .currency = u"EUR"_s,
            .fingerprint = "f",
            .payload = QByteArray(2000, 'x')};
    }

    void write(const Ledger::Work &work) { must(m_ledger->write(work, m_stop)); }

    QList<Claim> claim()
    {
        QList<Claim> claims;
        write([&](Database &database) -> Status {
            const qint64 now = m_clock.nowMs();
            claims = must(TransferStore(database).claim({m_route}, kPage, m_inHand, u"bench"_s, now, 600'000));
            for (const Claim &one : claims)
                m_inHand << one.transfer; // only ever in the writer's thread
            return Done{};
        });
        return claims;
    }

    void work()
    {
        for (QList<Claim> claims = claim(); !claims.isEmpty(); claims = claim()) {
            for (const Claim &one : claims)
                send(one);
            write([&](Database &) -> Status {
                for (const Claim &one : claims)
                    m_inHand.remove(one.transfer);
                return Done{};
            });
        }
    }

    void send(const Claim &claim)
    {
        Settlement settlement{.transfer = claim.transfer, .revision = claim.revision};
        write([&](Database &database) -> Status {
            settlement.attempt = must(TransferStore(database).beginSending(claim, u"bench"_s, m_clock.nowMs()));
            return Done{};
        });
        write([&](Database &database) -> Status {
            settlement.state = TransferState::Sent;
            settlement.nowMs = m_clock.nowMs();
            must(TransferStore(database).settle(settlement, u"bench"_s));
            settlement.state = TransferState::Verified;
            return TransferStore(database).settle(settlement, u"bench"_s);
        });
    }

    int m_count;
    SystemClock m_clock;
    StopFlag m_stop;
    std::unique_ptr<Ledger> m_ledger;
    RouteId m_route;
    QSet<TransferId> m_inHand;
};

void measure(const QString &name, const QString &bareUrl, const QString &url, int count)
{
    QTextStream(stdout) << name << u'\n';
    runBare(bareUrl, count);
    Bench bench(url, count);
    bench.takeIn();
    bench.run();
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 20'000;
    const QTemporaryDir folder;
    measure(u"SQLite"_s, u"sqlite:"_s + folder.filePath(u"bare.sqlite"_s),
        u"sqlite:"_s + folder.filePath(u"l.sqlite"_s), count);
    if (argc > 2)
        measure(u"PostgreSQL"_s, QString::fromUtf8(argv[2]), QString::fromUtf8(argv[2]), count);
}

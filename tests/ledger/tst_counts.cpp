#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QString kOwner = u"tester"_s;
const Actor kAna{.name = u"ana"_s, .reason = u"try"_s};

/// For use in the writer's thread, where Qt Test's checks do not belong.
template <typename Value> void must(const Result<Value> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().detail));
}

} // namespace

/// Whatever happens to transfers, the counts beside them equal a real count.
class CountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_equalACountAfterAnything_data();
    void counts_equalACountAfterAnything();

private:
    int pick(int below) { return int(m_random() % unsigned(below)); }
    void doAnything(Database &database);
    void workOn(TransferStore &store, const Claim &claim);

    std::mt19937 m_random;
    RouteId m_route;
    qint64 m_nowMs = 0;
};

void CountsTest::counts_equalACountAfterAnything_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<unsigned>("seed");
    const bool postgres = qEnvironmentVariable("CUADRA_TEST_STORE") == u"postgresql";
    for (unsigned seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << (postgres ? u"postgresql"_s : u"sqlite"_s) << seed;
}

void CountsTest::workOn(TransferStore &store, const Claim &claim)
{
    Settlement settlement{.transfer = claim.transfer, .revision = claim.revision, .nowMs = m_nowMs};
    if (canMove(claim.state, TransferState::Sending)) {
        const auto begun = store.beginSending(claim, kOwner, m_nowMs);
        if (!begun || pick(4) == 0)
            return; // as if it crashed here
        settlement.attempt = *begun;
    }
    settlement.state = pick(2) == 0 ? TransferState::Sent : kTransferStates[size_t(pick(int(kTransferStates.size())))];
    settlement.dueMs = pick(2) == 0 ? 0 : m_nowMs + pick(50);
    const Status settled = store.settle(settlement, kOwner); // illegal steps are refused, and that is part of it
    if (settled && settlement.state == TransferState::Sent && settlement.dueMs == 0) {
        settlement.state = TransferState::Verified;
        must(store.settle(settlement, kOwner));
    }
}

void CountsTest::doAnything(Database &database)
{
    TransferStore store(database);
    const QList<TransferId> some{TransferId(1 + pick(40)), TransferId(1 + pick(40)), TransferId(1 + pick(40))};
    const int first = 1 + pick(30);
    switch (pick(7)) {
    case 0:
    case 1: must(store.takeIn(testPage(m_route, first, first + pick(10), QByteArray::number(pick(3))))); break;
    case 2: must(store.retry(some, kAna, m_nowMs)); break;
    case 3: must(store.dismiss(some, kAna, m_nowMs)); break;
    case 4: must(store.markGone(m_route, QString::number(first), m_nowMs)); break;
    case 5: must(store.recover(m_nowMs + 5000)); break;
    default: {
        const auto claims = store.claim({m_route}, 5, {}, kOwner, m_nowMs, kLeaseMs);
        must(claims);
        for (const Claim &claim : *claims)
            workOn(store, claim);
    }
    }
}

void CountsTest::counts_equalACountAfterAnything()
{
    QFETCH(QString, store);
    QFETCH(unsigned, seed);
    TestLedger ledger(store);
    m_random.seed(seed);
    m_route = ledger.route();
    for (int i = 0; i < 150; ++i) {
        m_nowMs = 2000 + i * 20;
        QVERIFY(ledger->write(
            [this](Database &database) -> Status {
                doAnything(database);
                return Done{};
            },
            ledger.stop));
    }
    for (const TransferState state : kTransferStates) {
        const QString name = transferStateName(state);
        QCOMPARE(ledger.number(
                     u"SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM transfer_count WHERE state = '%1'"_s.arg(name)),
            ledger.number(u"SELECT COUNT(*) FROM transfer WHERE state = '%1'"_s.arg(name)));
    }
    QVERIFY(ledger.number(u"SELECT COUNT(*) FROM verified_count"_s) > 0);
}

QTEST_GUILESS_MAIN(CountsTest)
#include "tst_counts.moc"

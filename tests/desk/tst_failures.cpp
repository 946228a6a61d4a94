#include "core/desk/failures.h"
#include "core/ledger/handlingstore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/testledger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr qint64 kDayMs = 86'400'000;
const Actor kAna{.name = u"ana"_s, .reason = u"porque sí"_s};

} // namespace

/// Groups, keys and rows of what waits for a person.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStoreRow(); }
    void init();
    void cleanup() { m_ledger.reset(); }
    void groups_countSumAndNameWhoMustAct();
    void groupArgs_keepOnlyWhatAllShare();
    void cause_isNewUntilADayHasPassed();
    void keys_followEveryCondition();
    void rows_sayWhoseItIsAndWhere();
    void lastSolution_isThatOfAVerifiedOrder();
    void hugeCause_isStoredAndGrouped();

private:
    void fail(int number, const QString &code, const QStringList &args, const QString &cause, const QString &field = {});
    void settle(int number, TransferState state, const Settlement &like);
    [[nodiscard]] QList<qint64> keysOf(const FailureFilter &filter);
    template <typename Read> auto read(Read question)
    {
        return m_ledger->read([&](Database &database) { return question(FailureReader(database)); });
    }

    std::unique_ptr<TestLedger> m_ledger;
};

void TestFailures::init()
{
    QFETCH_GLOBAL(QString, store);
    m_ledger = std::make_unique<TestLedger>(store);
    (void)m_ledger->write([&](Database &database) {
        IntakePage page = testPage(m_ledger->route(), 1, 6);
        page.nowMs = m_ledger->clock.nowMs();
        return TransferStore(database).takeIn(page);
    });
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).claim({m_ledger->route()}, 10, {}, m_ledger->options().owner,
                                             m_ledger->clock.nowMs(), kLeaseMs);
    });
    fail(1, u"pf24.unmapped"_s, {u"product"_s, u"TAZ-AZ"_s, u"Taza"_s}, u"pf24.product:TAZ-AZ"_s, u"lines[0].sku"_s);
    fail(2, u"pf24.unmapped"_s, {u"product"_s, u"TAZ-AZ"_s, u"Taza azul"_s}, u"pf24.product:TAZ-AZ"_s, u"lines[1].sku"_s);
    fail(3, u"pf12.letter"_s, {u"12345678A"_s, u"12345678Z"_s}, u"pf12.letter"_s, u"taxIdentity.number"_s);
    fail(4, u"net.timeout"_s, {}, u"net.timeout"_s);
}

void TestFailures::settle(int number, TransferState state, const Settlement &like)
{
    Settlement settlement = like;
    settlement.transfer = TransferId(number);
    settlement.state = state;
    settlement.nowMs = m_ledger->clock.nowMs();
    (void)m_ledger->write([&](Database &database) -> Result<int> {
        const Status done = TransferStore(database).settle(settlement, m_ledger->options().owner);
        return done ? Result<int>(1) : Result<int>(done.error());
    });
}

void TestFailures::fail(int number, const QString &code, const QStringList &args, const QString &cause,
                        const QString &field)
{
    Settlement settlement{.errorKind = u"rejected"_s, .errorCode = code, .errorArgs = args, .causeKey = cause};
    settlement.findings = {{.checkId = u"X"_s, .code = code, .field = field, .args = args, .causeKey = cause}};
    settle(number, TransferState::Failed, settlement);
}

QList<qint64> TestFailures::keysOf(const FailureFilter &filter)
{
    QList<qint64> ids;
    for (const TransferId id : read([&](FailureReader reader) { return reader.keys(filter); }).ids)
        ids << id.value();
    return ids;
}

void TestFailures::groups_countSumAndNameWhoMustAct()
{
    const auto groups = read([&](FailureReader reader) { return reader.groups({}, m_ledger->clock.nowMs()); });
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups[0].cause, u"pf24.product:TAZ-AZ"_s);
    QCOMPARE(groups[0].code, u"pf24.unmapped"_s);
    QCOMPARE(groups[0].count, 2);
    QCOMPARE(groups[0].sums.value(u"EUR"_s), Decimal::fromCents(2003));
    QVERIFY(groups[0].mustAct == MustAct::Setup);
    QCOMPARE(groups[0].oldestMs, m_ledger->clock.nowMs());
    QCOMPARE(groups[0].added, 2);
    QCOMPARE(groups[1].cause, u"net.timeout"_s);
    QVERIFY(groups[1].mustAct == MustAct::System);
    QVERIFY(groups[2].mustAct == MustAct::Data);
}

void TestFailures::groupArgs_keepOnlyWhatAllShare()
{
    const auto groups = read([&](FailureReader reader) { return reader.groups({}, m_ledger->clock.nowMs()); });
    QCOMPARE(groups[0].args, QStringList({u"product"_s, u"TAZ-AZ"_s, u"\u2026"_s}));
    QCOMPARE(groups[2].args, QStringList({u"12345678A"_s, u"12345678Z"_s}));
}

void TestFailures::cause_isNewUntilADayHasPassed()
{
    const qint64 now = m_ledger->clock.nowMs();
    const auto newOnes = [&](qint64 nowMs) {
        QStringList causes;
        for (const FailureGroup &group : read([&](FailureReader reader) { return reader.groups({}, nowMs); }))
            causes << (group.isNew ? group.cause : QString());
        causes.removeAll(QString());
        return causes;
    };
    QCOMPARE(newOnes(now).size(), 3);
    QCOMPARE(newOnes(now + kDayMs + 1), QStringList());
    m_ledger->clock.advance(kDayMs + 1);
    fail(5, u"net.timeout"_s, {}, u"net.timeout"_s); // an old acquaintance
    fail(6, u"pf12.form"_s, {}, u"pf12.form"_s);
    QCOMPARE(newOnes(m_ledger->clock.nowMs()), QStringList(u"pf12.form"_s));
}

void TestFailures::keys_followEveryCondition()
{
    (void)m_ledger->write([&](Database &database) {
        return HandlingStore(database).assign({TransferId(3)}, u"ana"_s, kAna, 1);
    });
    (void)m_ledger->write([&](Database &database) {
        return HandlingStore(database).tag({TransferId(4), TransferId(1)}, u"urgente"_s, kAna, 1);
    });
    QCOMPARE(keysOf({}), QList<qint64>({1, 2, 3, 4}));
    QCOMPARE(keysOf({.cause = u"pf24.product:TAZ-AZ"_s}), QList<qint64>({1, 2}));
    QCOMPARE(keysOf({.mustAct = MustAct::Data}), QList<qint64>({3}));
    QCOMPARE(keysOf({.mustAct = MustAct::Partner}), QList<qint64>());
    QCOMPARE(keysOf({.assignee = u"ana"_s}), QList<qint64>({3}));
    QCOMPARE(keysOf({.unassigned = true}), QList<qint64>({1, 2, 4}));
    QCOMPARE(keysOf({.over = Decimal::fromCents(1002)}), QList<qint64>({3, 4}));
    QCOMPARE(keysOf({.tag = u"urgente"_s}), QList<qint64>({1, 4}));
    QCOMPARE(keysOf({.text = u"WEB-2"_s}), QList<qint64>({2}));
    QCOMPARE(keysOf({.sort = FailureSort::Total}), QList<qint64>({4, 3, 2, 1}));
    QCOMPARE(keysOf({.repeated = true}), QList<qint64>());
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).retry({TransferId(4)}, kAna, m_ledger->clock.nowMs());
    });
    (void)m_ledger->write([&](Database &database) {
        return TransferStore(database).claim({m_ledger->route()}, 1, {}, m_ledger->options().owner,
                                             m_ledger->clock.nowMs(), kLeaseMs);
    });
    fail(4, u"net.timeout"_s, {}, u"net.timeout"_s);
    QCOMPARE(keysOf({.repeated = true}), QList<qint64>({4}));
    (void)m_ledger->write([&](Database &database) { return TransferStore(database).dismiss({TransferId(2)}, kAna, 1); });
    QCOMPARE(keysOf({.states = {TransferState::Dismissed}}), QList<qint64>({2}));
}

void TestFailures::rows_sayWhoseItIsAndWhere()
{
    (void)m_ledger->write([&](Database &database) {
        return HandlingStore(database).assign({TransferId(2)}, u"luis"_s, kAna, 1);
    });
    (void)m_ledger->write([&](Database &database) {
        return HandlingStore(database).note({TransferId(2)}, u"he llamado"_s, kAna, 5);
    });
    (void)m_ledger->write([&](Database &database) {
        return HandlingStore(database).tag({TransferId(2)}, u"b2b"_s, kAna, 5);
    });
    const QList<TransferId> ids{TransferId(4), TransferId(99), TransferId(2)};
    const auto rows = read([&](FailureReader reader) { return reader.rows(ids); });
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].row.id, TransferId(4));
    QCOMPARE(rows[1].assignee, u"luis"_s);
    QCOMPARE(rows[1].notes, 1);
    QCOMPARE(rows[1].tags, QStringList(u"b2b"_s));
    QCOMPARE(rows[1].field, u"lines[1].sku"_s);
    QCOMPARE(rows[1].cause, u"pf24.product:TAZ-AZ"_s);
    const Handling handling = read([&](FailureReader reader) { return reader.handling(TransferId(2)); });
    QCOMPARE(handling.assignee, u"luis"_s);
    QCOMPARE(handling.notes.size(), 1);
    QCOMPARE(handling.notes.front().text, u"he llamado"_s);
    QCOMPARE(read([&](FailureReader reader) { return reader.assignees(); }), QStringList(u"luis"_s));
    QCOMPARE(m_ledger->number(u"SELECT COUNT(*) FROM audit WHERE subject = 'transfer/2'"_s), 3);
}

void TestFailures::lastSolution_isThatOfAVerifiedOrder()
{
    const auto last = [&] { return read([&](FailureReader reader) { return reader.lastSolution(u"pf12.letter"_s); }); };
    (void)m_ledger->write([&](Database &database) -> Result<int> {
        const Status kept = HandlingStore(database).keepRemedy(
            TransferId(3),
            {.action = u"edit"_s, .path = u"taxIdentity.number"_s, .newValue = u"12345678Z"_s, .who = u"ana"_s, .atMs = 7});
        return kept ? Result<int>(1) : Result<int>(kept.error());
    });
    QVERIFY(!last());
    (void)m_ledger->write([](Database &database) {
        return database.run(u"UPDATE transfer SET state = 'verified', cause_key = '' WHERE id = 3"_s);
    });
    QVERIFY(last());
    QCOMPARE(last()->action, u"edit"_s);
    QCOMPARE(last()->value, u"12345678Z"_s);
    QCOMPARE(last()->who, u"ana"_s);
}

void TestFailures::hugeCause_isStoredAndGrouped()
{
    const QString cause = u"pf24.product:"_s + QString(10'000, u'x');
    fail(5, u"pf24.unmapped"_s, {u"product"_s}, cause);
    QCOMPARE(keysOf({.cause = cause}), QList<qint64>({5}));
    const auto groups = read([&](FailureReader reader) { return reader.groups({}, m_ledger->clock.nowMs()); });
    QCOMPARE(std::count_if(groups.cbegin(), groups.cend(), [](const FailureGroup &group) { return group.isNew; }), 4);
}

QTEST_APPLESS_MAIN(TestFailures)
#include "tst_failures.moc"

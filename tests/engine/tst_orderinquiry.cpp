#include "core/engine/orderinquiry.h"
#include "core/ledger/correctionstore.h"
#include "core/ledger/queuestore.h"
#include "core/ledger/transferstore.h"
#include "core/rules/overlay.h"
#include "tests/support/enginebench.h"
#include "tests/support/transferbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const Actor kAna{.name = u"ana"_s, .reason = u"por teléfono"_s};
const TransferId kOrder(1);

Order orderWithSku(const QString &sku)
{
    Order order = recentOrder(u"1"_s);
    order.lines[0].sku = sku;
    return order;
}

} // namespace

/// Corrections and questions with a real engine between a shop and an ERP in memory.
class TestOrderInquiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void preview_showsTheOrderAsItWillArrive();
    void preview_ofAnUnknownOrderIsRefused();
    void suggestions_putTheSameEanFirst();
    void suggestions_findAMistypedCode();
    void suggestions_tellWhatTheErpSays();
    void pausedErp_isNotAsked();
    void erpThatRefusesTheSignIn_isNotAsked();
    void correctedOrder_arrivesAsCorrected();
    void changeOfTheSameField_isAConflictUntilResolved();

private:
    void change(const FieldChange &change, const QString &action);
    [[nodiscard]] QueueRow row();
    [[nodiscard]] QString path() const { return lastingPath(orderWithSku(u"X"_s), u"lines[0].sku"_s); }

    std::unique_ptr<EngineBench> m_bench;
    StopFlag m_stop;
};

void TestOrderInquiry::init()
{
    m_bench = std::make_unique<EngineBench>();
    m_bench->erp->lists[CatalogKind::Product].insert(u"CAJA"_s, u"CAJA@erp"_s);
    m_bench->erp->catalogue = {{u"1"_s, u"CAJA"_s, u"Caja de cartón"_s, u"8412345003018"_s},
                               {u"2"_s, u"TAZ-AZ"_s, u"Taza azul"_s, u"8412345003025"_s},
                               {u"3"_s, u"TAZ-RO"_s, u"Taza roja"_s, {}}};
    m_bench->shop->put(orderWithSku(u"TAZA"_s));
    m_bench->start();
    QVERIFY(m_bench->pumpUntil([this] { return m_bench->statesOf(u"failed"_s) == 1; }));
    QCOMPARE(row().errorCode, u"pf24.unmapped"_s);
}

QueueRow TestOrderInquiry::row()
{
    return m_bench->ledger.read([](Database &database) { return QueueStore(database).rows({kOrder}); }).value(0);
}

void TestOrderInquiry::change(const FieldChange &change, const QString &retried)
{
    const Status done = m_bench->ledger->write([&](Database &database) -> Status {
        const qint64 now = m_bench->ledger.clock.nowMs();
        if (const Status changed = CorrectionStore(database).change(kOrder, {change}, kAna, now); !changed)
            return changed;
        const auto moved = TransferStore(database).retry({kOrder}, kAna, now);
        return moved ? Status(Done{}) : Status(moved.error());
    }, m_stop);
    QVERIFY2(done, done ? "" : qPrintable(retried + done.error().code));
    m_bench->engine->wakeAll();
}

void TestOrderInquiry::preview_showsTheOrderAsItWillArrive()
{
    const auto inquiry = m_bench->engine->inquiry();
    const auto asIs = inquiry->preview(kOrder, {}, m_stop);
    QVERIFY(asIs);
    QVERIFY(!asIs->draft);
    QCOMPARE(asIs->shop.lines[0].sku, u"TAZA"_s);
    QCOMPARE(asIs->findings.front().code, u"pf24.unmapped"_s);
    const auto mended = inquiry->preview(kOrder, overlayOf({{path(), u"CAJA"_s, u"TAZA"_s}}), m_stop);
    QVERIFY(mended);
    QCOMPARE(mended->shop.lines[0].sku, u"TAZA"_s);
    QCOMPARE(mended->corrected.lines[0].sku, u"CAJA"_s);
    QVERIFY(mended->draft && mended->waterfall);
    QCOMPARE(mended->draft->lines.front().erpProduct, u"CAJA@erp"_s);
    const WaterfallStep &total = mended->waterfall->steps.last();
    QCOMPARE(total.kind, StepKind::Total);
    QCOMPARE(*total.erp, *total.shop);
    QVERIFY(m_bench->erp->orders.isEmpty());
}

void TestOrderInquiry::preview_ofAnUnknownOrderIsRefused()
{
    const auto seen = m_bench->engine->inquiry()->preview(TransferId(99), {}, m_stop);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, u"desk.unknown_transfer"_s);
}

void TestOrderInquiry::suggestions_putTheSameEanFirst()
{
    const auto found =
        m_bench->engine->inquiry()->suggest(kOrder, CatalogKind::Product, u"8412345003025"_s, m_stop);
    QVERIFY(found);
    QCOMPARE(found->front().code, u"TAZ-AZ"_s);
}

void TestOrderInquiry::suggestions_findAMistypedCode()
{
    const auto found = m_bench->engine->inquiry()->suggest(kOrder, CatalogKind::Product, u"TAZ AZ"_s, m_stop);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->front().code, u"TAZ-AZ"_s);
}

void TestOrderInquiry::suggestions_tellWhatTheErpSays()
{
    m_bench->erp->faults.add(u"search"_s, {.error = {.kind = ErrorKind::Forbidden, .code = u"fake.no_right"_s}});
    const auto found = m_bench->engine->inquiry()->suggest(kOrder, CatalogKind::Product, u"TAZ"_s, m_stop);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"fake.no_right"_s);
}

void TestOrderInquiry::pausedErp_isNotAsked()
{
    m_bench->ledger.write(
        [](Database &database) { return database.run(u"UPDATE connection SET paused = 1 WHERE id = 2"_s); });
    const auto found = m_bench->engine->inquiry()->suggest(kOrder, CatalogKind::Product, u"TAZ"_s, m_stop);
    QVERIFY(!found);
    QCOMPARE(found.error().code, u"engine.target_paused"_s);
    const auto seen = m_bench->engine->inquiry()->preview(kOrder, {}, m_stop);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, u"engine.target_paused"_s);
    QCOMPARE(m_bench->erp->calls.value(u"search"_s), 0);
}

/// Each question would be one more refused sign-in, and a few of them lock an account.
void TestOrderInquiry::erpThatRefusesTheSignIn_isNotAsked()
{
    const Error refused{.kind = ErrorKind::AuthExpired, .code = u"fake.signed_out"_s};
    for (const QString &step : {u"test"_s, u"limits"_s, u"lookup"_s, u"find"_s})
        m_bench->erp->faults.always(step, {.error = refused});
    m_bench->shop->put(recentOrder(u"2"_s));
    QVERIFY(m_bench->pumpUntil([this] {
        const auto seen = m_bench->engine->inquiry()->suggest(kOrder, CatalogKind::Product, u"TAZ"_s, m_stop);
        return !seen && seen.error().code == u"engine.target_waits"_s;
    }));
}

void TestOrderInquiry::correctedOrder_arrivesAsCorrected()
{
    change({.path = path(), .value = u"CAJA"_s, .base = u"TAZA"_s}, u"first "_s);
    QVERIFY(m_bench->pumpUntil([this] { return m_bench->statesOf(u"verified"_s) == 1; }));
    QCOMPARE(m_bench->erp->orders.front().draft.lines.front().erpProduct, u"CAJA@erp"_s);
    const auto read = m_bench->engine->inquiry()->read({kOrder});
    QVERIFY(read && read->front().shop);
    QCOMPARE(read->front().shop->lines[0].sku, u"TAZA"_s); // what the shop said stays
}

void TestOrderInquiry::changeOfTheSameField_isAConflictUntilResolved()
{
    const Status corrected = m_bench->ledger->write([&](Database &database) {
        return CorrectionStore(database).change(
            kOrder, {{.path = path(), .value = u"CAJA"_s, .base = u"TAZA"_s}}, kAna, m_bench->ledger.clock.nowMs());
    }, m_stop);
    QVERIFY(corrected);
    m_bench->shop->put(orderWithSku(u"PLATO"_s));
    QVERIFY(m_bench->pumpUntil([this] { return row().errorCode == u"edit.conflict"_s; }));
    QCOMPARE(row().errorArgs, QStringList({u"TAZA"_s, u"PLATO"_s, u"CAJA"_s}));
    change({.path = path(), .value = u"CAJA"_s, .base = u"PLATO"_s, .expected = u"CAJA"_s, .action = u"keep_mine"_s},
           u"keep "_s);
    QVERIFY(m_bench->pumpUntil([this] { return m_bench->statesOf(u"verified"_s) == 1; }));
    QCOMPARE(m_bench->erp->orders.front().draft.lines.front().erpProduct, u"CAJA@erp"_s);
}

QTEST_APPLESS_MAIN(TestOrderInquiry)
#include "tst_orderinquiry.moc"

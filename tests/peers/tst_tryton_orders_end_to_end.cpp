#include "app/sandbox/randomness.h"
#include "app/sandbox/shophost.h"
#include "app/simulation/comparison.h"
#include "core/rules/businesskey.h"
#include "tests/peers/programs/cuadraprogram.h"
#include "tests/peers/programs/trytonbooks.h"
#include "tests/support/trytonserver.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kShops = 2;
constexpr int kKills = 20;
constexpr int kOrdersPerKill = 5; // of each shop
constexpr int kOrders = kKills * kOrdersPerKill * kShops;
constexpr int kBlindKills = 4; // one in so many at any time
constexpr qint64 kBeginMs = 20'000;
constexpr quint64 kSeed = 20'261'125;
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kPatienceMs = 780'000;
const auto kTaxIdMeta = u"_billing_nif"_s;

QString shopCode(int shop)
{
    return u"ES%1"_s.arg(shop + 1);
}

} // namespace

/// Two shops, the real program and a real Tryton: what arrives when the program is killed again and again.
class TestTrytonOrdersEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void orders_reachTrytonOnceThroughKills_data();
    void orders_reachTrytonOnceThroughKills();

private:
    [[nodiscard]] SetupFile setup() const;
    [[nodiscard]] QJsonObject trytonSettings() const;
    void startTryton(const QString &taxRounding);
    void sell();
    void makeMistakes();
    void killTwentyTimes();
    void waitUntilItSends(QProcess &engine);
    void runUntilSettled();
    [[nodiscard]] bool isSettled();
    [[nodiscard]] QList<QueueRow> rowsIn(TransferState state);
    [[nodiscard]] QString numberInShop(const QString &businessKey) const;
    void compareBothSides();
    void tellFigures();

    SystemClock m_clock;
    std::unique_ptr<TrytonServer> m_tryton;
    std::unique_ptr<CuadraProgram> m_cuadra;
    std::vector<std::unique_ptr<sandbox::ShopHost>> m_shops;
    QMap<QString, QString> m_expected; ///< business key -> code of the finding it must stand failed with
    QElapsedTimer m_elapsed;
    int m_killsInFlight = 0;
};

void TestTrytonOrdersEndToEnd::init()
{
    m_elapsed.start();
    m_expected.clear();
    m_killsInFlight = 0;
    const sandbox::WooSettings settings[kShops] = {{.version = sandbox::WooVersion::Hpos99, .pricesIncludeTax = true},
                                                   {.version = sandbox::WooVersion::Legacy79, .pricesIncludeTax = false}};
    for (int shop = 0; shop < kShops; ++shop) {
        const sandbox::LifeOptions life{kSeed + quint64(shop), true, kTaxIdMeta};
        m_shops.push_back(std::make_unique<sandbox::ShopHost>(settings[shop], life, m_clock));
        QVERIFY(m_shops.back()->start());
    }
}

void TestTrytonOrdersEndToEnd::cleanup()
{
    if (QTest::currentTestFailed() && m_cuadra)
        qWarning().noquote() << m_cuadra->log();
    m_cuadra.reset();
    m_shops.clear();
    m_tryton.reset();
}

void TestTrytonOrdersEndToEnd::startTryton(const QString &taxRounding)
{
    m_tryton = std::make_unique<TrytonServer>();
    QVERIFY(m_tryton->start());
    m_tryton->stop();
    QVERIFY(m_tryton->execute(u"UPDATE account_configuration_tax_rounding SET tax_rounding='%1'"_s.arg(taxRounding)));
    QVERIFY(m_tryton->start());
}

/// The rates of 0 % are several there; a person says once which one an export bears.
QJsonObject TestTrytonOrdersEndToEnd::trytonSettings() const
{
    const auto taxNamed = [this](const QString &name) {
        return m_tryton->value(u"SELECT id FROM account_tax WHERE name = ? AND parent IS NULL"_s, {name}).toString();
    };
    return {{u"warehouse"_s, u"VLC"_s},
            {u"paymentTerm"_s, u"Pagado"_s},
            {u"shippingProduct"_s, u"ENVIO"_s},
            {u"feeProduct"_s, u"RECARGO-COD"_s},
            {u"settleSeconds"_s, 3}, // loopback, one server: what it has not begun by then it never got
            {u"taxes"_s, QJsonObject{{u"goods|vat|0"_s, taxNamed(u"IVA Exportaciones (bienes)"_s)},
                                     {u"services|vat|0"_s, taxNamed(u"IVA Exportaciones (servicios)"_s)}}}};
}

SetupFile TestTrytonOrdersEndToEnd::setup() const
{
    const auto company = u"LLEV"_s;
    SetupFile file;
    file.companies.append({.code = company, .name = u"Calzados Llevant SL"_s, .taxId = u"B58378431"_s, .postcode = u"03202"_s});
    file.connections.append({company, {.code = u"ERP"_s, .name = u"Tryton"_s, .system = u"tryton"_s,
                                       .baseUrl = m_tryton->url(), .user = TrytonServer::user(),
                                       .settings = trytonSettings()}});
    for (int shop = 0; shop < kShops; ++shop) {
        const sandbox::SandboxAccess access = m_shops.at(size_t(shop))->access();
        const QString code = shopCode(shop);
        file.connections.append({company, {.code = code, .name = u"Tienda "_s + code, .system = u"woocommerce"_s,
                                           .baseUrl = access.url, .user = access.user}});
        file.routes.append({code, u"ERP"_s, {.code = code + u"-ERP"_s, .startMs = m_clock.nowMs() - kDayMs,
                                             .settings = {{u"allowRoundingLine"_s, true},
                                                          {u"roundingProduct"_s, u"REDONDEO"_s}}}});
    }
    return file;
}

void TestTrytonOrdersEndToEnd::sell()
{
    for (const auto &shop : m_shops)
        shop->addOrders(kOrdersPerKill);
}

/// What a person has to mend: nothing of it may reach the ERP.
void TestTrytonOrdersEndToEnd::makeMistakes()
{
    using sandbox::WooOrder;
    const auto spoil = [this](int shop, int order, const QString &finding, const sandbox::WooShop::Change &change) {
        sandbox::WooShop &seller = m_shops.at(size_t(shop))->shop();
        const qint64 id = seller.orders().at(order).id;
        QVERIFY(seller.change(id, change));
        m_expected.insert(businessKey(shopCode(shop), QString::number(id)), finding);
    };
    const auto taxId = [](const QString &number) {
        return [number](WooOrder &order) {
            order.metas.removeIf([](const sandbox::WooMeta &meta) { return meta.key == kTaxIdMeta; });
            order.metas.append({0, kTaxIdMeta, number});
        };
    };
    spoil(0, 0, u"pf24.unmapped"_s, [](WooOrder &order) { order.lines.first().sku = u"VIEJO-1"_s; });
    spoil(0, 1, u"pf13.placeholder"_s, taxId(u"00000000T"_s));
    spoil(1, 0, u"pf24.unmapped"_s, [](WooOrder &order) { order.lines.last().sku = u"VIEJO-2"_s; });
    spoil(1, 1, u"pf10.taxed_outside"_s, [](WooOrder &order) { // shipped to La Laguna, taxed as in Madrid
        order.taxState = u"M"_s;
        order.shipping.city = u"La Laguna"_s;
        order.shipping.state = u"TF"_s;
        order.shipping.postcode = u"38201"_s;
    });
}

void TestTrytonOrdersEndToEnd::killTwentyTimes()
{
    sandbox::Randomness random(kSeed);
    for (int kill = 0; kill < kKills; ++kill) {
        sell();
        if (kill == 0)
            makeMistakes();
        const auto engine = m_cuadra->startEngine();
        QVERIFY(engine->waitForStarted());
        const bool anywhere = kill % kBlindKills == 0; // also before it has begun anything
        if (!anywhere)
            waitUntilItSends(*engine);
        QVERIFY2(!engine->waitForFinished(anywhere ? random.between(400, 4'000) : random.between(0, 2'000)),
                 "the engine ended by itself");
        engine->kill();
        QVERIFY(engine->waitForFinished());
        m_killsInFlight += rowsIn(TransferState::Sending).isEmpty() ? 0 : 1;
    }
    QVERIFY(!isSettled());
}

/// On a busy machine an engine needs its time before it gets there.
void TestTrytonOrdersEndToEnd::waitUntilItSends(QProcess &engine)
{
    const auto begun = [this] { return m_cuadra->column(u"SELECT CAST(COUNT(*) AS TEXT) FROM attempt"_s).value(0).toInt(); };
    QElapsedTimer waited;
    waited.start();
    for (const int before = begun(); begun() == before && waited.elapsed() < kBeginMs;) {
        if (engine.waitForFinished(100))
            return;
    }
}

void TestTrytonOrdersEndToEnd::runUntilSettled()
{
    const auto engine = m_cuadra->startEngine();
    QVERIFY(engine->waitForStarted());
    while (m_elapsed.elapsed() < kPatienceMs && !isSettled())
        QVERIFY2(!engine->waitForFinished(1'000), "the engine ended by itself");
    if (!isSettled())
        tellFigures();
    QVERIFY(isSettled());
    engine->terminate();
    QVERIFY(engine->waitForFinished());
    QCOMPARE(engine->exitCode(), 0);
}

/// Every order stands at rest, and the shops know the numbers of those that are verified.
bool TestTrytonOrdersEndToEnd::isSettled()
{
    const auto counts = m_cuadra->counts();
    if (!counts || counts->value(u"verified"_s) + counts->value(u"failed"_s) != kOrders)
        return false;
    const QList<QueueRow> verified = rowsIn(TransferState::Verified);
    return std::all_of(verified.begin(), verified.end(),
                       [this](const QueueRow &row) { return numberInShop(row.businessKey) == row.erpNumber; });
}

QList<QueueRow> TestTrytonOrdersEndToEnd::rowsIn(TransferState state)
{
    QList<QueueRow> rows = m_cuadra->rows();
    rows.removeIf([state](const QueueRow &row) { return row.state != state; });
    return rows;
}

QString TestTrytonOrdersEndToEnd::numberInShop(const QString &businessKey) const
{
    for (int shop = 0; shop < kShops; ++shop) {
        for (const sandbox::HeldWooOrder &order : m_shops.at(size_t(shop))->shop().heldOrders()) {
            if (::cuadra::businessKey(shopCode(shop), QString::number(order.id)) == businessKey)
                return order.erpNumber;
        }
    }
    return {};
}

void TestTrytonOrdersEndToEnd::compareBothSides()
{
    QHash<QString, TransferState> states;
    QMap<QString, QString> failed;
    for (const QueueRow &row : m_cuadra->rows()) {
        states.insert(row.businessKey, row.state);
        if (row.state == TransferState::Failed)
            failed.insert(row.businessKey, row.errorCode);
    }
    const QList<sandbox::HeldErpOrder> sales = salesIn(*m_tryton);
    Comparison all;
    for (int shop = 0; shop < kShops; ++shop)
        all += compareShop(shopCode(shop), m_shops.at(size_t(shop))->shop().orders(), sales, states);

    QCOMPARE(all.broken, QStringList());
    QCOMPARE(all.orders, kOrders);
    QCOMPARE(all.duplicates, 0);
    QCOMPARE(all.lost, 0);
    QCOMPARE(failed, m_expected);
    QCOMPARE(all.verified, kOrders - int(m_expected.size()));
    QCOMPARE(sales.size(), all.verified); // nothing else was left behind, not even a draft
    for (const sandbox::HeldErpOrder &sale : sales) {
        QCOMPARE(sale.status, u"processing"_s);
        QCOMPARE(sale.net + sale.tax, sale.total);
        QCOMPARE(numberInShop(sale.orderReference), sale.documentNo);
    }
}

void TestTrytonOrdersEndToEnd::tellFigures()
{
    QMap<QString, int> ends;
    for (const QueueRow &row : m_cuadra->rows())
        ++ends[transferStateName(row.state) + (row.errorCode.isEmpty() ? QString() : u' ' + row.errorCode)];
    for (auto end = ends.begin(); end != ends.end(); ++end)
        qInfo("%5d %s", end.value(), qPrintable(end.key()));
    for (const QString &line : m_cuadra->column(u"SELECT CAST(COUNT(*) AS TEXT) || ' findings ' || code FROM finding GROUP BY code"_s))
        qInfo("%s", qPrintable(line));
    for (const QString &line : m_cuadra->column(u"SELECT CAST(COUNT(*) AS TEXT) || ' attempts ' || outcome || ' ' || error_code "
                                                "FROM attempt GROUP BY outcome, error_code"_s))
        qInfo("%s", qPrintable(line));
    qInfo("%d kills, %d of them while an order was being sent; %lld s", kKills, m_killsInFlight, m_elapsed.elapsed() / 1000);
}

void TestTrytonOrdersEndToEnd::orders_reachTrytonOnceThroughKills_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("taxRounding");
    QTest::newRow("SQLite") << u"sqlite"_s << u"line"_s;
    QTest::newRow("PostgreSQL") << u"postgresql"_s << u"document"_s;
}

void TestTrytonOrdersEndToEnd::orders_reachTrytonOnceThroughKills()
{
    QFETCH(QString, store);
    QFETCH(QString, taxRounding);
    startTryton(taxRounding);
    m_cuadra = std::make_unique<CuadraProgram>(store);
    m_cuadra->putSecret(u"ERP"_s, TrytonServer::password());
    for (int shop = 0; shop < kShops; ++shop)
        m_cuadra->putSecret(shopCode(shop), m_shops.at(size_t(shop))->access().secret);
    const Status ready = m_cuadra->setUp(setup());
    QVERIFY2(ready, qPrintable(ready ? QString() : ready.error().detail));

    killTwentyTimes();
    if (QTest::currentTestFailed())
        return;
    runUntilSettled();
    if (QTest::currentTestFailed())
        return;
    tellFigures();
    QVERIFY(m_killsInFlight >= kKills / 4);
    compareBothSides();
}

QTEST_GUILESS_MAIN(TestTrytonOrdersEndToEnd)
#include "tst_tryton_orders_end_to_end.moc"

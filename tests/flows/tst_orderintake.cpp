#include "core/flows/numberwriteback.h"
#include "core/flows/orderintake.h"
#include "core/rules/retrypolicy.h"
#include "tests/support/transferbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

class TestOrderIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_shop = std::make_shared<FakeShop>(); }
    void page_isReadForTheLedger();
    void ownWrite_leavesTheFingerprint();
    void unwantedOrder_carriesItsReason_data();
    void unwantedOrder_carriesItsReason();
    void unreadableDocument_isTakenAllTheSame();
    void spoiltRow_isReadAgainByNumber_data();
    void spoiltRow_isReadAgainByNumber();
    void anotherFormat_costsNoCalls();
    void goneDocument_isListed();
    void writeBack_saysWhatFollows_data();
    void writeBack_saysWhatFollows();
    void catalog_prefersMappingsAndKeepsWhatItFound();
    void catalog_asksAgainForWhatIsUnknown();

private:
    [[nodiscard]] OrderIntake readAll();
    [[nodiscard]] OrderIntake spoiltPage(int orders);

    std::shared_ptr<FakeShop> m_shop = std::make_shared<FakeShop>();
    RouteContext m_context = benchRoute();
    StopFlag m_stop;
    FakeClock m_clock;
};

OrderIntake TestOrderIntake::readAll()
{
    FakeOrderSource source(m_shop);
    const Result<SourcePage> page = source.changedOrders(QString(), 0, m_stop);
    OrderIntake intake = readOrderPage(*page, source, m_context, 7);
    m_shop = std::make_shared<FakeShop>();
    m_context = benchRoute();
    return intake;
}

void TestOrderIntake::page_isReadForTheLedger()
{
    const Order order = recentOrder(u"1001"_s);
    m_shop->put(order);
    const OrderIntake intake = readAll();

    QCOMPARE(intake.page.route, m_context.route.id);
    QCOMPARE(intake.page.cursorAfter, u"1"_s);
    QCOMPARE(intake.page.nowMs, 7);
    const IntakeDocument &document = intake.page.documents.first();
    QCOMPARE(document.businessKey, u"WEB-1001"_s);
    QCOMPARE(document.externalId, u"1001"_s);
    QCOMPARE(document.number, order.number);
    QCOMPARE(document.customer, order.billing.displayName());
    QCOMPARE(document.total, order.total);
    QCOMPARE(document.documentMs, order.createdMs);
    QCOMPARE(document.payload, FakeOrderSource::rawOf(0));
    QVERIFY(document.skipReason.isEmpty());
    QVERIFY(document.readable);
}

void TestOrderIntake::ownWrite_leavesTheFingerprint()
{
    Order order = recentOrder(u"1001"_s);
    m_shop->put(order);
    order.modifiedMs += 60'000; // as our own write-back moves it
    m_shop->put(order);
    order.billing.city = u"Toledo"_s;
    m_shop->put(order);
    const OrderIntake intake = readAll();

    QCOMPARE(intake.page.documents[0].fingerprint, intake.page.documents[1].fingerprint);
    QVERIFY(intake.page.documents[1].fingerprint != intake.page.documents[2].fingerprint);
}

void TestOrderIntake::unwantedOrder_carriesItsReason_data()
{
    QTest::addColumn<SourceState>("state");
    QTest::addColumn<qint64>("startMs");
    QTest::addColumn<QString>("reason");
    QTest::newRow("older than the route") << SourceState::Processing << qint64(1'800'000'000'000) << u"skip.before_start"_s;
    QTest::newRow("cancelled") << SourceState::Cancelled << qint64(0) << u"skip.cancelled"_s;
    QTest::newRow("cart not finished") << SourceState::Draft << qint64(0) << u"skip.draft"_s;
}

void TestOrderIntake::unwantedOrder_carriesItsReason()
{
    QFETCH(SourceState, state);
    QFETCH(qint64, startMs);
    QFETCH(QString, reason);
    Order order = recentOrder(u"1001"_s);
    order.state = state;
    order.sourceState = u"a word of the shop"_s;
    m_shop->put(order);
    m_context.route.startMs = startMs;
    QCOMPARE(readAll().page.documents.first().skipReason, reason);
}

void TestOrderIntake::unreadableDocument_isTakenAllTheSame()
{
    Order order = recentOrder(u"1001"_s);
    order.number = u"unreadable"_s;
    m_shop->put(order);
    const IntakeDocument document = readAll().page.documents.first();

    QVERIFY(!document.readable);
    QCOMPARE(document.businessKey, u"WEB-1001"_s);
    QCOMPARE(document.payload, QByteArray(FakeOrderSource::kUnreadable));
    QVERIFY(!document.fingerprint.isEmpty());
}

/// A page whose rows were all spoilt on their way.
OrderIntake TestOrderIntake::spoiltPage(int orders)
{
    m_shop = std::make_shared<FakeShop>();
    for (int i = 1; i <= orders; ++i)
        m_shop->put(recentOrder(QString::number(i)));
    FakeOrderSource source(m_shop);
    Result<SourcePage> page = source.changedOrders(QString(), 0, m_stop);
    for (SourceDocument &document : page->documents)
        document.raw = FakeOrderSource::kUnreadable;
    return readOrderPage(*page, source, m_context, 7);
}

void TestOrderIntake::spoiltRow_isReadAgainByNumber_data()
{
    QTest::addColumn<std::optional<ErrorKind>>("kind");
    QTest::addColumn<bool>("down"); // the shop as a whole
    QTest::addColumn<bool>("taken"); // or the page is read again
    QTest::addColumn<bool>("readable");
    QTest::newRow("it was the way") << std::optional<ErrorKind>() << false << true << true;
    QTest::newRow("the shop is down") << std::optional(ErrorKind::Transient) << true << false << false;
    QTest::newRow("the shop breaks at this order") << std::optional(ErrorKind::Transient) << false << true << false;
    QTest::newRow("too many calls") << std::optional(ErrorKind::RateLimited) << false << false << false;
    QTest::newRow("signed out") << std::optional(ErrorKind::AuthExpired) << false << false << false;
    QTest::newRow("stopped") << std::optional(ErrorKind::Cancelled) << false << false << false;
    QTest::newRow("deleted meanwhile") << std::optional(ErrorKind::Rejected) << false << true << false;
    QTest::newRow("unreadable alone too") << std::optional(ErrorKind::BadReply) << false << true << false;
}

void TestOrderIntake::spoiltRow_isReadAgainByNumber()
{
    QFETCH(std::optional<ErrorKind>, kind);
    QFETCH(bool, down);
    OrderIntake intake = spoiltPage(1);
    QVERIFY(!intake.page.documents.first().readable);
    if (kind)
        m_shop->faults.add(u"fetch"_s, {.error = {.kind = *kind, .code = u"fake.fetch"_s}});
    if (down)
        m_shop->faults.add(u"test"_s, {.error = {.kind = ErrorKind::Transient, .code = u"fake.down"_s}});
    FakeOrderSource source(m_shop);
    const Status asked = rereadUnreadable(intake, source, m_context, m_stop);
    QTEST(bool(asked), "taken");
    const IntakeDocument document = intake.page.documents.first();
    QTEST(document.readable, "readable");
    QCOMPARE(document.payload, document.readable ? FakeOrderSource::rawOf(0) : QByteArray(FakeOrderSource::kUnreadable));
    QCOMPARE(document.businessKey, u"WEB-1"_s);
}

void TestOrderIntake::anotherFormat_costsNoCalls()
{
    OrderIntake intake = spoiltPage(6);
    m_shop->faults.always(u"fetch"_s, {.error = {.kind = ErrorKind::Transient, .code = u"fake.fetch"_s}});
    FakeOrderSource source(m_shop);
    QVERIFY(rereadUnreadable(intake, source, m_context, m_stop));
    QCOMPARE(intake.page.documents.size(), 6);
    QVERIFY(!intake.page.documents.first().readable);
}

void TestOrderIntake::goneDocument_isListed()
{
    m_shop->put(recentOrder(u"1001"_s));
    m_shop->trash(u"1001"_s);
    const OrderIntake intake = readAll();
    QCOMPARE(intake.page.documents.size(), 1);
    QCOMPARE(intake.gone, QStringList{u"1001"_s});

    m_shop->put(recentOrder(u"1001"_s));
    m_shop->trash(u"1001"_s);
    m_shop->put(recentOrder(u"1001"_s)); // restored before we looked
    QCOMPARE(readAll().gone, QStringList());
}

void TestOrderIntake::writeBack_saysWhatFollows_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("tries");
    QTest::addColumn<bool>("shopAnswers");
    QTest::addColumn<bool>("giveUp");
    QTest::addColumn<bool>("counts");
    const int last = kMaxAttempts - 1;
    QTest::newRow("falls over at this order") << ErrorKind::Transient << 0 << true << false << true;
    QTest::newRow("falls over at this order, too often") << ErrorKind::Transient << last << true << true << true;
    QTest::newRow("shop is down, however often") << ErrorKind::Transient << last << false << false << false;
    QTest::newRow("lost answer") << ErrorKind::OutcomeUnknown << 0 << true << false << true;
    QTest::newRow("sign-in refused") << ErrorKind::AuthExpired << last << false << false << false;
    QTest::newRow("slow down") << ErrorKind::RateLimited << last << true << false << false;
    QTest::newRow("no right to write") << ErrorKind::Forbidden << 0 << true << false << true;
    QTest::newRow("no right to write, for long") << ErrorKind::Forbidden << last << true << true << true;
    QTest::newRow("the order is gone") << ErrorKind::Rejected << 0 << true << true << true;
}

void TestOrderIntake::writeBack_saysWhatFollows()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, tries);
    QFETCH(bool, shopAnswers);
    QFETCH(bool, giveUp);
    QFETCH(bool, counts);
    m_shop = std::make_shared<FakeShop>();
    if (!shopAnswers)
        m_shop->faults.add(u"test"_s, {.error = {.kind = kind, .code = u"fake"_s}});
    m_shop->faults.add(u"number"_s, {.error = {.kind = kind, .code = u"fake"_s}});
    FakeOrderSource source(m_shop);
    const TransferStore::WriteBack due{.transfer = TransferId(1), .externalId = u"1001"_s, .erpNumber = u"S1"_s, .tries = tries};

    const WriteBackEnd failed = writeNumberBack(source, due, m_clock, m_stop);
    QVERIFY(!failed.done);
    QCOMPARE(failed.giveUp, giveUp);
    QCOMPARE(failed.countsAsTry, counts);
    QCOMPARE(failed.nextMs > m_clock.nowMs(), !giveUp);
    QVERIFY(writeNumberBack(source, due, m_clock, m_stop).done);
    QCOMPARE(m_shop->numbers.value(u"1001"_s), u"S1"_s);
}

void TestOrderIntake::catalog_prefersMappingsAndKeepsWhatItFound()
{
    const auto erp = std::make_shared<FakeErp>();
    FakeOrderTarget target(erp);
    CatalogCache cache(m_clock, 1'000);
    const CatalogNeeds needs{{CatalogKind::Product, {u"A"_s, u"B"_s}}};
    const Mappings mappings{{CatalogKind::Product, {{u"A"_s, u"mapped"_s}}}};

    const Result<Catalog> first = resolveCatalog(needs, mappings, cache, target, m_stop);
    QCOMPARE(first->value(CatalogKind::Product).value(u"A"_s), u"mapped"_s);
    QCOMPARE(first->value(CatalogKind::Product).value(u"B"_s), u"B@erp"_s);
    QVERIFY(resolveCatalog(needs, mappings, cache, target, m_stop));
    QCOMPARE(erp->calls.value(u"lookup"_s), 1);
    m_clock.advance(1'000);
    QVERIFY(resolveCatalog(needs, mappings, cache, target, m_stop));
    QCOMPARE(erp->calls.value(u"lookup"_s), 2);
}

void TestOrderIntake::catalog_asksAgainForWhatIsUnknown()
{
    const auto erp = std::make_shared<FakeErp>();
    erp->lists[CatalogKind::Product] = {};
    FakeOrderTarget target(erp);
    CatalogCache cache(m_clock);
    QVERIFY(cache.find(target, CatalogKind::Product, {u"A"_s}, m_stop)->isEmpty());

    erp->lists[CatalogKind::Product].insert(u"A"_s, u"17"_s); // a person made it over there
    QCOMPARE(cache.find(target, CatalogKind::Product, {u"A"_s}, m_stop)->value(u"A"_s), u"17"_s);
}

QTEST_APPLESS_MAIN(TestOrderIntake)
#include "tst_orderintake.moc"

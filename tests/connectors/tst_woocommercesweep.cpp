#include "core/connectors/woocommerce/woocommerceconnector.h"
#include "core/connectors/woocommerce/woocommercecursor.h"
#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "tests/connectors/fakewooshop.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/support/mutation.h"

#include <QTest>

#include <memory>

using namespace cuadra;
using namespace cuadra::test;
using namespace cuadra::woocommerce;

namespace {

constexpr qint64 kMinute = 60'000;

} // namespace

class WooCommerceSweepTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstSweep_showsEveryOrderOnce_data();
    void firstSweep_showsEveryOrderOnce();
    void list_isSortedByIdWithOneSafeDateForm();
    void change_isShownOnceItIsOutOfTheOverlap();
    void changeInTheSecondOfTheWatermark_isShown();
    void watermark_isTheShopsTimeWhateverOurClockSays_data();
    void watermark_isTheShopsTimeWhateverOurClockSays();
    void shopWithoutADate_goesByTheLatestChange();
    void rowsLeavingTheList_loseNoOther_data();
    void rowsLeavingTheList_loseNoOther();
    void rowsEnteringTheList_loseNoOther();
    void undatedEdit_isShownOnLegacyStorage_data();
    void undatedEdit_isShownOnLegacyStorage();
    void ownWrite_comesBackUnchanged();
    void trashedOrder_isNoticed();
    void deletedOrder_isNoticed();
    void manyDeletedOrders_areNoticedInTime();
    void orderHiddenByAFilter_isNotCalledGone();
    void unsortedList_isRefused();
    void failedPage_isReadAgainFromTheSamePlace();
    void poisonOrder_doesNotHoldItsPage();
    void rawBytes_areTheShopsOwn();
    void brokenCursor_beginsAgain();
    void damagedCursor_isReadOrBeginsAgain();
    void stop_endsASweep();

private:
    /// Sweeps until finished. Returns the ids in the order in which they were told; gone ones are negative.
    QList<qint64> sweep();
    [[nodiscard]] std::unique_ptr<WooCommerceConnector> makeConnector(const QJsonObject &settings = {});

    std::unique_ptr<FakeWooShop> m_shop;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<WooCommerceConnector> m_connector;
    QString m_cursor;
    int m_pages = 0;
};

std::unique_ptr<WooCommerceConnector> WooCommerceSweepTest::makeConnector(const QJsonObject &settings)
{
    Connection connection;
    connection.baseUrl = QUrl(u"https://tienda.example.test"_s);
    connection.settings = settings;
    return std::make_unique<WooCommerceConnector>(
        *m_transport, *m_clock, connection, Credentials{u"ck_1"_s, u"cs_1"_s});
}

void WooCommerceSweepTest::init()
{
    m_shop = std::make_unique<FakeWooShop>();
    m_clock = std::make_unique<FakeClock>(m_shop->nowMs);
    m_transport =
        std::make_unique<FakeTransport>([this](const HttpRequest &request) { return m_shop->answer(request); });
    m_connector = makeConnector();
    m_cursor.clear();
}

QList<qint64> WooCommerceSweepTest::sweep()
{
    QList<qint64> told;
    const StopFlag stop;
    for (m_pages = 1; m_pages < 200; ++m_pages) {
        const auto page = m_connector->changedOrders(m_cursor, 0, stop);
        if (!page)
            qFatal("%s %s", qPrintable(page.error().code), qPrintable(page.error().detail));
        m_cursor = page->nextCursor;
        for (const SourceDocument &document : page->documents)
            told.append(document.externalId.toLongLong() * (document.gone ? -1 : 1));
        if (page->sweepFinished)
            return told;
    }
    qFatal("the sweep does not end");
}

void WooCommerceSweepTest::firstSweep_showsEveryOrderOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("sendsTotal");
    for (const int count : {0, 1, 99, 100, 101, 199, 200, 350}) {
        QTest::addRow("%d orders in one second", count) << count << true;
        QTest::addRow("%d orders, no total said", count) << count << false;
    }
}

void WooCommerceSweepTest::firstSweep_showsEveryOrderOnce()
{
    QFETCH(int, count);
    QFETCH(bool, sendsTotal);
    m_shop->addMany(1'000, count);
    m_shop->sendsTotal = sendsTotal;
    const QList<qint64> told = sweep();
    QCOMPARE(told.size(), count);
    QCOMPARE(QSet<qint64>(told.begin(), told.end()).size(), count);
}

void WooCommerceSweepTest::list_isSortedByIdWithOneSafeDateForm()
{
    (void)sweep();
    const QString call = m_shop->calls.value(1);
    QVERIFY2(call.contains(u"orderby=id&order=asc&per_page=100"), qPrintable(call));
    QVERIFY2(call.contains(u"modified_after=1970-01-01T00%3A00%3A00&dates_are_gmt=true"), qPrintable(call));
}

void WooCommerceSweepTest::change_isShownOnceItIsOutOfTheOverlap()
{
    m_shop->addMany(1, 3);
    QCOMPARE(sweep().size(), 3);
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    QCOMPARE(sweep(), QList<qint64>());
    m_shop->touch(2);
    QCOMPARE(sweep(), QList<qint64>({2}));
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    QCOMPARE(sweep(), QList<qint64>());
}

void WooCommerceSweepTest::changeInTheSecondOfTheWatermark_isShown()
{
    m_connector = makeConnector({{u"overlapSeconds"_s, 0}});
    m_shop->addMany(1, 1);
    (void)sweep();
    for (const qint64 second : {-1, 0, 1}) {
        const qint64 watermarkMs = m_shop->nowMs;
        m_shop->nowMs = watermarkMs + second * 1000;
        m_shop->touch(1);
        m_shop->nowMs = watermarkMs + kMinute;
        QCOMPARE(sweep().contains(1), second >= 0); // what an overlap is for
    }
}

void WooCommerceSweepTest::watermark_isTheShopsTimeWhateverOurClockSays_data()
{
    QTest::addColumn<qint64>("aheadMs");
    QTest::newRow("our clock is a day ahead") << qint64(86'400'000);
    QTest::newRow("our clock is a day behind") << qint64(-86'400'000);
}

void WooCommerceSweepTest::watermark_isTheShopsTimeWhateverOurClockSays()
{
    QFETCH(qint64, aheadMs);
    m_clock->advance(aheadMs);
    m_shop->addMany(1, 1);
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    m_shop->touch(1);
    QCOMPARE(sweep(), QList<qint64>({1}));
}

void WooCommerceSweepTest::shopWithoutADate_goesByTheLatestChange()
{
    m_transport = std::make_unique<FakeTransport>([this](const HttpRequest &request) {
        Result<HttpReply> reply = m_shop->answer(request);
        reply->headers.removeIf([](const auto &header) { return header.first == "Date"; });
        return reply;
    });
    m_connector = makeConnector();
    m_shop->addMany(1, 2);
    QCOMPARE(sweep().size(), 2);
    m_shop->nowMs += 10 * kMinute;
    m_shop->touch(2);
    (void)sweep();
    m_shop->touch(2);
    QCOMPARE(sweep(), QList<qint64>({2}));
}

void WooCommerceSweepTest::rowsLeavingTheList_loseNoOther_data()
{
    QTest::addColumn<int>("leaving");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("a page and more") << 130;
    QTest::newRow("all that were shown") << 200;
}

void WooCommerceSweepTest::rowsLeavingTheList_loseNoOther()
{
    QFETCH(int, leaving);
    m_shop->addMany(1, 350);
    m_shop->beforeList = [&](int call) {
        for (qint64 id = 1; call == 2 && id <= leaving; ++id)
            m_shop->orders.remove(id);
    };
    const QList<qint64> told = sweep();
    for (qint64 id = leaving + 1; id <= 350; ++id)
        QVERIFY2(told.contains(id), qPrintable(QString::number(id)));
}

void WooCommerceSweepTest::rowsEnteringTheList_loseNoOther()
{
    m_shop->addMany(1, 350);
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    for (qint64 id = 51; id <= 350; ++id)
        m_shop->touch(id);
    m_shop->beforeList = [&, first = -1](int call) mutable {
        first = first < 0 ? call : first;
        for (qint64 id = 1; call == first + 1 && id <= 20; ++id)
            m_shop->touch(id);
    };
    const QList<qint64> told = sweep();
    for (qint64 id = 51; id <= 350; ++id)
        QVERIFY2(told.contains(id), qPrintable(QString::number(id)));
    m_shop->beforeList = {};
    const QList<qint64> next = sweep();
    for (qint64 id = 1; id <= 20; ++id)
        QVERIFY2(next.contains(id), qPrintable(QString::number(id)));
}

void WooCommerceSweepTest::undatedEdit_isShownOnLegacyStorage_data()
{
    QTest::addColumn<bool>("hpos");
    QTest::addColumn<bool>("saysSo");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<bool>("shown");
    QTest::newRow("legacy") << false << true << u"auto"_s << true;
    QTest::newRow("new storage, where every edit is dated") << true << true << u"auto"_s << false;
    QTest::newRow("unknown storage") << false << false << u"auto"_s << true;
    QTest::newRow("legacy by setting") << true << false << u"legacy"_s << true;
    QTest::newRow("new by setting") << true << false << u"hpos"_s << false;
}

void WooCommerceSweepTest::undatedEdit_isShownOnLegacyStorage()
{
    QFETCH(bool, hpos);
    QFETCH(bool, saysSo);
    QFETCH(QString, setting);
    QFETCH(bool, shown);
    m_shop->hpos = hpos;
    m_shop->systemStatus = saysSo;
    m_connector = makeConnector({{u"storage"_s, setting}});
    m_shop->add(1, u"processing"_s);
    m_shop->add(2, u"completed"_s);
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    QCOMPARE(sweep().contains(1), shown);
    QVERIFY(!sweep().contains(2));
}

void WooCommerceSweepTest::ownWrite_comesBackUnchanged()
{
    m_shop->add(1);
    (void)sweep();
    const auto before = m_connector->readOrder(m_connector->fetchOrder(u"1"_s, StopFlag())->raw);
    m_shop->nowMs += 10 * kMinute;
    QVERIFY(m_connector->writeErpNumber(u"1"_s, u"SO0001"_s, StopFlag()));
    QCOMPARE(sweep(), QList<qint64>({1}));
    auto after = m_connector->readOrder(m_connector->fetchOrder(u"1"_s, StopFlag())->raw);
    QVERIFY(after->modifiedMs > before->modifiedMs);
    after->modifiedMs = before->modifiedMs;
    QCOMPARE(*after, *before); // nothing but the date: the fingerprint has to leave that out
}

void WooCommerceSweepTest::trashedOrder_isNoticed()
{
    m_shop->add(1);
    QCOMPARE(sweep(), QList<qint64>({1}));
    m_shop->orders[1][u"status"_s] = u"trash"_s; // and no new date
    QVERIFY(sweep().contains(-1));
    m_shop->setStatus(1, u"processing"_s);
    QVERIFY(sweep().contains(1));
}

void WooCommerceSweepTest::deletedOrder_isNoticed()
{
    m_shop->addMany(1, 3);
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    m_shop->orders.remove(2);
    QCOMPARE(sweep(), QList<qint64>({-2}));
    QCOMPARE(sweep(), QList<qint64>());
}

void WooCommerceSweepTest::manyDeletedOrders_areNoticedInTime()
{
    m_shop->addMany(1, 250);
    (void)sweep();
    m_shop->nowMs += 10 * kMinute;
    (void)sweep();
    for (qint64 id = 1; id <= 250; id += 5)
        m_shop->orders.remove(id);
    QSet<qint64> gone;
    for (int i = 0; i < 8; ++i) {
        const QList<qint64> told = sweep();
        gone.unite(QSet<qint64>(told.begin(), told.end()));
    }
    for (qint64 id = 1; id <= 250; id += 5)
        QVERIFY2(gone.contains(-id), qPrintable(QString::number(id)));
    QCOMPARE(gone.size(), 50);
}

void WooCommerceSweepTest::orderHiddenByAFilter_isNotCalledGone()
{
    m_transport = std::make_unique<FakeTransport>([this](const HttpRequest &request) {
        if (request.step == u"woocommerce.orders.existing")
            return Result<HttpReply>(makeReply(200, "[]"));
        return m_shop->answer(request);
    });
    m_connector = makeConnector();
    m_shop->add(1);
    (void)sweep();
    QVERIFY(!sweep().contains(-1));
}

void WooCommerceSweepTest::unsortedList_isRefused()
{
    m_transport = std::make_unique<FakeTransport>([](const HttpRequest &) {
        return makeReply(200, R"([{"id":5,"status":"pending"},{"id":4,"status":"pending"}])");
    });
    m_connector = makeConnector();
    const auto page = m_connector->changedOrders({}, 0, StopFlag());
    QVERIFY(!page);
    QCOMPARE(page.error().code, woocommerce::kUnsorted);
}

void WooCommerceSweepTest::failedPage_isReadAgainFromTheSamePlace()
{
    m_shop->addMany(1, 150);
    int failures = 0;
    m_transport = std::make_unique<FakeTransport>([&](const HttpRequest &request) -> Result<HttpReply> {
        if (request.url.query().contains(u"offset=") && failures++ == 0)
            return makeReply(200, R"([{"id":1)");
        return m_shop->answer(request);
    });
    m_connector = makeConnector();
    const auto first = m_connector->changedOrders({}, 0, StopFlag());
    QCOMPARE(first->documents.size(), 100);
    const auto failed = m_connector->changedOrders(first->nextCursor, 0, StopFlag());
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::BadReply);
    QCOMPARE(m_connector->changedOrders(first->nextCursor, 0, StopFlag())->documents.size(), 50);
}

void WooCommerceSweepTest::poisonOrder_doesNotHoldItsPage()
{
    m_shop->addMany(1, 3);
    m_shop->orders[2][u"total"_s] = u"doce"_s;
    m_shop->orders[3][u"date_modified_gmt"_s] = u"2999-hoy"_s;
    m_shop->addMany(4, 1);
    m_shop->orders[4][u"status"_s] = QJsonValue::Null;
    const auto page = m_connector->changedOrders({}, 0, StopFlag());
    QVERIFY(page);
    QCOMPARE(page->documents.size(), 4);
    QVERIFY(m_connector->readOrder(page->documents.at(0).raw));
    QVERIFY(!m_connector->readOrder(page->documents.at(1).raw));
    QVERIFY(!m_connector->readOrder(page->documents.at(3).raw));
}

void WooCommerceSweepTest::rawBytes_areTheShopsOwn()
{
    const QByteArray first = R"({"id":1, "status":"pending","x":"a]},{\"[","price":79.04683200000001})";
    const QByteArray second = R"({"id":2,"status":"pending","y":[[1,2],{"z":[]}]})";
    m_transport = std::make_unique<FakeTransport>(
        [&](const HttpRequest &) { return makeReply(200, "[ " + first + " ,\n" + second + "]"); });
    m_connector = makeConnector();
    const auto page = m_connector->changedOrders({}, 0, StopFlag());
    QCOMPARE(page->documents.value(0).raw, first);
    QCOMPARE(page->documents.value(1).raw, second);
}

void WooCommerceSweepTest::brokenCursor_beginsAgain()
{
    m_shop->addMany(1, 3);
    for (const QString &cursor : {u"{"_s, u"{\"v\":7}"_s, u"[]"_s}) {
        m_cursor = cursor;
        QCOMPARE(sweep().size(), 3);
    }
}

void WooCommerceSweepTest::damagedCursor_isReadOrBeginsAgain()
{
    Cursor cursor;
    cursor.pass = Pass::Open;
    cursor.offset = 40;
    cursor.lastId = 77;
    cursor.startedMs = 2'000;
    cursor.told(5, true);
    cursor.told(9, true);
    QRandomGenerator random(13);
    for (int i = 0; i < 3'000; ++i) {
        const QString text = QString::fromUtf8(damaged(cursor.toText().toUtf8(), random));
        const Cursor read = Cursor::fromText(text, 500);
        QVERIFY(read.offset >= 0 && read.open.size() <= Cursor::kMaxOpen);
        QCOMPARE(Cursor::fromText(read.toText(), 500).toText(), read.toText());
    }
}

void WooCommerceSweepTest::stop_endsASweep()
{
    StopFlag stop;
    stop.request();
    const auto page = m_connector->changedOrders({}, 0, stop);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(WooCommerceSweepTest)
#include "tst_woocommercesweep.moc"

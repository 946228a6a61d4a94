#include "app/host/connectormakers.h"
#include "app/sandbox/life/shoplife.h"
#include "app/sandbox/sandbox.h"
#include "app/setup/sandboxsetup.h"
#include "app/setup/setupapply.h"
#include "core/engine/engine.h"
#include "core/ledger/queuestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cuadra;
using namespace Qt::StringLiterals;

namespace {

const QStringList kHostileNames{
    u"<script>alert(1)</script> & \"Cía\""_s,
    u"Ana \u202Egpj.exe"_s,
    QString(10'000, u'ñ'),
    u"Ana"_s + QChar(0) + u"Pérez"_s,
    u"Ana \U0001F600\U0001F468\u200D\U0001F469"_s,
    u"]]><order id=\"1\"/><![CDATA["_s,
    u"Robert'); DROP TABLE transfer;--"_s,
    u"Ana\r\n\t\u0007\u001B[31m"_s,
    u"Ana \uFFFE\uFFFF"_s,
    u"%s%n {0} ${x} &amp;amp; &#0;"_s,
};

} // namespace

/// Orders full of hostile text from the sandbox's shop to its ERP, through the real engine and connectors.
class HostileOrdersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOrder_isVerifiedOrSaysWhyNot();
    void everyVerifiedOrder_standsOnceInTheErp();
    void text_isNeverReadAsMarkup();

private:
    void placeOrders();
    Status openLedger();
    QList<QueueRow> rows();

    CompressedClock m_clock{600};
    StopFlag m_stop;
    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox{m_clock};
    SecretVault m_vault;
    std::shared_ptr<Ledger> m_ledger;
};

void HostileOrdersTest::initTestCase()
{
    QVERIFY(m_sandbox.start({}));
    placeOrders();
    const Status opened = openLedger();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code + opened.error().detail));
    Engine engine(m_ledger, {.owner = u"test"_s}, makeConnectorMakers(m_vault, m_clock));
    const qint64 startMs = m_clock.nowMs();
    engine.start();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isSettled(startMs).value_or(false), 60'000);
}

void HostileOrdersTest::placeOrders()
{
    sandbox::ShopLife life({.seed = 4, .cleanOnly = true});
    for (qsizetype i = 0; i < kHostileNames.size(); ++i) {
        sandbox::WooOrder order = life.makeOrder();
        const QString &name = kHostileNames.at(i);
        order.customerId = 0;
        order.billing.email = u"cliente%1@example.com"_s.arg(i);
        for (sandbox::WooAddress *address : {&order.billing, &order.shipping})
            address->lastName = address->address1 = name;
        order.customerNote = name;
        order.lines.first().name = name;
        order.paidMs = m_clock.nowMs();
        (void)m_sandbox.shop(0).add(order);
    }
}

Status HostileOrdersTest::openLedger()
{
    LedgerOptions place;
    place.url = u"sqlite:"_s + m_folder.filePath(u"hostile.sqlite"_s);
    place.owner = u"test"_s;
    auto ledger = Ledger::open(place, m_clock);
    if (!ledger)
        return ledger.error();
    m_ledger = std::move(*ledger);
    putSandboxSecrets(m_sandbox, m_vault);
    const SetupFile setup = sandboxSetup(m_sandbox, m_clock.nowMs() - 86'400'000);
    return applySetup(*m_ledger, setup, {.name = u"test"_s, .reason = {}}, m_stop);
}

QList<QueueRow> HostileOrdersTest::rows()
{
    QList<QueueRow> found;
    (void)m_ledger->read([&](Database &database) -> Status {
        QueueStore store(database);
        const auto keys = store.keys({});
        const auto listed = keys ? store.rows(keys->ids) : Result<QList<QueueRow>>(keys.error());
        if (!listed)
            return listed.error();
        found = *listed;
        return Done{};
    });
    return found;
}

void HostileOrdersTest::everyOrder_isVerifiedOrSaysWhyNot()
{
    const QList<QueueRow> all = rows();
    QCOMPARE(all.size(), kHostileNames.size());
    int verified = 0;
    for (const QueueRow &row : all) {
        verified += row.state == TransferState::Verified ? 1 : 0;
        QVERIFY2(row.state == TransferState::Verified || (row.state == TransferState::Failed && !row.errorCode.isEmpty()),
                 qPrintable(row.customer.left(60) + u' ' + transferStateName(row.state) + u' ' + row.errorCode));
    }
    QVERIFY2(verified >= 8, qPrintable(QString::number(verified)));
}

void HostileOrdersTest::everyVerifiedOrder_standsOnceInTheErp()
{
    const QList<sandbox::HeldErpOrder> held = m_sandbox.erp().heldOrders();
    for (const QueueRow &row : rows()) {
        const auto count = std::count_if(held.cbegin(), held.cend(), [&](const sandbox::HeldErpOrder &order) {
            return order.orderReference == row.businessKey;
        });
        QVERIFY(count <= 1);
        QVERIFY(row.state != TransferState::Verified || count == 1);
    }
}

void HostileOrdersTest::text_isNeverReadAsMarkup()
{
    const QList<sandbox::HeldErpPartner> partners = m_sandbox.erp().heldPartners();
    const auto holds = [&](const QString &text) {
        return std::any_of(partners.cbegin(), partners.cend(),
                           [&](const sandbox::HeldErpPartner &partner) { return partner.name.contains(text); });
    };
    QVERIFY(holds(u"<script>alert(1)"_s));
    QVERIFY(holds(u"]]><order id=\"1\"/>"_s));
    QVERIFY(holds(u"DROP TABLE transfer;--"_s));
    for (const sandbox::HeldErpPartner &partner : partners)
        QVERIFY(partner.name.size() <= 60 && !partner.name.contains(QChar(0)));
}

QTEST_GUILESS_MAIN(HostileOrdersTest)
#include "tst_hostileorders.moc"

#include "tests/peers/tryton/trytonshop.h"

#include "core/connectors/tryton/trytonerrors.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

const QList<BasketLine> kBasket{{u"CAL-001"_s, u"2"_s, u"19.99"_s}};
const auto kParties = u"SELECT count(*) FROM party_party WHERE code LIKE 'WEB-%'"_s;
const auto kSales = u"SELECT count(*) FROM sale_sale"_s;

/// Lets the server work and loses its answer, once, for the step it is told.
class LossyTransport final : public Transport
{
public:
    explicit LossyTransport(QString step, std::function<void()> whenLost = {}) : m_step(std::move(step)), m_whenLost(std::move(whenLost)) {}

    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override
    {
        Result<HttpReply> reply = m_inner.send(request, stop);
        if (m_lost || request.step != m_step)
            return reply;
        m_lost = true;
        if (m_whenLost)
            m_whenLost();
        return Error{.kind = ErrorKind::OutcomeUnknown, .code = u"net.cut"_s};
    }

private:
    QtTransport m_inner;
    QString m_step;
    std::function<void()> m_whenLost;
    bool m_lost = false;
};

std::unique_ptr<tryton::TrytonConnector> connectorOver(const TrytonServer &server, Transport &transport, const Clock &clock)
{
    Connection connection;
    connection.baseUrl = server.url();
    return std::make_unique<tryton::TrytonConnector>(connection, *tryton::readTrytonSettings({}),
                                                     Credentials{TrytonServer::user(), TrytonServer::password()}, transport, clock);
}

} // namespace

/// Customers found before made, sessions that age, answers that get lost: against a real ERP.
class TestTrytonFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrytonServer> m_server;
    std::unique_ptr<TrytonLane> m_lane;

    /// Longer than the 2 s that a server of startServer(2) lets a session idle.
    void waitUntilSessionsAreOld()
    {
        const auto young = u"SELECT COUNT(*) FROM ir_session WHERE COALESCE(write_date, create_date)"
                           " > strftime('%Y-%m-%d %H:%M:%f', 'now', '-2.5 seconds')"_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_server->value(young).toInt(), 0, 20'000);
    }

    void startServer(int sessionTimeoutSeconds)
    {
        m_server = std::make_unique<TrytonServer>(sessionTimeoutSeconds);
        QCOMPARE(problemOf(m_server->start()), QString());
        m_lane = std::make_unique<TrytonLane>(*m_server);
    }

private Q_SLOTS:
    void init() { startServer(86'400); }

    void search_findsByCodeNameAndList()
    {
        const auto byCode = m_lane->erp->search(CatalogKind::Product, u"hog-00"_s, m_lane->stop);
        QCOMPARE(problemOf(byCode), QString());
        QVERIFY(std::any_of(byCode->cbegin(), byCode->cend(),
                            [](const CatalogEntry &entry) { return entry.code == u"HOG-001"_s; }));
        const QString name = m_server->value(u"SELECT t.name FROM product_template t JOIN product_product p"
                                             " ON p.template = t.id WHERE p.code = 'LIB-001'"_s).toString();
        const auto byName = m_lane->erp->search(CatalogKind::Product, name.mid(1).toUpper(), m_lane->stop);
        QCOMPARE(problemOf(byName), QString());
        QVERIFY(std::any_of(byName->cbegin(), byName->cend(),
                            [](const CatalogEntry &entry) { return entry.code == u"LIB-001"_s; }));
        QVERIFY(m_lane->erp->search(CatalogKind::Product, u"%"_s, m_lane->stop)->isEmpty());
        QVERIFY(!m_lane->erp->search(CatalogKind::Tax, u"recargo"_s, m_lane->stop)->isEmpty());
        QCOMPARE(m_lane->erp->search(CatalogKind::PaymentTerm, u"pagad"_s, m_lane->stop)->size(), 1);
        QCOMPARE(m_lane->erp->search(CatalogKind::Warehouse, QString(), m_lane->stop)->size(), 2);
    }

    void customer_isMadeOnceWithEverything()
    {
        CustomerDraft customer = someCustomer();
        customer.surchargeScheme = true;
        customer.delivery.street1 = u"Polígono Sur 5"_s;
        const auto first = m_lane->erp->ensureCustomer(customer, m_lane->stop);
        QCOMPARE(problemOf(first), QString());
        const auto second = m_lane->erp->ensureCustomer(customer, m_lane->stop);
        QCOMPARE(problemOf(second), QString());
        QCOMPARE(*first, *second);

        QCOMPARE(m_server->value(kParties).toInt(), 1);
        QCOMPARE(m_server->column(u"SELECT a.street FROM party_address a JOIN party_party p ON p.id=a.party WHERE p.code='WEB-C1' ORDER BY a.id"_s),
                 (QVariantList{u"C/ Mayor 1\n2.º B"_s, u"Polígono Sur 5\n2.º B"_s}));
        QCOMPARE(m_server->column(u"SELECT value FROM party_contact_mechanism ORDER BY type"_s), (QVariantList{u"ana@example.invalid"_s, u"+34 600 123 456"_s}));
        QCOMPARE(m_server->value(u"SELECT code FROM party_identifier WHERE type='es_nif'"_s).toString(), u"12345678Z"_s);
        QCOMPARE(m_server->value(u"SELECT r.name FROM party_party_account a JOIN account_tax_rule r ON r.id=a.customer_tax_rule"_s).toString(),
                 u"Recargo de Equivalencia"_s);
    }

    void customer_getsANewDeliveryAddress()
    {
        CustomerDraft customer = someCustomer();
        const auto first = m_lane->erp->ensureCustomer(customer, m_lane->stop);
        customer.billing.city = u"  VALÈNCIA "_s; // the same place in other letters
        customer.delivery.street1 = u"Avenida Nueva 9"_s;
        const auto second = m_lane->erp->ensureCustomer(customer, m_lane->stop);
        QCOMPARE(problemOf(second), QString());
        QVERIFY(*first != *second);
        QCOMPARE(first->section(u':', 0, 1), second->section(u':', 0, 1));
        QCOMPARE(m_server->value(kParties).toInt(), 1);
    }

    void customer_isFoundByTaxId()
    {
        const auto first = m_lane->erp->ensureCustomer(someCustomer(u"WEB-C1"_s), m_lane->stop);
        const auto second = m_lane->erp->ensureCustomer(someCustomer(u"WEB-C2"_s), m_lane->stop);
        QCOMPARE(problemOf(second), QString());
        QCOMPARE(*first, *second);
    }

    void customer_withAnotherTaxIdIsAConflict()
    {
        QVERIFY(m_lane->erp->ensureCustomer(someCustomer(), m_lane->stop).has_value());
        CustomerDraft other = someCustomer();
        other.taxId = u"87654321X"_s;
        const auto refused = m_lane->erp->ensureCustomer(other, m_lane->stop);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, tryton::kPartyTaxId);
    }

    void customer_withAWrongTaxIdIsRefusedWithTheErpsWords()
    {
        CustomerDraft customer = someCustomer();
        customer.taxId = u"12345678A"_s;
        const auto refused = m_lane->erp->ensureCustomer(customer, m_lane->stop);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QVERIFY2(refused.error().args.value(0).contains(u"12345678A"_s), qPrintable(refused.error().detail));
        QCOMPARE(m_server->value(kParties).toInt(), 0);
    }

    void customer_inAnUnknownCountryIsRefused()
    {
        CustomerDraft customer = someCustomer();
        customer.billing.country = u"AQ"_s;
        QCOMPARE(m_lane->erp->ensureCustomer(customer, m_lane->stop).error().code, tryton::kCountryUnknown);
    }

    void customer_madeByTwoLanesAtOnceIsOne()
    {
        std::array<QString, 2> refs;
        const auto work = [this](QString &ref) {
            TrytonLane lane(*m_server);
            const auto made = lane.erp->ensureCustomer(someCustomer(), lane.stop);
            ref = made ? *made : u"error "_s + problemOf(made);
        };
        std::thread first(work, std::ref(refs[0]));
        std::thread second(work, std::ref(refs[1]));
        first.join();
        second.join();
        QCOMPARE(refs[0], refs[1]);
        QVERIFY2(!refs[0].startsWith(u"error"_s), qPrintable(refs[0]));
        QCOMPARE(m_server->value(kParties).toInt(), 1);
    }

    void hostileText_isKeptAsText()
    {
        CustomerDraft customer = someCustomer();
        customer.name = u"<b>Ana</b> \"'; DROP TABLE party_party; \u202E"_s + QString(10'000, u'ñ');
        QCOMPARE(problemOf(m_lane->erp->ensureCustomer(customer, m_lane->stop)), QString());
        QCOMPARE(m_server->value(u"SELECT name FROM party_party WHERE code='WEB-C1'"_s).toString(), customer.name);
    }

    void oldSession_recoversOnAWrite()
    {
        startServer(2);
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, kBasket);
        const auto customer = m_lane->erp->ensureCustomer(draft->customer, m_lane->stop);
        QCOMPARE(problemOf(customer), QString());
        waitUntilSessionsAreOld();
        QCOMPARE(problemOf(m_lane->erp->findOrder(u"WEB-1001"_s, m_lane->stop)), QString()); // reads still answer
        waitUntilSessionsAreOld();
        const auto id = m_lane->erp->placeOrder(*draft, *customer, m_lane->stop);
        QCOMPARE(problemOf(id), QString());
        waitUntilSessionsAreOld();
        QCOMPARE(problemOf(m_lane->erp->confirmOrder(*id, m_lane->stop)), QString());
        QCOMPARE(m_server->value(kSales).toInt(), 1);
    }

    void wrongPassword_stopsAtOnce()
    {
        TrytonLane lane(*m_server, u"not-the-password"_s);
        for (int call = 0; call < 5; ++call) {
            const auto found = lane.erp->findOrder(u"WEB-1"_s, lane.stop);
            QCOMPARE(found.error().kind, ErrorKind::AuthExpired);
            QCOMPARE(found.error().code, tryton::kAuthDenied);
        }
        QCOMPARE(m_server->value(u"SELECT count(*) FROM res_user_login_attempt"_s).toInt(), 1);
    }

    void lostAnswer_isFoundAndNotMadeAgain()
    {
        LossyTransport transport(u"tryton.order.create"_s);
        SystemClock clock;
        const auto erp = connectorOver(*m_server, transport, clock);
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, kBasket);
        const auto customer = erp->ensureCustomer(draft->customer, m_lane->stop);
        const auto made = erp->placeOrder(*draft, *customer, m_lane->stop);
        QCOMPARE(made.error().kind, ErrorKind::OutcomeUnknown);

        const auto found = erp->findOrder(u"WEB-1001"_s, m_lane->stop);
        QCOMPARE(problemOf(found), QString());
        QVERIFY(found->has_value());
        QCOMPARE((*found)->total.toFixed(2), u"48.38"_s);
        QCOMPARE(m_server->value(kSales).toInt(), 1);
    }

    void killedServer_stillHasTheOrder()
    {
        LossyTransport transport(u"tryton.order.create"_s, [this] { m_server->kill(); });
        SystemClock clock;
        const auto erp = connectorOver(*m_server, transport, clock);
        const auto draft = draftFor(*m_lane, u"WEB-1001"_s, kBasket);
        const auto customer = erp->ensureCustomer(draft->customer, m_lane->stop);
        QCOMPARE(erp->placeOrder(*draft, *customer, m_lane->stop).error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(erp->findOrder(u"WEB-1001"_s, m_lane->stop).error().kind, ErrorKind::Transient); // nobody there

        QCOMPARE(problemOf(m_server->start()), QString());
        const auto found = erp->findOrder(u"WEB-1001"_s, m_lane->stop);
        QCOMPARE(problemOf(found), QString());
        QVERIFY(found->has_value());
        QCOMPARE(problemOf(erp->confirmOrder((*found)->erpId, m_lane->stop)), QString());
        QCOMPARE(m_server->value(kSales).toInt(), 1);
    }

    void lostConfirmation_isSeenInTheState()
    {
        LossyTransport transport(u"tryton.order.confirm"_s);
        SystemClock clock;
        const auto erp = connectorOver(*m_server, transport, clock);
        const auto id = place(*m_lane, *draftFor(*m_lane, u"WEB-1001"_s, kBasket));
        QCOMPARE(erp->confirmOrder(*id, m_lane->stop).error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(erp->readOrder(*id, m_lane->stop)->state, ErpOrderState::Confirmed);
        QCOMPARE(problemOf(erp->confirmOrder(*id, m_lane->stop)), QString());
    }

    void orderWithoutAddress_isRefusedWithTheErpsWords()
    {
        auto draft = draftFor(*m_lane, u"WEB-1001"_s, kBasket);
        draft->customer.billing = {};
        draft->customer.delivery = {};
        const auto id = place(*m_lane, *draft);
        QCOMPARE(problemOf(id), QString());
        m_server->stop();
        QCOMPARE(problemOf(m_server->execute(u"UPDATE sale_sale SET invoice_address=NULL"_s)), QString());
        QCOMPARE(problemOf(m_server->start()), QString());
        const auto refused = m_lane->erp->confirmOrder(*id, m_lane->stop);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(refused.error().code, tryton::kRule);
        QCOMPARE(m_server->value(u"SELECT state FROM sale_sale"_s).toString(), u"draft"_s);
    }

    void cancelledOrder_isNotConfirmed()
    {
        const auto id = place(*m_lane, *draftFor(*m_lane, u"WEB-1001"_s, kBasket));
        m_server->stop();
        QCOMPARE(problemOf(m_server->execute(u"UPDATE sale_sale SET state='cancelled'"_s)), QString());
        QCOMPARE(problemOf(m_server->start()), QString());
        const auto refused = m_lane->erp->confirmOrder(*id, m_lane->stop);
        QCOMPARE(refused.error().code, tryton::kOrderCancelled);
        QCOMPARE(m_lane->erp->readOrder(*id, m_lane->stop)->state, ErpOrderState::Cancelled);
    }

    void buttonThatDoesNothing_isSeen()
    {
        // A server that swallows the button: quote and confirm answer null and the sale stays a draft.
        const auto id = place(*m_lane, *draftFor(*m_lane, u"WEB-1001"_s, kBasket));
        QCOMPARE(problemOf(id), QString());
        class Swallowing final : public Transport
        {
        public:
            [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const StopFlag &stop) override
            {
                if (request.step == "tryton.order.quote"_L1)
                    return HttpReply{.status = 200, .headers = {}, .body = R"({"id":1,"result":null})"};
                return m_inner.send(request, stop);
            }

        private:
            QtTransport m_inner;
        } transport;
        SystemClock clock;
        const auto refused = connectorOver(*m_server, transport, clock)->confirmOrder(*id, m_lane->stop);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, tryton::kOrderUnmoved);
    }
};

QTEST_GUILESS_MAIN(TestTrytonFaults)
#include "tst_trytonfaults.moc"

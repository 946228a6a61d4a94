#include "core/connectors/tryton/trytonerrors.h"
#include "tests/connectors/tryton/trytonscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::tryton;
using test::TrytonScript;

namespace {

const QString kSearch = u"model.party.party.search_read"_s;
const QString kCreate = u"model.party.party.create"_s;
const QString kAddress = u"model.party.address.create"_s;
const QString kTaxId = u"model.party.identifier.create"_s;

QByteArray party(const QByteArray &taxId, const QByteArray &active = "1", int id = 3)
{
    const QByteArray identifiers = taxId.isEmpty() ? QByteArray("[]") : R"([{"id":9,"code":")" + taxId + R"("}])";
    return R"({"id":)" + QByteArray::number(id) + R"(,"code":"WEB-C1","active":)" + active + R"(,"identifiers.":)" + identifiers
        + R"(,"addresses.":[{"id":30,"party_name":null,"street":"C/ MAYOR  1","postal_code":"46001","city":"valencia",
            "country":1,"invoice":1,"delivery":false}]})";
}

QByteArray listed(const QByteArray &one)
{
    return '[' + one + ']';
}

CustomerDraft ana()
{
    CustomerDraft customer;
    customer.key = u"WEB-C1"_s;
    customer.name = u"Ana Peña"_s;
    customer.taxId = u"12345678Z"_s;
    customer.taxIdType = u"es_nif"_s;
    customer.billing.firstName = u"Ana"_s;
    customer.billing.lastName = u"Peña"_s;
    customer.billing.street1 = u"C/ Mayor 1"_s;
    customer.billing.postcode = u"46001"_s;
    customer.billing.city = u"Valencia"_s;
    customer.billing.country = u"es"_s;
    return customer;
}

} // namespace

/// Customers over a scripted server: when one is made, and when never.
class TestTrytonCustomers : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrytonScript> m_tryton;

private Q_SLOTS:
    void init()
    {
        m_tryton = std::make_unique<TrytonScript>();
        m_tryton->answer(u"model.country.country.search_read"_s, R"([{"id":1,"code":"ES"}])");
        m_tryton->answer(kAddress, "[31]");
    }

    void known_isNotMadeAndItsAddressIsRecognised()
    {
        m_tryton->answer(kSearch, listed(party("ES12345678Z"))); // with its country: the same number
        const auto ref = m_tryton->erp->ensureCustomer(ana(), m_tryton->stop);
        QVERIFY(ref.has_value());
        QCOMPARE(*ref, u"3:30:30"_s);
        QVERIFY(!m_tryton->calls().contains(kCreate));
        QVERIFY(!m_tryton->calls().contains(kAddress));
    }

    void known_getsWhatItLacks()
    {
        m_tryton->answer(kSearch, listed(party({})));
        m_tryton->answer(kTaxId, "[9]");
        CustomerDraft customer = ana();
        customer.delivery = customer.billing;
        customer.delivery.firstName = u"Luis"_s; // the same door, another name on it
        const auto ref = m_tryton->erp->ensureCustomer(customer, m_tryton->stop);
        QVERIFY(ref.has_value());
        QCOMPARE(*ref, u"3:30:31"_s);
        const QJsonObject address = m_tryton->paramsOf(kAddress).at(0).toArray().at(0).toObject();
        QCOMPARE(address.value(u"party_name"_s).toString(), u"Luis Peña"_s);
        QCOMPARE(address.value(u"delivery"_s).toBool(), true);
        QCOMPARE(address.value(u"invoice"_s).toBool(), false);
        QCOMPARE(m_tryton->paramsOf(kTaxId).at(0).toArray().at(0).toObject().value(u"code"_s).toString(), u"12345678Z"_s);
    }

    void unknown_isMadeAndReadBack()
    {
        for (const QByteArray &answer : {QByteArray("[]"), QByteArray("[]"), listed(party("12345678Z"))})
            m_tryton->answer(kSearch, answer);
        m_tryton->answer(kCreate, "[3]");
        QCOMPARE(*m_tryton->erp->ensureCustomer(ana(), m_tryton->stop), u"3:30:30"_s);
        const QJsonObject made = m_tryton->paramsOf(kCreate).at(0).toArray().at(0).toObject();
        QCOMPARE(made.value(u"code"_s).toString(), u"WEB-C1"_s);
        QCOMPARE(made.value(u"addresses"_s).toArray().at(0).toArray().at(1).toArray().size(), 1);
    }

    void lostRace_findsTheOther()
    {
        for (const QByteArray &answer : {QByteArray("[]"), QByteArray("[]"), listed(party("12345678Z"))})
            m_tryton->answer(kSearch, answer);
        m_tryton->refuse(kCreate, R"(["UserError",["The code on party must be unique.","",null]])");
        QCOMPARE(*m_tryton->erp->ensureCustomer(ana(), m_tryton->stop), u"3:30:30"_s);
    }

    void refusedTaxId_keepsTheErpsWords()
    {
        m_tryton->answer(kSearch, "[]");
        m_tryton->refuse(kCreate, R"(["UserError",["The Spanish VAT Number is not valid.","",null]])");
        const Error error = m_tryton->erp->ensureCustomer(ana(), m_tryton->stop).error();
        QCOMPARE(error.kind, ErrorKind::Rejected);
        QCOMPARE(error.args, QStringList{u"The Spanish VAT Number is not valid."_s});
    }

    void unusable_isSaid_data()
    {
        QTest::addColumn<QList<QByteArray>>("searches");
        QTest::addColumn<QString>("code");
        using Searches = QList<QByteArray>;
        QTest::newRow("archived") << Searches{listed(party("12345678Z", "false"))} << QString(kPartyInactive);
        QTest::newRow("another tax id") << Searches{listed(party("87654321X"))} << QString(kPartyTaxId);
        QTest::newRow("two with the tax id") << Searches{"[]", '[' + party("12345678Z") + ',' + party("12345678Z", "1", 4) + ']'} << QString(kPartySeveral);
        QTest::newRow("reply without addresses") << Searches{R"([{"id":3,"code":"WEB-C1","active":1,"identifiers.":[]}])"} << u"json.missing"_s;
    }

    void unusable_isSaid()
    {
        QFETCH(QList<QByteArray>, searches);
        QFETCH(QString, code);
        for (const QByteArray &answer : searches)
            m_tryton->answer(kSearch, answer);
        QCOMPARE(m_tryton->erp->ensureCustomer(ana(), m_tryton->stop).error().code, code);
        QVERIFY(!m_tryton->calls().contains(kCreate));
    }

    void guestWithoutTaxId_isSearchedByKeyAlone()
    {
        for (const QByteArray &answer : {QByteArray("[]"), listed(party({}))})
            m_tryton->answer(kSearch, answer);
        m_tryton->answer(kCreate, "[3]");
        CustomerDraft guest = ana();
        guest.taxId.clear();
        QVERIFY(m_tryton->erp->ensureCustomer(guest, m_tryton->stop).has_value());
        QCOMPARE(m_tryton->calls().count(kSearch), 2);
    }
};

QTEST_GUILESS_MAIN(TestTrytonCustomers)
#include "tst_tryton_customers.moc"

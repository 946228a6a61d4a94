#include "core/connectors/tryton/trytoncompany.h"
#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonvalues.h"
#include "tests/connectors/tryton/trytonscript.h"
#include "tests/support/mutation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::tryton;
using test::TrytonScript;

namespace {

const QString kSearch = u"model.sale.sale.search_read"_s;
const QString kCreate = u"model.sale.sale.create"_s;

QByteArray saleIn(const QByteArray &state, int id = 7)
{
    return R"([{"id":)" + QByteArray::number(id) + R"(,"number":"PV-000007","reference":"WEB-1","state":")" + state
        + R"(","currency.":{"id":1,"code":"EUR"},"untaxed_amount":{"__class__":"Decimal","decimal":"10.00"},
            "tax_amount":{"__class__":"Decimal","decimal":"2.10"},"total_amount":{"__class__":"Decimal","decimal":"12.10"},
            "party.":{"id":3,"code":"WEB-C1"},"invoices":[],"_timestamp":"1795621598",
            "lines.":[{"id":70,"type":"line","product":6,"quantity":1.5,"taxes":[1],
                       "unit_price":{"__class__":"Decimal","decimal":"6.6667"},"amount":{"__class__":"Decimal","decimal":"10.00"}},
                      {"id":71,"type":"comment","product":null,"quantity":null,"taxes":[],"unit_price":null,"amount":null}]}])";
}

const QByteArray kTaxes = R"json([{"id":1,"name":"IVA 21% (bienes)","rate":{"__class__":"Decimal","decimal":"0.21"},
    "group.":{"id":1,"code":"Ventas de bienes"},"start_date":null,"end_date":null},
   {"id":2,"name":"IVA 21% (servicios)","rate":{"__class__":"Decimal","decimal":"0.21"},
    "group.":{"id":2,"code":"Ventas de servicios"},"start_date":null,"end_date":null},
   {"id":3,"name":"IVA 18%","rate":{"__class__":"Decimal","decimal":"0.18"},"group.":{"id":1,"code":"Ventas de bienes"},
    "start_date":null,"end_date":{"__class__":"date","year":2012,"month":8,"day":31}},
   {"id":8,"name":"Recargo equivalencia 5.2%","rate":{"__class__":"Decimal","decimal":"0.052"},
    "group.":{"id":1,"code":"Ventas de bienes"},"start_date":null,"end_date":null}])json";

const QByteArray kPreview = R"([{"taxes":{"add":[[0,{"tax":1,"base":{"__class__":"Decimal","decimal":"10.00"},
    "amount":{"__class__":"Decimal","decimal":"2.10"}}]]}}])";

OrderDraft someDraft()
{
    DraftLine line;
    line.erpProduct = u"6"_s;
    line.erpTaxes = {u"1"_s, u"8"_s};
    line.quantity = *Decimal::parse(u"1.5");
    line.unitPrice = *Decimal::parse(u"6.6667");
    OrderDraft draft;
    draft.businessKey = u"WEB-1"_s;
    draft.currency = u"EUR"_s;
    draft.dateMs = 1'795'647'600'000; // 2026-11-25T23:00Z: already the 26th in Madrid
    draft.lines = {line};
    return draft;
}

} // namespace

/// Orders over a scripted server: what is asked, in which order, and what is made of the answers.
class TestTrytonOrders : public QObject
{
    Q_OBJECT

    std::unique_ptr<TrytonScript> m_tryton;

private Q_SLOTS:
    void init()
    {
        m_tryton = std::make_unique<TrytonScript>();
        m_tryton->answer(u"model.account.tax.search_read"_s, kTaxes);
        m_tryton->answer(u"model.account.invoice.on_change"_s, kPreview);
        m_tryton->answer(u"model.currency.currency.search_read"_s, R"([{"id":1,"code":"EUR"}])");
        m_tryton->answer(u"model.product.product.search_read"_s, R"([{"id":6,"sale_uom":null,"default_uom":4}])");
    }

    void damagedReplies_giveErrorsAndNeverCrash()
    {
        QRandomGenerator random(17);
        int read = 0;
        for (int i = 0; i < 1'500; ++i) {
            init();
            m_tryton->answer(kSearch, test::damaged(saleIn("processing"), random));
            const auto found = m_tryton->erp->findOrder(u"WEB-1"_s, m_tryton->stop);
            QVERIFY(found || !found.error().code.isEmpty());
            read += found && *found ? 1 : 0;
            init();
            m_tryton->answer(u"model.account.tax.search_read"_s, test::damaged(kTaxes, random));
            const auto taxes = m_tryton->erp->lookUp(CatalogKind::Tax, {u"goods|vat|21"_s}, m_tryton->stop);
            QVERIFY(taxes || !taxes.error().code.isEmpty());
        }
        QVERIFY(read > 50);
    }

    void decimal_isReadAsPythonWritesIt_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("price") << QByteArray(R"({"__class__":"Decimal","decimal":"15.99"})") << u"15.99"_s;
        QTest::newRow("zero with many digits") << QByteArray(R"({"__class__":"Decimal","decimal":"0E-8"})") << u"0"_s;
        QTest::newRow("negative") << QByteArray(R"({"__class__":"Decimal","decimal":"-0.0100"})") << u"-0.01"_s;
        QTest::newRow("a number is no money") << QByteArray("15.99") << QString();
        QTest::newRow("text is no money") << QByteArray(R"("15.99")") << QString();
        QTest::newRow("a date is no money") << QByteArray(R"({"__class__":"date","year":2026,"month":1,"day":1})") << QString();
        QTest::newRow("infinity") << QByteArray(R"({"__class__":"Decimal","decimal":"Infinity"})") << QString();
        QTest::newRow("large exponent") << QByteArray(R"({"__class__":"Decimal","decimal":"1E+9"})") << QString();
    }

    void decimal_isReadAsPythonWritesIt()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        const auto document = JsonDocument::parse(json);
        QVERIFY(document.has_value());
        const auto value = readDecimal(document->root());
        QCOMPARE(value.has_value(), !text.isEmpty());
        if (value)
            QCOMPARE(value->toString(), text);
        else
            QCOMPARE(value.error().kind, ErrorKind::BadReply);
    }

    void date_mustExist()
    {
        const auto document = JsonDocument::parse(R"({"__class__":"date","year":2026,"month":2,"day":30})");
        QVERIFY(!readDate(document->root()));
    }

    void place_sendsDecimalsTaxesUnitsAndTheLocalDay()
    {
        m_tryton->answer(kCreate, "[7]");
        const auto id = m_tryton->erp->placeOrder(someDraft(), u"3:30:31"_s, m_tryton->stop);
        QVERIFY(id.has_value());
        QCOMPARE(*id, u"7"_s);

        const QJsonObject sale = m_tryton->paramsOf(kCreate).at(0).toArray().at(0).toObject();
        QCOMPARE(sale.value(u"reference"_s).toString(), u"WEB-1"_s);
        QCOMPARE(sale.value(u"party"_s).toInt(), 3);
        QCOMPARE(sale.value(u"invoice_address"_s).toInt(), 30);
        QCOMPARE(sale.value(u"shipment_address"_s).toInt(), 31);
        QCOMPARE(sale.value(u"sale_date"_s).toObject(), makeDate(QDate(2026, 11, 26)));
        const QJsonObject line = sale.value(u"lines"_s).toArray().at(0).toArray().at(1).toArray().at(0).toObject();
        QCOMPARE(line.value(u"unit_price"_s).toObject(), (QJsonObject{{u"__class__"_s, u"Decimal"_s}, {u"decimal"_s, u"6.6667"_s}}));
        QCOMPARE(line.value(u"quantity"_s).toDouble(), 1.5);
        QCOMPARE(line.value(u"unit"_s).toInt(), 4);
        QCOMPARE(line.value(u"taxes"_s).toArray().at(0).toArray().at(1).toArray(), (QJsonArray{1, 8}));
    }

    void place_withoutAnIdInTheReplyIsInDoubt_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("empty") << QByteArray("[]");
        QTest::newRow("text") << QByteArray(R"(["seven"])");
        QTest::newRow("zero") << QByteArray("[0]");
    }

    void place_withoutAnIdInTheReplyIsInDoubt()
    {
        QFETCH(QByteArray, result);
        m_tryton->answer(kCreate, result);
        QCOMPARE(m_tryton->erp->placeOrder(someDraft(), u"3:30:31"_s, m_tryton->stop).error().kind, ErrorKind::OutcomeUnknown);
    }

    void place_sendsNothingForAnIdThatIsNone()
    {
        OrderDraft draft = someDraft();
        draft.lines[0].erpTaxes = {u"IVA"_s};
        QCOMPARE(m_tryton->erp->placeOrder(draft, u"3:30:31"_s, m_tryton->stop).error().code, QString(kReference));
        QCOMPARE(m_tryton->erp->placeOrder(someDraft(), u"3:30"_s, m_tryton->stop).error().code, QString(kReference));
        QVERIFY(!m_tryton->calls().contains(kCreate));
    }

    void read_givesLinesTaxesAndState()
    {
        m_tryton->answer(kSearch, saleIn("draft"));
        const auto order = m_tryton->erp->readOrder(u"7"_s, m_tryton->stop);
        QVERIFY(order.has_value());
        QCOMPARE(order->state, ErpOrderState::Draft);
        QCOMPARE(order->total, Decimal::fromCents(1210));
        QCOMPARE(order->lines.size(), 1); // the comment is no line
        QCOMPARE(order->taxes.size(), 1);
        QCOMPARE(order->taxes.first().percent, Decimal::fromInt(21));
        QCOMPARE(order->taxes.first().amount, Decimal::fromCents(210));
    }

    void read_ofAMissingOrderSaysSo()
    {
        m_tryton->answer(kSearch, "[]");
        QCOMPARE(m_tryton->erp->readOrder(u"7"_s, m_tryton->stop).error().code, QString(kOrderUnknown));
    }

    void read_namesTheFieldThatIsWrong()
    {
        m_tryton->answer(kSearch, QByteArray(saleIn("draft")).replace(R"("decimal":"12.10")", R"("decimal":12.10)"));
        const Error error = m_tryton->erp->readOrder(u"7"_s, m_tryton->stop).error();
        QCOMPARE(error.kind, ErrorKind::BadReply);
        QVERIFY(error.args.first().contains(u"total_amount"_s));
    }

    void find_prefersTheLivingSale()
    {
        m_tryton->answer(kSearch, saleIn("cancelled", 5).chopped(1) + ',' + saleIn("processing", 7).sliced(1));
        const auto found = m_tryton->erp->findOrder(u"WEB-1"_s, m_tryton->stop);
        QVERIFY(found.has_value());
        QCOMPARE((*found)->erpId, u"7"_s);
        QCOMPARE((*found)->state, ErpOrderState::Confirmed);
    }

    void find_refusesTwoLivingSales()
    {
        m_tryton->answer(kSearch, saleIn("draft", 5).chopped(1) + ',' + saleIn("draft", 7).sliced(1));
        const Error error = m_tryton->erp->findOrder(u"WEB-1"_s, m_tryton->stop).error();
        QCOMPARE(error.kind, ErrorKind::Conflict);
        QCOMPARE(error.code, QString(kOrderSeveral));
    }

    void confirm_pressesWhatTheStateAsksFor_data()
    {
        QTest::addColumn<QList<QByteArray>>("states");
        QTest::addColumn<QStringList>("buttons");
        QTest::addColumn<QString>("code");
        using States = QList<QByteArray>;
        QTest::newRow("draft") << States{"draft", "quotation", "processing"} << QStringList{u"quote"_s, u"confirm"_s} << QString();
        QTest::newRow("quotation") << States{"quotation", "processing"} << QStringList{u"confirm"_s} << QString();
        QTest::newRow("a worker will process it") << States{"quotation", "confirmed"} << QStringList{u"confirm"_s} << QString();
        QTest::newRow("processing failed earlier") << States{"confirmed", "processing"} << QStringList{u"process"_s} << QString();
        QTest::newRow("processing") << States{"processing"} << QStringList{} << QString();
        QTest::newRow("done") << States{"done"} << QStringList{} << QString();
        QTest::newRow("cancelled") << States{"cancelled"} << QStringList{} << QString(kOrderCancelled);
        QTest::newRow("quote did nothing") << States{"draft", "draft"} << QStringList{u"quote"_s} << QString(kOrderUnmoved);
        QTest::newRow("confirm did nothing") << States{"draft", "quotation", "quotation"} << QStringList{u"quote"_s, u"confirm"_s} << QString(kOrderUnmoved);
        QTest::newRow("someone took it back") << States{"quotation", "draft"} << QStringList{u"confirm"_s} << QString(kOrderUnmoved);
    }

    void confirm_pressesWhatTheStateAsksFor()
    {
        QFETCH(QList<QByteArray>, states);
        QFETCH(QStringList, buttons);
        QFETCH(QString, code);
        for (const QByteArray &state : states)
            m_tryton->answer(kSearch, saleIn(state));
        for (const QString &button : {u"quote"_s, u"confirm"_s, u"process"_s})
            m_tryton->answer(u"model.sale.sale."_s + button, "null");

        const Status confirmed = m_tryton->erp->confirmOrder(u"7"_s, m_tryton->stop);
        QCOMPARE(confirmed ? QString() : confirmed.error().code, code);
        QStringList pressed = m_tryton->calls();
        pressed.removeAll(kSearch);
        QCOMPARE(pressed.replaceInStrings(u"model.sale.sale."_s, QString()), buttons);
    }

    void update_replacesLinesUnlessSomeoneWasQuicker()
    {
        m_tryton->answer(kSearch, saleIn("draft"));
        m_tryton->refuse(u"model.sale.sale.write"_s, R"(["ConcurrencyException","Records were modified in the meanwhile"])");
        const Status updated = m_tryton->erp->updateOrder(u"7"_s, someDraft(), u"3:30:31"_s, m_tryton->stop);
        QCOMPARE(updated.error().code, QString(kConcurrent));
        const QJsonArray params = m_tryton->paramsOf(u"model.sale.sale.write"_s);
        QCOMPARE(params.at(1).toObject().value(u"lines"_s).toArray().at(0).toArray(), (QJsonArray{u"delete"_s, QJsonArray{70, 71}}));
        QCOMPARE(params.last().toObject().value(u"_timestamp"_s).toObject(), (QJsonObject{{u"sale.sale,7"_s, u"1795621598"_s}}));
    }

    void update_takesAQuotationBackFirst()
    {
        for (const char *state : {"quotation", "draft"})
            m_tryton->answer(kSearch, saleIn(state));
        m_tryton->answer(u"model.sale.sale.draft"_s, "null");
        m_tryton->answer(u"model.sale.sale.write"_s, "null");
        QVERIFY(m_tryton->erp->updateOrder(u"7"_s, someDraft(), u"3:30:31"_s, m_tryton->stop).has_value());
    }

    void taxes_answerByGroupKindAndDay()
    {
        const QStringList keys{u"goods|vat|21"_s, u"services|vat|21"_s, u"services|surcharge|5.2"_s, u"goods|vat|18"_s};
        const auto answer = m_tryton->erp->lookUp(CatalogKind::Tax, keys, m_tryton->stop);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->values(u"goods|vat|21"_s), QStringList{u"1"_s});
        QCOMPARE(answer->values(u"services|vat|21"_s), QStringList{u"2"_s});
        QCOMPARE(answer->values(u"services|surcharge|5.2"_s), QStringList{u"8"_s}); // the chart has it for goods alone
        QCOMPARE(answer->values(u"goods|vat|18"_s), QStringList()); // ended in 2012
    }

    void settings_refuseWhatTheyDoNotUnderstand_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("field");
        QTest::newRow("time zone") << QJsonObject{{u"timeZone"_s, u"Mars/Olympus"_s}} << u"timeZone"_s;
        QTest::newRow("invoice method") << QJsonObject{{u"invoiceMethod"_s, u"never"_s}} << u"invoiceMethod"_s;
        QTest::newRow("warehouse as number") << QJsonObject{{u"warehouse"_s, 5}} << u"warehouse"_s;
        QTest::newRow("tax that is no id") << QJsonObject{{u"taxes"_s, QJsonObject{{u"goods|vat|21"_s, u"IVA"_s}}}} << u"taxes.goods|vat|21"_s;
        QTest::newRow("settle time of nothing") << QJsonObject{{u"settleSeconds"_s, 0}} << u"settleSeconds"_s;
        QTest::newRow("settle time as text") << QJsonObject{{u"settleSeconds"_s, u"30"_s}} << u"settleSeconds"_s;
        QTest::newRow("warnings as text") << QJsonObject{{u"acceptWarnings"_s, u"date_future"_s}} << u"acceptWarnings"_s;
    }

    void settleTime_isAMinuteUnlessSet()
    {
        QCOMPARE(limitsOf({}, *readTrytonSettings({})).settleMs, qint64(60'000));
        QCOMPARE(limitsOf({}, *readTrytonSettings({{u"settleSeconds"_s, 3}})).settleMs, qint64(3'000));
    }

    void settings_refuseWhatTheyDoNotUnderstand()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(QString, field);
        const auto read = readTrytonSettings(settings);
        QVERIFY(!read);
        QCOMPARE(read.error().args, QStringList{field});
    }
};

QTEST_GUILESS_MAIN(TestTrytonOrders)
#include "tst_tryton_orders.moc"

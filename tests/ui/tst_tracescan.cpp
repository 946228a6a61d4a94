#include "core/desk/evidence.h"
#include "core/desk/evidencejson.h"
#include "core/ledger/auditlog.h"
#include "core/ledger/exchangestore.h"
#include "core/ledger/transferstore.h"
#include "tests/support/tracestory.h"
#include "ui/text/traces.h"
#include "ui/trace/tracedocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

/// Nothing that names or reaches a customer leaves the console unasked, whatever people type into a shop.
class TestTraceScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingPersonal_leavesTheConsole();

private:
    struct Person
    {
        QJsonObject json;
        QStringList secrets;
    };
    [[nodiscard]] Person somebody();
    [[nodiscard]] QString pick(const QStringList &choices) { return choices.at(m_random.bounded(int(choices.size()))); }
    [[nodiscard]] TransferId takeIn(TestLedger &ledger, int number, const Person &person);
    static void sayEverywhere(TestLedger &ledger, TransferId order, const Person &person);

    QRandomGenerator m_random{20261125};
};

TestTraceScan::Person TestTraceScan::somebody()
{
    const QString surname = pick({u"Peña Gil"_s, u"O'Hara-Ñúñez"_s, u"<b>Mora</b>"_s, u"Ruiz\n Soto"_s, u"李小龍"_s, u"\u202EzeraF"_s,
                                  u"Gil & Hijos \"el Bueno\""_s, u"D\\u00edaz.*"_s, QString(700, u'q')});
    const QString phone = pick({u"612345678"_s, u"+34 612-34-56-78"_s, u"(0034) 932 000 111"_s, u"tel. 971.22.33.44"_s});
    const QString email = pick({u"nuria@penagil.example"_s, u"a.b+c@sub.dominio.example"_s, u"\"odd one\"@x.example"_s});
    const QString street = pick({u"Calle del Olmo 14, 2º-B"_s, u"Av. <Mayor> & 3"_s, u"Carrer d'en Robador 7"_s, u"\\1 \\2 Plaza Sol"_s});
    const QString postcode = pick({u"44550"_s, u"07001"_s, u"EC1A 1BB"_s});
    const QString taxId = pick({u"12345678Z"_s, u"X-1234567-L"_s, u"B12345674"_s, u"FR 40 303265045"_s});
    const QJsonObject where{{u"first_name"_s, u"Nuria"_s}, {u"last_name"_s, surname},  {u"address_1"_s, street},
                            {u"postcode"_s, postcode},     {u"email"_s, email},        {u"phone"_s, phone}};
    return {{{u"billing"_s, where}, {u"vat_number"_s, taxId}, {u"customer_note"_s, u"Avisar antes a la vecina"_s}},
            {surname.simplified(), phone, email, street, postcode, taxId, u"Avisar antes a la vecina"_s}};
}

TransferId TestTraceScan::takeIn(TestLedger &ledger, int number, const Person &person)
{
    QJsonObject order = person.json;
    order.insert(u"number"_s, QString::number(number));
    order.insert(u"shipping"_s, order.value("billing"_L1));
    IntakeDocument document = testDocument(number);
    document.customer = u"Nuria "_s + person.secrets.front();
    document.payload = QJsonDocument(order).toJson();
    const IntakePage page{.route = ledger.route(), .cursorAfter = u"x"_s, .documents = {document}, .nowMs = 1'000};
    return ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); }).touched.front();
}

/// As reasons, as arguments of errors, in addresses and bodies of calls.
void TestTraceScan::sayEverywhere(TestLedger &ledger, TransferId order, const Person &person)
{
    const QString all = person.secrets.join(u" / "_s);
    const QJsonObject body{{u"sku"_s, all}, {u"reference"_s, person.secrets.at(2)}, {u"free"_s, all}, {u"party"_s, person.json}};
    (void)ledger.write([&](Database &database) -> Result<Done> {
        TransferStore store(database);
        const auto claims = store.claim({ledger.route()}, 10, {}, u"x"_s, 9'000'000'000'000, kLeaseMs);
        if (!claims)
            return claims.error();
        const auto attempt = store.beginSending(claims->front(), u"x"_s, 2'000);
        if (!attempt)
            return attempt.error();
        const Finding finding{.checkId = u"PF-05"_s, .code = u"pf24.unmapped"_s, .severity = Severity::Block,
                              .field = u"billing"_s, .args = person.secrets};
        if (const Status settled = store.settle({.transfer = order, .attempt = *attempt, .state = TransferState::Failed,
                                                 .errorKind = u"rejected"_s, .errorCode = u"net.status"_s,
                                                 .errorArgs = {all}, .detail = all, .findings = {finding}, .nowMs = 3'000},
                                                u"x"_s); !settled)
            return settled.error();
        const ExchangeEntry call{.connection = ConnectionId(2), .transfer = order, .attempt = *attempt,
                                 .step = u"etendo.order.find"_s, .startedMs = 2'500, .durationMs = 3, .method = u"GET"_s,
                                 .url = u"https://erp.example/a/"_s + person.secrets.at(2) + u"?who="_s + all, .status = 500,
                                 .errorCode = {}, .request = "X-Who: " + all.toUtf8() + "\n\n" + QJsonDocument(body).toJson(),
                                 .reply = "\n" + QJsonDocument(QJsonArray{all, body}).toJson()};
        if (const Status kept = ExchangeStore(database).keep({call}); !kept)
            return kept.error();
        const QJsonObject said{{u"reason"_s, all}, {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"note"_s}, {u"before"_s, all}, {u"after"_s, all}}}}};
        return AuditLog(database).append({.atMs = 4'000, .who = u"ana"_s, .action = u"transfer.retry"_s,
                                          .subject = u"transfer/%1"_s.arg(order.value()),
                                          .content = QString::fromUtf8(QJsonDocument(said).toJson())});
    });
}

void TestTraceScan::nothingPersonal_leavesTheConsole()
{
    TestLedger ledger;
    for (int number = 1; number <= 40; ++number) {
        const Person person = somebody();
        const TransferId order = takeIn(ledger, number, person);
        sayEverywhere(ledger, order, person);
        const Trace trace = ledger.read([&](Database &database) { return TraceReader(database).trace(order); });
        const QByteArray pack = ledger.read([&](Database &database) { return Evidence(database).pack(order, 5'000); });
        QString out = traceSummary(trace, 5'000) + traceHtml(trace, 5'000) + QString::fromUtf8(pack);
        for (const TraceEvent &event : trace.events) {
            out += eventText(event, trace) + eventMore(event, trace);
            for (const TraceChange &change : event.changes)
                out += change.before + change.after;
        }
        for (const ExchangeView &call : trace.detail.exchanges)
            out += call.url + QString::fromUtf8(call.request) + QString::fromUtf8(call.reply);
        for (const PersonalFact &fact : trace.contact)
            out += fact.value + u'\n';
        QVERIFY(out.contains(QString::number(number)) && out.contains(u"ana"_s)); // that something did come out
        for (const QString &secret : person.secrets) {
            QVERIFY2(!out.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
            QVERIFY2(!out.contains(secret.toHtmlEscaped(), Qt::CaseInsensitive), qPrintable(secret));
        }
        QCOMPARE(contradictionsWithin(pack), QStringList());
    }
}

QTEST_MAIN(TestTraceScan)
#include "tst_tracescan.moc"

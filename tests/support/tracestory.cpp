#include "tests/support/tracestory.h"

#include "core/domain/waterfalljson.h"
#include "core/ledger/exchangestore.h"
#include "core/ledger/transferstore.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 86'400'000;
const QString kOwner = u"tester@here/1"_s;
const QString kPhone = u"612 345 678"_s;

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

QJsonObject person(const QString &phone)
{
    return {{u"first_name"_s, u"Nuria"_s},          {u"last_name"_s, u"Peña Gil"_s},
            {u"company"_s, u"Taller Peñagil"_s},    {u"address_1"_s, u"Calle del Olmo 14"_s},
            {u"city"_s, u"Alcorisa"_s},             {u"postcode"_s, u"44550"_s},
            {u"country"_s, u"ES"_s},                {u"email"_s, u"nuria@penagil.example"_s},
            {u"phone"_s, phone}};
}

/// Tells one order's way step by step, at times counted back from now.
class StoryTeller
{
public:
    explicit StoryTeller(TestLedger &ledger) : m_ledger(ledger) {}

    TransferId taken(int number, qint64 agoMs, const QString &phone = kPhone)
    {
        IntakeDocument document = testDocument(number, phone.toUtf8());
        document.customer = u"Nuria Peña Gil"_s;
        document.total = Decimal::fromCents(7880);
        document.documentMs = at(50 * kMinute);
        document.payload = storyPayload(number, phone, document.documentMs + 5'000);
        const IntakePage page{.route = m_ledger.route(), .cursorAfter = u"x"_s, .documents = {document}, .nowMs = at(agoMs)};
        return m_ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); }).touched.front();
    }

    Claim claim(TransferId transfer)
    {
        return m_ledger.write([&](Database &database) -> Result<Claim> {
            const auto claims = TransferStore(database).claim({m_ledger.route()}, 50, {}, kOwner, at(0) + kDay, kLeaseMs);
            if (!claims)
                return claims.error();
            for (const Claim &claim : *claims) {
                if (claim.transfer == transfer)
                    return claim;
            }
            return Error{.kind = ErrorKind::Bug, .code = u"story.not_due"_s};
        });
    }

    AttemptId begin(TransferId transfer, qint64 agoMs)
    {
        const Claim claimed = claim(transfer);
        return m_ledger.write(
            [&](Database &database) { return TransferStore(database).beginSending(claimed, kOwner, at(agoMs)); });
    }

    /// Without an attempt of its own: as a look-up ends, or a hold.
    void decide(const Settlement &end, qint64 agoMs)
    {
        (void)claim(end.transfer);
        settle(end, agoMs);
    }

    void settle(Settlement end, qint64 agoMs)
    {
        end.nowMs = at(agoMs);
        (void)m_ledger.write([&](Database &database) -> Result<Done> { return TransferStore(database).settle(end, kOwner); });
    }

    void call(TransferId transfer, AttemptId attempt, const QString &step, qint64 agoMs, int status, qint64 tookMs)
    {
        const bool shop = step.startsWith(u"woocommerce"_s);
        const QByteArray body = QJsonDocument(QJsonObject{{u"reference"_s, u"WEB-51230"_s}, {u"party"_s, person(kPhone)}}).toJson();
        const ExchangeEntry entry{.connection = ConnectionId(shop ? 1 : 2),
                                  .transfer = transfer,
                                  .attempt = attempt,
                                  .step = step,
                                  .startedMs = at(agoMs),
                                  .durationMs = tookMs,
                                  .method = step.endsWith(u"find"_s) || step.endsWith(u"read"_s) ? u"GET"_s : u"POST"_s,
                                  .url = u"https://erp.example/api/order?email=nuria%40penagil.example"_s,
                                  .status = status,
                                  .errorCode = status == 0 ? u"net.timeout"_s : QString(),
                                  .request = "Content-Type: application/json\n\n" + body,
                                  .reply = status == 0 ? QByteArray() : "\n{\"number\": \"PV-50218\", \"total\": \"78.80\"}"};
        (void)m_ledger.write([&](Database &database) -> Result<Done> { return ExchangeStore(database).keep({entry}); });
    }

    /// A write of which no answer comes.
    void doubt(TransferId transfer, qint64 agoMs)
    {
        const AttemptId lost = begin(transfer, agoMs);
        call(transfer, lost, u"etendo.order.store"_s, agoMs, 0, 30'000);
        settle({.transfer = transfer, .attempt = lost, .state = TransferState::InDoubt, .dueMs = at(-2 * kMinute),
                .errorKind = u"outcome_unknown"_s, .errorCode = u"net.timeout"_s, .sentMs = at(agoMs - 30'000)},
               agoMs - 30'000);
        call(transfer, {}, u"etendo.order.find"_s, agoMs - 60'000, 503, 900);
    }

    [[nodiscard]] qint64 at(qint64 agoMs) const { return m_ledger.clock.nowMs() - agoMs; }

private:
    TestLedger &m_ledger;
};

QByteArray waterfallBody()
{
    const auto cents = [](qint64 amount) { return std::optional(Decimal::fromCents(amount)); };
    Waterfall waterfall{u"EUR"_s, u"line, half_up"_s, u"document, half_up"_s, {}};
    waterfall.steps = {{StepKind::Net, {}, cents(6603), cents(6603)},
                       {StepKind::Discount, u"VERANO"_s, cents(-500), cents(-500)},
                       {StepKind::Shipping, {}, cents(409), cents(409)},
                       {StepKind::Tax, u"21"_s, cents(1368), cents(1368)},
                       {StepKind::Rounding, {}, cents(0), cents(0)},
                       {StepKind::Total, {}, cents(7880), cents(7880)}};
    return waterfallToJson(waterfall);
}

TransferId tellVerified(StoryTeller &story)
{
    const TransferId order = story.taken(51230, 40 * kMinute);
    (void)story.taken(51230, 30 * kMinute, u"612 345 679"_s);
    const AttemptId first = story.begin(order, 20 * kMinute);
    story.call(order, first, u"etendo.order.find"_s, 20 * kMinute, 404, 320);
    story.call(order, first, u"etendo.order.store"_s, 20 * kMinute - 800, 0, 30'000);
    story.settle({.transfer = order, .attempt = first, .revision = 2, .state = TransferState::InDoubt,
                  .dueMs = story.at(18 * kMinute), .errorKind = u"outcome_unknown"_s, .errorCode = u"net.timeout"_s},
                 19 * kMinute);
    story.call(order, {}, u"etendo.order.find"_s, 18 * kMinute, 200, 240);
    story.decide({.transfer = order, .revision = 2, .state = TransferState::Sent, .countsAsAttempt = false, .erpId = u"9F2"_s,
                  .erpNumber = u"PV-50218"_s}, 18 * kMinute - 300);
    story.call(order, {}, u"etendo.order.read"_s, 18 * kMinute - 400, 200, 180);
    story.decide({.transfer = order, .revision = 2, .state = TransferState::Verified, .countsAsAttempt = false,
                  .erpId = u"9F2"_s, .erpNumber = u"PV-50218"_s, .waterfall = waterfallBody()}, 17 * kMinute);
    story.call(order, {}, u"woocommerce.order.write_number"_s, 16 * kMinute - 900, 200, 410);
    return order;
}

} // namespace

QByteArray storyPayload(int number, const QString &phone, qint64 paidMs)
{
    const QJsonObject line{{u"id"_s, 7}, {u"sku"_s, u"A-12-AZ"_s}, {u"name"_s, u"Sandalia azul 38"_s}, {u"quantity"_s, 2}};
    const QJsonObject taxId{{u"key"_s, u"_billing_nif"_s}, {u"value"_s, u"12345678Z"_s}};
    const QJsonObject order{{u"id"_s, number},
                            {u"number"_s, QString::number(number)},
                            {u"total"_s, u"78.80"_s},
                            {u"currency"_s, u"EUR"_s},
                            {u"date_paid_gmt"_s, timeText(paidMs)},
                            {u"payment_method_title"_s, u"Tarjeta (Redsys)"_s},
                            {u"customer_note"_s, u"Dejar en el bar de enfrente"_s},
                            {u"billing"_s, person(phone)},
                            {u"shipping"_s, person(phone)},
                            {u"meta_data"_s, QJsonArray{taxId}},
                            {u"line_items"_s, QJsonArray{line}}};
    return QJsonDocument(order).toJson(QJsonDocument::Compact);
}

QStringList storySecrets()
{
    return {u"Peña Gil"_s,    u"Peñagil"_s,   u"Olmo 14"_s,      u"Alcorisa"_s,
            u"44550"_s,       u"penagil.example"_s, u"612 345 67"_s, u"61234567"_s,
            u"12345678Z"_s,   u"bar de enfrente"_s};
}

TraceStory tellTraceStory(TestLedger &ledger)
{
    (void)ledger.write([](Database &database) {
        return database.run(u"UPDATE connection SET name = CASE code WHEN 'WEB' THEN 'Tienda ES' ELSE 'Etendo' END"_s);
    });
    StoryTeller story(ledger);
    TraceStory told;
    told.verified = tellVerified(story);
    told.failed = story.taken(51231, 25 * kMinute);
    Finding unmapped{.checkId = u"PF-24"_s, .code = u"pf24.unmapped"_s, .severity = Severity::Block, .field = u"lines[0].sku"_s};
    unmapped.args = {u"SKU"_s, u"A-12-AZ"_s, u"Sandalia azul 38"_s};
    const AttemptId failing = story.begin(told.failed, 24 * kMinute);
    story.settle({.transfer = told.failed, .attempt = failing, .state = TransferState::Failed, .errorKind = u"rejected"_s,
                  .errorCode = unmapped.code, .errorArgs = unmapped.args, .findings = {unmapped}}, 24 * kMinute - 900);
    told.held = story.taken(51232, 15 * kMinute);
    story.decide({.transfer = told.held, .state = TransferState::Held, .hold = HoldReason::TransferAwaited}, 15 * kMinute - 400);
    told.doubtful = story.taken(51233, 12 * kMinute);
    story.doubt(told.doubtful, 6 * kMinute);
    told.stubborn = story.taken(51234, 58 * kMinute);
    for (int ago = 55; ago > 40; ago -= 5) {
        story.doubt(told.stubborn, ago * kMinute);
        story.decide({.transfer = told.stubborn, .state = TransferState::Waiting, .countsAsAttempt = false},
                     (ago - 3) * kMinute);
    }
    story.doubt(told.stubborn, 18 * kMinute);
    told.waiting = story.taken(51235, 2 * kMinute);
    return told;
}

} // namespace cuadra::test

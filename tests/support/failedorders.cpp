#include "tests/support/failedorders.h"

#include "core/ledger/transferstore.h"
#include "tests/rules/sampleorder.h"

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

constexpr int kFirstNumber = 51'000;
const QStringList kFirstNames{u"Nuria"_s, u"Joan"_s, u"Lucía"_s, u"Marc"_s, u"Ana"_s, u"Pau"_s, u"Irene"_s, u"Óscar"_s};
const QStringList kLastNames{u"Peña Gil"_s, u"Serra Pons"_s, u"Otero"_s, u"Vidal"_s, u"Ruiz Soto"_s, u"Camps"_s, u"Mora"_s};

QString numberOf(int number)
{
    return QString::number(kFirstNumber + 3 * number);
}

Order orderOf(int number, const Failing &failing)
{
    Order order = sampleOrder();
    order.externalId = QString::number(number);
    order.number = numberOf(number);
    order.billing.firstName = kFirstNames.at(number % kFirstNames.size());
    order.billing.lastName = kLastNames.at(number % kLastNames.size());
    order.billing.postcode = failing.postcode;
    order.taxIdentity.number = failing.taxNumber;
    order.lines[0].sku = failing.sku;
    order.lines[0].ean = u"8412345000123"_s;
    order.lines[0].name = failing.name;
    order.lines[0].netBefore = order.lines[0].net = Decimal::fromCents(2'000 + 100 * (number % 19));
    order.lines[0].tax = order.lines[0].taxes[0].amount = Decimal::fromCents(420 + 21 * (number % 19));
    settle(order);
    return order;
}

IntakeDocument documentOf(const Order &order, const QByteArray &fingerprint)
{
    return {.businessKey = u"WEB-"_s + order.externalId, .externalId = order.externalId, .number = order.number,
            .customer = order.billing.personName(), .total = order.total, .currency = order.currency,
            .documentMs = order.createdMs, .fingerprint = fingerprint, .payload = fingerprint};
}

void takeIn(TestLedger &ledger, const IntakePage &page, QList<TransferId> &touched)
{
    touched = ledger.write([&](Database &database) { return TransferStore(database).takeIn(page); }).touched;
}

Settlement failureOf(TransferId transfer, const Failing &failing, qint64 nowMs)
{
    Settlement end{.transfer = transfer, .state = TransferState::Failed, .errorKind = u"rejected"_s,
                   .errorCode = failing.code, .errorArgs = failing.args, .causeKey = failing.cause, .nowMs = nowMs};
    end.findings = {{.checkId = failing.code.section(u'.', 0, 0).toUpper(), .code = failing.code, .field = failing.field,
                     .args = failing.args, .causeKey = failing.cause}};
    return end;
}

Status settleNow(Database &database, TestLedger &ledger, const Settlement &end)
{
    return TransferStore(database).settle(end, ledger.options().owner);
}

/// A lane's way with one order, in one transaction.
Result<int> carry(Database &database, TestLedger &ledger, const Claim &claim, const std::optional<Failing> &failing)
{
    const qint64 nowMs = ledger.clock.nowMs();
    if (failing) {
        Settlement end = failureOf(claim.transfer, *failing, nowMs);
        end.revision = claim.revision;
        const Status failed = settleNow(database, ledger, end);
        return failed ? Result<int>(1) : Result<int>(failed.error());
    }
    const auto attempt = TransferStore(database).beginSending(claim, ledger.options().owner, nowMs);
    if (!attempt)
        return attempt.error();
    Settlement end{.transfer = claim.transfer, .attempt = *attempt, .revision = claim.revision,
                   .state = TransferState::Sent, .erpId = u"1"_s, .erpNumber = u"PV-"_s + claim.externalId, .nowMs = nowMs};
    if (const Status sent = settleNow(database, ledger, end); !sent)
        return sent.error();
    end.state = TransferState::Verified;
    const Status verified = settleNow(database, ledger, end);
    return verified ? Result<int>(1) : Result<int>(verified.error());
}

QList<Claim> claimAll(TestLedger &ledger)
{
    return ledger.write([&](Database &database) {
        return TransferStore(database).claim({ledger.route()}, 1'000, {}, ledger.options().owner, ledger.clock.nowMs(), kLeaseMs);
    });
}

} // namespace

Failing unknownProduct()
{
    return {.code = u"pf24.unmapped"_s, .args = {u"product"_s, u"A-12-AZ"_s, u"Sandalia azul 38"_s},
            .cause = u"pf24.product:A-12-AZ"_s, .field = u"lines[0].sku"_s, .sku = u"A-12-AZ"_s, .name = u"Sandalia azul 38"_s};
}

Failing unknownPayment()
{
    return {.code = u"pf24.unmapped"_s, .args = {u"payment_method"_s, u"bizum"_s, u"Bizum"_s},
            .cause = u"pf24.payment_method:bizum"_s, .field = u"payment.method"_s};
}

Failing wrongTaxId()
{
    return {.code = u"pf12.letter"_s, .args = {u"12345678A"_s, u"12345678Z"_s}, .cause = u"pf12.letter"_s,
            .field = u"taxIdentity.number"_s, .taxNumber = u"12345678A"_s};
}

Failing wrongPostcode()
{
    return {.code = u"pf11.postcode"_s, .args = {u"2813"_s}, .cause = u"pf11.postcode"_s,
            .field = u"billing.postcode"_s, .postcode = u"2813"_s};
}

QList<TransferId> addFailed(TestLedger &ledger, FakeWorkbench &workbench, int first, int count, const Failing &failing)
{
    IntakePage page{.route = ledger.route(), .cursorAfter = u"after %1"_s.arg(first + count), .nowMs = ledger.clock.nowMs()};
    QList<Order> orders;
    for (int number = first; number < first + count; ++number) {
        orders << orderOf(number, failing);
        page.documents << documentOf(orders.constLast(), "first " + QByteArray::number(number));
    }
    QList<TransferId> transfers;
    takeIn(ledger, page, transfers);
    for (qsizetype at = 0; at < transfers.size(); ++at)
        workbench.orders.insert(transfers.at(at), orders.at(at));
    engineTurn(ledger, failing);
    return transfers;
}

void reviseOrder(TestLedger &ledger, int number)
{
    const Order order = orderOf(number, {});
    IntakePage page{.route = ledger.route(), .cursorAfter = u"revised %1"_s.arg(number), .nowMs = ledger.clock.nowMs()};
    page.documents << documentOf(order, "changed " + QByteArray::number(number));
    QList<TransferId> touched;
    takeIn(ledger, page, touched);
}

QList<TransferId> engineTurn(TestLedger &ledger, const std::optional<Failing> &failing)
{
    const QList<Claim> claims = claimAll(ledger);
    QList<TransferId> moved;
    (void)ledger.write([&](Database &database) -> Result<int> {
        for (const Claim &claim : claims) {
            const Result<int> done = carry(database, ledger, claim, failing);
            if (!done)
                return done;
            moved << claim.transfer;
        }
        return int(moved.size());
    });
    return moved;
}

void failSomeOrders(TestLedger &ledger, FakeWorkbench &workbench)
{
    workbench.knownSkus = {u"TAZ-AZ"_s, u"A12AZ"_s};
    workbench.suggestions = {{u"1001"_s, u"A12AZ"_s, u"Sandalia azul 38"_s, true},
                             {u"1002"_s, u"A12RO"_s, u"Sandalia roja 38"_s, false},
                             {u"1003"_s, u"A12NE"_s, u"Sandalia negra 38"_s, false}};
    const auto earlier = [&ledger](qint64 minutes) { ledger.clock.advance(minutes * 60'000); };
    addFailed(ledger, workbench, 100, 23, unknownProduct());
    earlier(90);
    addFailed(ledger, workbench, 200, 14, unknownPayment());
    earlier(35);
    addFailed(ledger, workbench, 300, 5, wrongTaxId());
    earlier(25);
    addFailed(ledger, workbench, 400, 3, {.code = u"cent.total_differs"_s, .args = {u"78.80"_s, u"78.79"_s}, .cause = u"cent.total_differs"_s});
    addFailed(ledger, workbench, 500, 2, wrongPostcode());
    earlier(12);
}

} // namespace cuadra::test

#include "core/rules/centpolicy.h"
#include "core/rules/orderdrafting.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

using Alter = std::function<void(ErpOrder &)>;
Q_DECLARE_METATYPE(Alter)

class CentPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erpOrder_isJudged_data();
    void erpOrder_isJudged();
    void roundingWarning_namesBothModels();
    void lineOrder_doesNotMatter();
};

static OrderDraft draftOf(const Order &order)
{
    const Catalog catalog = catalogFor(order);
    return *draftOrder({order, catalog, sampleLimits(), RouteSettings{}, u"WEB-1001"_s, u"WEB"_s});
}

/// What an ERP holds that did everything right.
static ErpOrder rightErp(const Order &order)
{
    const OrderDraft draft = draftOf(order);
    ErpOrder erp;
    erp.businessKey = draft.businessKey;
    erp.currency = order.currency;
    erp.total = order.total;
    erp.tax = order.totalTax;
    erp.untaxed = order.untaxed();
    for (const DraftLine &line : draft.lines)
        erp.lines += ErpLine{line.erpProduct, line.quantity, line.net};
    // Goods and services are two codes of one rate.
    erp.taxes = {{{u"g"_s}, TaxKind::Vat, amount(u"21"), amount(u"39.98"), amount(u"8.40")},
                 {{u"s"_s}, TaxKind::Vat, amount(u"21"), amount(u"7.95"), amount(u"1.67")}};
    return erp;
}

static CentJudgement judged(const ErpOrder &erp)
{
    const Order order = sampleOrder();
    const OrderDraft draft = draftOf(order);
    const RouteSettings settings;
    const TargetLimits limits = sampleLimits();
    return judgeCents({order, draft, settings, limits}, erp);
}

void CentPolicyTest::erpOrder_isJudged_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, CentVerdict verdict, const QString &code, const Alter &alter) {
        QTest::newRow(name) << alter << int(verdict) << code;
    };
    const Decimal cent = Decimal::fromCents(1);
    const auto failed = CentVerdict::Failed;
    const auto warned = CentVerdict::VerifiedWithWarning;
    row("equal", CentVerdict::Verified, {}, [](ErpOrder &) {});
    row("no split given", CentVerdict::Verified, {}, [](ErpOrder &e) { e.taxes.clear(); });
    row("total a cent more", failed, u"cent.total_differs"_s, [=](ErpOrder &e) { e.total += cent; });
    row("total a cent less", failed, u"cent.total_differs"_s, [=](ErpOrder &e) { e.total -= cent; });
    row("other currency", failed, u"cent.currency_differs"_s, [](ErpOrder &e) { e.currency = u"USD"_s; });
    row("other key", failed, u"cent.key_differs"_s, [](ErpOrder &e) { e.businessKey = u"WEB-1002"_s; });
    row("cancelled there", failed, u"cent.cancelled"_s, [](ErpOrder &e) { e.state = ErpOrderState::Cancelled; });
    row("line dropped, total kept", failed, u"cent.line_count_differs"_s, [](ErpOrder &e) { e.lines.removeLast(); });
    row("no lines, total kept", failed, u"cent.line_count_differs"_s, [](ErpOrder &e) { e.lines.clear(); });
    row("line doubled, total kept", failed, u"cent.line_count_differs"_s, [](ErpOrder &e) { e.lines += e.lines[0]; });
    row("other product", failed, u"cent.line_product_differs"_s, [](ErpOrder &e) { e.lines[0].erpProduct = u"erp-product-VASO"_s; });
    row("other quantity", failed, u"cent.line_quantity_differs"_s, [](ErpOrder &e) { e.lines[0].quantity = amount(u"3"); });
    row("nets swapped", failed, u"cent.line_net_differs"_s, [=](ErpOrder &e) {
        e.lines[0].net += cent;
        e.lines[1].net -= cent;
    });
    row("rate one cent beside", warned, u"cent.tax_rounding"_s, [=](ErpOrder &e) { e.taxes[0].amount += cent; });
    row("rate three cents beside, three lines", warned, u"cent.tax_rounding"_s, [=](ErpOrder &e) { e.taxes[0].amount += Decimal::fromCents(3); });
    row("rate four cents beside", failed, u"cent.tax_differs"_s, [=](ErpOrder &e) { e.taxes[0].amount += Decimal::fromCents(4); });
    row("tax sum four cents beside", failed, u"cent.tax_differs"_s, [=](ErpOrder &e) { e.tax += Decimal::fromCents(4); });
    row("rate missing there", failed, u"cent.rate_missing"_s, [](ErpOrder &e) { e.taxes[0].percent = e.taxes[1].percent = amount(u"10"); });
    row("small rate only there", failed, u"cent.rate_missing"_s, [=](ErpOrder &e) { e.taxes += ErpTax{{}, TaxKind::Surcharge, amount(u"5.2"), {}, cent}; });
}

void CentPolicyTest::erpOrder_isJudged()
{
    QFETCH(Alter, alter);
    ErpOrder erp = rightErp(sampleOrder());
    alter(erp);
    const CentJudgement judgement = judged(erp);
    QTEST(int(judgement.verdict), "verdict");
    QTEST(judgement.findings.isEmpty() ? QString() : judgement.findings.first().code, "code");
}

void CentPolicyTest::roundingWarning_namesBothModels()
{
    ErpOrder erp = rightErp(sampleOrder());
    erp.taxes[0].amount += Decimal::fromCents(1);
    QCOMPARE(judged(erp).findings.first().args,
             (QStringList{u"21"_s, u"10.07"_s, u"10.08"_s, u"line, half_up"_s, u"line, half_up"_s}));
    QCOMPARE(judged(erp).findings.first().severity, Severity::Warn);
}

void CentPolicyTest::lineOrder_doesNotMatter()
{
    ErpOrder erp = rightErp(sampleOrder());
    std::reverse(erp.lines.begin(), erp.lines.end());
    QCOMPARE(judged(erp).verdict, CentVerdict::Verified);
}

QTEST_APPLESS_MAIN(CentPolicyTest)
#include "tst_centpolicy.moc"

#include "core/rules/catalogpick.h"
#include "core/rules/needs.h"
#include "core/rules/preflightchecks.h"

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

/// One thing that has to map to one ERP id.
struct Need
{
    CatalogKind kind = CatalogKind::Product;
    QString key;
    QString field;
    QString name; ///< as the shop calls it, for people

    friend bool operator==(const Need &a, const Need &b) { return a.kind == b.kind && a.key == b.key; }
};

void addOnce(QList<Need> &needs, const Need &need)
{
    if (!needs.contains(need))
        needs += need;
}

QString needField(qsizetype index, const QString &name)
{
    return u"lines["_s + QString::number(index) + u"]."_s + name;
}

QList<Need> lineNeeds(const Order &order)
{
    QList<Need> needs;
    for (qsizetype i = 0; i < order.lines.size(); ++i) {
        const OrderLine &line = order.lines[i];
        if (const QString key = catalogKeyOf(line); !key.isEmpty())
            addOnce(needs, {catalogKindOf(line.kind), key, needField(i, u"sku"_s), line.name});
        if (line.kind == LineKind::Shipping)
            continue; // the freight's tax is PF-22's
        for (const QString &key : taxKeysOf(line))
            addOnce(needs, {CatalogKind::Tax, key, needField(i, u"taxes"_s), key});
    }
    return needs;
}

QList<Need> headNeeds(const PreflightInput &input)
{
    const RouteSettings &settings = input.settings;
    const Payment &payment = input.order.payment;
    QList<Need> needs;
    if (settings.needsPaymentTerm && settings.paymentTerm.isEmpty() && !payment.method.isEmpty())
        needs += {CatalogKind::PaymentTerm, payment.method, u"payment.method"_s, payment.title};
    if (settings.needsPaymentMethod && settings.paymentMethod.isEmpty() && !payment.method.isEmpty())
        needs += {CatalogKind::PaymentMethod, payment.method, u"payment.method"_s, payment.title};
    if (settings.allowRoundingLine)
        needs += {CatalogKind::FeeItem, settings.roundingProduct, u"roundingProduct"_s, settings.roundingProduct};
    return needs;
}

Findings judgeNeed(const PreflightInput &input, const Need &need)
{
    const qsizetype answers = candidates(input.catalog, need.kind, need.key).size();
    if (answers == 1)
        return {};
    const QString kind = catalogKindName(need.kind);
    Finding found = finding(answers == 0 ? u"pf24.unmapped"_s : u"pf24.ambiguous"_s, Severity::Block, need.field,
                            {kind, need.key, need.name});
    found.causeKey = u"pf24."_s + kind + u':' + need.key;
    return {found};
}

/// Something optional may be missing, but not be two things at once.
Findings judgeOptional(const PreflightInput &input, CatalogKind kind, const QString &key)
{
    if (candidates(input.catalog, kind, key).size() < 2)
        return {};
    return judgeNeed(input, {kind, key, catalogKindName(kind), key});
}

Findings linesWithoutKey(const Order &order)
{
    Findings findings;
    for (qsizetype i = 0; i < order.lines.size(); ++i) {
        const OrderLine &line = order.lines[i];
        if (!catalogKeyOf(line).isEmpty())
            continue;
        Finding found = finding(u"pf24.no_key"_s, Severity::Block, needField(i, u"sku"_s), {line.name});
        found.causeKey = u"pf24.no_key:"_s + line.productId + u'/' + line.variationId;
        findings += found;
    }
    return findings;
}

} // namespace

Findings mappings(const PreflightInput &input)
{
    Findings findings = linesWithoutKey(input.order);
    for (const Need &need : lineNeeds(input.order) + headNeeds(input))
        findings += judgeNeed(input, need);
    findings += judgeOptional(input, CatalogKind::Warehouse, QString());
    findings += judgeOptional(input, CatalogKind::PriceList, input.settings.grossPrices ? u"gross"_s : u"net"_s);
    return findings;
}

} // namespace cuadra::preflight

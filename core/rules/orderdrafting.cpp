#include "core/rules/orderdrafting.h"

#include "core/rules/catalogpick.h"
#include "core/rules/customerdrafting.h"
#include "core/rules/linepricing.h"
#include "core/rules/needs.h"
#include "core/rules/plaintext.h"
#include "core/rules/rounding.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kNoteLength = 4'000;

/// Draft lines and, beside them, what the ERP will compute its taxes from.
struct Drafted
{
    QList<DraftLine> lines;
    QList<TaxedLine> taxed;
};

QString describe(const OrderLine &line, int length)
{
    QString text = line.name;
    for (const QString &detail : line.details)
        text += u" · "_s + detail;
    return plainLine(text, length);
}

Result<QStringList> erpTaxesOf(const OrderLine &line, const Catalog &catalog)
{
    QStringList ids;
    for (const QString &key : taxKeysOf(line)) {
        const auto id = pickOne(catalog, CatalogKind::Tax, key);
        if (!id)
            return id.error();
        ids += *id;
    }
    return ids;
}

Result<TaxedLine> taxedLine(const PricedPart &part, const OrderLine &line, const QStringList &erpTaxes, bool exact)
{
    TaxedLine taxed{.quantity = part.quantity, .net = part.net};
    for (qsizetype i = 0; i < erpTaxes.size(); ++i)
        taxed.taxes += TaxRate{erpTaxes[i], line.taxes[i].percent};
    if (!exact)
        return taxed;
    const auto base = part.unitPrice.times(part.quantity, Rounding::HalfEven);
    if (!base)
        return base.error();
    taxed.taxBase = *base;
    return taxed;
}

Status addLine(const OrderLine &line, const DraftingInput &input, Drafted &drafted)
{
    const auto product = pickOne(input.catalog, catalogKindOf(line.kind), catalogKeyOf(line));
    if (!product)
        return product.error();
    const auto taxes = erpTaxesOf(line, input.catalog);
    if (!taxes)
        return taxes.error();
    const auto parts = priceLine(line, input.limits.priceDigits, input.settings.sendsGross(input.limits));
    if (!parts)
        return parts.error();
    for (const PricedPart &part : *parts) {
        drafted.lines += DraftLine{.kind = line.kind,
                                   .erpProduct = *product,
                                   .erpUnit = {},
                                   .erpTaxes = *taxes,
                                   .quantity = part.quantity,
                                   .unitPrice = part.unitPrice,
                                   .unitPriceGross = part.unitPriceGross,
                                   .net = part.net,
                                   .description = describe(line, input.limits.descriptionLength),
                                   .sourceLine = line.externalId};
        const auto taxed = taxedLine(part, line, *taxes, input.limits.taxesExactNets);
        if (!taxed)
            return taxed.error();
        drafted.taxed += *taxed;
    }
    return Done{};
}

Status addRoundingLine(const DraftingInput &input, Drafted &drafted)
{
    const RouteSettings &settings = input.settings;
    if (!settings.allowRoundingLine || settings.sendsGross(input.limits))
        return Done{};
    const auto predicted = computeTotals(drafted.taxed, settings.erpRoundingFor(input.limits));
    if (!predicted)
        return predicted.error();
    const Decimal difference = input.order.total - predicted->total();
    if (difference.isZero() || difference.abs() > settings.maxRounding)
        return Done{};
    const auto product = pickOne(input.catalog, CatalogKind::FeeItem, settings.roundingProduct);
    if (!product)
        return product.error();
    drafted.lines += DraftLine{.kind = LineKind::Fee,
                               .erpProduct = *product,
                               .erpUnit = {},
                               .erpTaxes = {},
                               .quantity = Decimal::fromInt(1),
                               .unitPrice = difference,
                               .unitPriceGross = difference,
                               .net = difference,
                               .description = {},
                               .sourceLine = {}};
    return Done{};
}

Result<Drafted> draftLines(const DraftingInput &input)
{
    Drafted drafted;
    for (const OrderLine &line : input.order.lines)
        if (const Status added = addLine(line, input, drafted); !added)
            return added.error();
    if (const Status added = addRoundingLine(input, drafted); !added)
        return added.error();
    return drafted;
}

/// The customer's words and the coupons; their money is in the lines already.
QString noteOf(const Order &order)
{
    QStringList notes;
    if (!order.note.isEmpty())
        notes += plainLine(order.note, kNoteLength);
    for (const Coupon &coupon : order.coupons)
        notes += plainLine(coupon.code, 60) + u": -"_s + coupon.discountNet.toFixed(2) + u' ' + order.currency;
    return notes.join(u'\n');
}

Status addTerms(const DraftingInput &input, OrderDraft &draft)
{
    struct Term
    {
        CatalogKind kind;
        QString key;
        QString fallback;
        QString *place;
    };
    const RouteSettings &settings = input.settings;
    const QString method = input.order.payment.method;
    const QString prices = settings.grossPrices ? u"gross"_s : u"net"_s;
    const Term terms[] = {
        {CatalogKind::PaymentTerm, method, settings.paymentTerm, &draft.erpPaymentTerm},
        {CatalogKind::PaymentMethod, method, settings.paymentMethod, &draft.erpPaymentMethod},
        {CatalogKind::Warehouse, QString(), settings.warehouse, &draft.erpWarehouse},
        {CatalogKind::PriceList, prices, settings.priceList, &draft.erpPriceList},
    };
    for (const Term &term : terms) {
        const auto id = pickOr(input.catalog, term.kind, term.key, term.fallback);
        if (!id)
            return id.error();
        *term.place = *id;
    }
    return Done{};
}

} // namespace

Result<OrderDraft> draftOrder(const DraftingInput &input)
{
    const auto lines = draftLines(input);
    if (!lines)
        return lines.error();
    OrderDraft draft;
    draft.businessKey = input.businessKey;
    draft.reference = plainLine(input.order.number, input.limits.referenceLength);
    draft.customer = draftCustomer(input.order, input.limits, input.connectionCode);
    draft.currency = input.order.currency;
    draft.dateMs = input.order.createdMs;
    draft.grossPrices = input.settings.sendsGross(input.limits);
    draft.note = noteOf(input.order);
    draft.lines = lines->lines;
    if (const Status added = addTerms(input, draft); !added)
        return added.error();
    return draft;
}

} // namespace cuadra

#include "core/rules/waterfall.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

enum class Side { Shop, Erp };

/// Collects both sides' steps; a step of the same kind and label is one.
class Builder
{
public:
    void add(Side side, StepKind kind, const QString &label, Decimal amount)
    {
        std::optional<Decimal> &place = side == Side::Shop ? step(kind, label).shop : step(kind, label).erp;
        place = place.value_or(Decimal()) + amount;
    }

    /// Puts what is left over into Rounding and closes the side with its total.
    void close(Side side, Decimal total)
    {
        Decimal sum;
        for (const WaterfallStep &one : m_steps)
            sum += (side == Side::Shop ? one.shop : one.erp).value_or(Decimal());
        add(side, StepKind::Rounding, QString(), total - sum);
        (side == Side::Shop ? m_total.shop : m_total.erp) = total;
    }

    [[nodiscard]] QList<WaterfallStep> steps() const
    {
        QList<WaterfallStep> steps = m_steps;
        std::stable_sort(steps.begin(), steps.end(),
                         [](const WaterfallStep &a, const WaterfallStep &b) { return a.kind < b.kind; });
        return steps + QList{m_total};
    }

private:
    WaterfallStep &step(StepKind kind, const QString &label)
    {
        for (WaterfallStep &one : m_steps)
            if (one.kind == kind && one.label == label)
                return one;
        m_steps += WaterfallStep{.kind = kind, .label = label, .shop = {}, .erp = {}};
        return m_steps.last();
    }

    QList<WaterfallStep> m_steps;
    WaterfallStep m_total{.kind = StepKind::Total, .label = {}, .shop = {}, .erp = {}};
};

/// The discounts by coupon; what no coupon names stands under an empty label.
void addDiscounts(const Order &order, Builder &builder)
{
    Decimal rest;
    for (const OrderLine &line : order.lines)
        if (line.kind == LineKind::Product)
            rest += line.net - line.netBefore;
    for (const Coupon &coupon : order.coupons) {
        if (coupon.discountNet.isZero())
            continue;
        builder.add(Side::Shop, StepKind::Discount, coupon.code, -coupon.discountNet);
        rest += coupon.discountNet;
    }
    if (!rest.isZero())
        builder.add(Side::Shop, StepKind::Discount, QString(), rest);
}

void addShop(const Order &order, Builder &builder)
{
    builder.add(Side::Shop, StepKind::Net, QString(), Decimal());
    for (const OrderLine &line : order.lines) {
        switch (line.kind) {
        case LineKind::Product: builder.add(Side::Shop, StepKind::Net, QString(), line.netBefore); break;
        case LineKind::Shipping: builder.add(Side::Shop, StepKind::Shipping, QString(), line.net); break;
        case LineKind::Fee: builder.add(Side::Shop, StepKind::Fee, line.name, line.net); break;
        }
    }
    addDiscounts(order, builder);
    for (const OrderTax &tax : order.taxes)
        builder.add(Side::Shop, StepKind::Tax, tax.percent.toString(), tax.tax());
    builder.close(Side::Shop, order.total);
}

struct StepPlace
{
    StepKind kind = StepKind::Net;
    QString label;
};

/// Where the ERP's lines of a product belong. A line of ours without a source line is the rounding line.
QHash<QString, StepPlace> placesOf(const Order &order, const OrderDraft &draft)
{
    QHash<QString, StepPlace> places;
    for (const DraftLine &line : draft.lines) {
        if (line.sourceLine.isEmpty() && line.kind == LineKind::Fee)
            places.insert(line.erpProduct, {StepKind::Rounding, {}});
        else if (line.kind == LineKind::Shipping)
            places.insert(line.erpProduct, {StepKind::Shipping, {}});
        else if (line.kind == LineKind::Fee)
            for (const OrderLine &source : order.lines)
                if (source.externalId == line.sourceLine && source.kind == LineKind::Fee)
                    places.insert(line.erpProduct, {StepKind::Fee, source.name});
    }
    return places;
}

void addErp(const ErpOrder &erp, const QHash<QString, StepPlace> &places, Builder &builder)
{
    builder.add(Side::Erp, StepKind::Net, QString(), Decimal());
    for (const ErpLine &line : erp.lines) {
        const StepPlace place = places.value(line.erpProduct);
        builder.add(Side::Erp, place.kind, place.label, line.net);
    }
    for (const ErpTax &tax : erp.taxes)
        builder.add(Side::Erp, StepKind::Tax, tax.percent.toString(), tax.amount);
    if (erp.taxes.isEmpty() && !erp.tax.isZero())
        builder.add(Side::Erp, StepKind::Tax, QString(), erp.tax);
    builder.close(Side::Erp, erp.total);
}

} // namespace

Waterfall buildWaterfall(const Order &order, const std::optional<OrderDraft> &draft, const std::optional<ErpOrder> &erp,
                         const RouteSettings &settings, const TargetLimits &limits)
{
    Builder builder;
    addShop(order, builder);
    if (erp)
        addErp(*erp, draft ? placesOf(order, *draft) : QHash<QString, StepPlace>(), builder);
    return {.currency = order.currency,
            .shopRounding = roundingModelName(settings.shopRoundingFor(order)),
            .erpRounding = roundingModelName(settings.erpRoundingFor(limits)),
            .steps = builder.steps()};
}

} // namespace cuadra

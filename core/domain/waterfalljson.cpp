#include "core/domain/waterfalljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr std::array kSteps{
    std::pair{StepKind::Net, "net"_L1},         std::pair{StepKind::Discount, "discount"_L1},
    std::pair{StepKind::Shipping, "shipping"_L1}, std::pair{StepKind::Fee, "fee"_L1},
    std::pair{StepKind::Tax, "tax"_L1},         std::pair{StepKind::Rounding, "rounding"_L1},
    std::pair{StepKind::Total, "total"_L1},
};

QString stepName(StepKind kind)
{
    for (const auto &[value, name] : kSteps)
        if (value == kind)
            return name;
    Q_UNREACHABLE();
}

std::optional<StepKind> stepFromName(const QString &name)
{
    for (const auto &[value, text] : kSteps)
        if (text == name)
            return value;
    return std::nullopt;
}

Error unreadable(const QByteArray &json)
{
    return {.kind = ErrorKind::Storage, .code = u"waterfall.unreadable"_s, .detail = QString::fromUtf8(json.left(200))};
}

/// Whether the amount is absent or readable.
bool readAmount(const QJsonValue &value, std::optional<Decimal> &amount)
{
    if (value.isUndefined())
        return true;
    const auto parsed = Decimal::parse(value.toString());
    if (parsed)
        amount = *parsed;
    return parsed.has_value();
}

std::optional<WaterfallStep> readStep(const QJsonObject &json)
{
    const auto kind = stepFromName(json.value(u"kind").toString());
    WaterfallStep step{.kind = kind.value_or(StepKind::Net), .label = json.value(u"label").toString(), .shop = {}, .erp = {}};
    const bool good = kind && readAmount(json.value(u"shop"), step.shop) && readAmount(json.value(u"erp"), step.erp);
    return good ? std::optional(step) : std::nullopt;
}

QJsonObject writeStep(const WaterfallStep &step)
{
    QJsonObject json{{u"kind"_s, stepName(step.kind)}};
    if (!step.label.isEmpty())
        json.insert(u"label"_s, step.label);
    if (step.shop)
        json.insert(u"shop"_s, step.shop->toString());
    if (step.erp)
        json.insert(u"erp"_s, step.erp->toString());
    return json;
}

} // namespace

QByteArray waterfallToJson(const Waterfall &waterfall)
{
    QJsonArray steps;
    for (const WaterfallStep &step : waterfall.steps)
        steps += writeStep(step);
    const QJsonObject json{{u"currency"_s, waterfall.currency},
                           {u"shop_rounding"_s, waterfall.shopRounding},
                           {u"erp_rounding"_s, waterfall.erpRounding},
                           {u"steps"_s, steps}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Waterfall> waterfallFromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (!root.value(u"steps").isArray())
        return unreadable(json);
    Waterfall waterfall{.currency = root.value(u"currency").toString(),
                        .shopRounding = root.value(u"shop_rounding").toString(),
                        .erpRounding = root.value(u"erp_rounding").toString(),
                        .steps = {}};
    for (const auto &value : root.value(u"steps").toArray()) {
        const auto step = readStep(value.toObject());
        if (!step)
            return unreadable(json);
        waterfall.steps += *step;
    }
    return waterfall;
}

} // namespace cuadra

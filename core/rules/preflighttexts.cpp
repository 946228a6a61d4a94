#include "core/rules/plaintext.h"
#include "core/rules/preflightchecks.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::preflight {

namespace {

constexpr int kAeatName = 120;        // NombreRazon
constexpr int kAeatDescription = 500; // DescripcionOperacion

struct Text
{
    QString field;
    QString text;
    int limit = 0; ///< 0 = only its characters are judged
};

QList<Text> addressTexts(const QString &name, const Address &a)
{
    return {{name + u".street1"_s, a.street1}, {name + u".street2"_s, a.street2}, {name + u".city"_s, a.city},
            {name + u".region"_s, a.region},   {name + u".phone"_s, a.phone},     {name + u".email"_s, a.email}};
}

QList<Text> textsOf(const PreflightInput &input)
{
    const Order &order = input.order;
    const int nameLimit = std::min(input.limits.nameLength, kAeatName);
    const int lineLimit = std::min(input.limits.descriptionLength, kAeatDescription);
    QList<Text> all{{u"billing.name"_s, order.billing.displayName(), nameLimit},
                    {u"shipping.name"_s, order.shipping.displayName(), nameLimit},
                    {u"number"_s, order.number, input.limits.referenceLength},
                    {u"note"_s, order.note}};
    all += addressTexts(u"billing"_s, order.billing) + addressTexts(u"shipping"_s, order.shipping);
    for (qsizetype i = 0; i < order.lines.size(); ++i)
        all += {u"lines["_s + QString::number(i) + u"].name"_s, order.lines[i].name, lineLimit};
    return all;
}

} // namespace

Findings texts(const PreflightInput &input)
{
    Findings findings;
    for (const auto &[field, text, limit] : textsOf(input)) {
        if (hasControls(text))
            findings += finding(u"pf26.controls"_s, Severity::Warn, field);
        if (limit > 0 && text.size() > limit)
            findings += finding(u"pf26.too_long"_s, Severity::Warn, field,
                                {QString::number(limit), QString::number(text.size())});
    }
    return findings;
}

} // namespace cuadra::preflight

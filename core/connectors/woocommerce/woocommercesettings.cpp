#include "core/connectors/woocommerce/woocommercesettings.h"

#include <QJsonArray>

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

constexpr qint64 kMaxOverlapMs = 86'400'000;

void takeTexts(QStringList &target, const QJsonValue &value)
{
    if (!value.isArray())
        return;
    target.clear();
    for (const QJsonValue &each : value.toArray())
        target.append(each.toString());
    target.removeAll(QString());
}

void takeRates(QList<Decimal> &target, const QJsonValue &value)
{
    if (!value.isArray())
        return;
    target.clear();
    for (const QJsonValue &each : value.toArray()) {
        const Result<Decimal> rate =
            each.isString() ? Decimal::parse(each.toString()) : Decimal::fromJsonNumber(each.toDouble());
        if (rate)
            target.append(*rate);
    }
}

Storage storageOf(const QString &name)
{
    if (name == u"legacy")
        return Storage::Legacy;
    return name == u"hpos" ? Storage::Hpos : Storage::Unknown;
}

} // namespace

Settings readSettings(const QJsonObject &json)
{
    Settings settings;
    takeTexts(settings.taxIdKeys, json[u"taxIdKeys"]);
    takeTexts(settings.surchargeKeys, json[u"surchargeKeys"]);
    takeTexts(settings.businessKeys, json[u"businessKeys"]);
    takeTexts(settings.fraudKeys, json[u"fraudKeys"]);
    takeTexts(settings.invoiceKeys, json[u"invoiceKeys"]);
    takeRates(settings.surchargeRates, json[u"surchargeRates"]);
    if (const QString key = json[u"erpNumberKey"].toString(); !key.isEmpty())
        settings.erpNumberKey = key;
    settings.storage = storageOf(json[u"storage"].toString());
    const qint64 overlapMs = json[u"overlapSeconds"].toInteger(settings.overlapMs / 1000) * 1000;
    settings.overlapMs = std::clamp<qint64>(overlapMs, 0, kMaxOverlapMs);
    return settings;
}

} // namespace cuadra::woocommerce

#include "core/connectors/tryton/trytonsettings.h"

#include "core/connectors/tryton/trytonerrors.h"

#include <QJsonArray>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

constexpr qint64 kLongestSettleSeconds = 3'600;

struct TextField
{
    QLatin1String name;
    QString TrytonSettings::*member;
    QStringView fallback = {};
    QStringList allowed = {};
};

const std::array kTexts{
    TextField{QLatin1String("warehouse"), &TrytonSettings::warehouse},
    TextField{QLatin1String("paymentTerm"), &TrytonSettings::paymentTerm},
    TextField{QLatin1String("shippingProduct"), &TrytonSettings::shippingProduct},
    TextField{QLatin1String("feeProduct"), &TrytonSettings::feeProduct},
    TextField{QLatin1String("surchargeRule"), &TrytonSettings::surchargeRule},
    TextField{QLatin1String("timeZone"), &TrytonSettings::timeZone, u"Europe/Madrid"},
    TextField{QLatin1String("invoiceMethod"), &TrytonSettings::invoiceMethod, u"order", {u"order"_s, u"shipment"_s, u"manual"_s}},
    TextField{QLatin1String("shipmentMethod"), &TrytonSettings::shipmentMethod, u"order", {u"order"_s, u"invoice"_s, u"manual"_s}},
};

Error badField(const QString &name)
{
    return Error{.kind = ErrorKind::Rejected, .code = kSettingsField, .detail = name, .args = {name}};
}

Status readTexts(const QJsonObject &settings, TrytonSettings &out)
{
    for (const TextField &field : kTexts) {
        const QJsonValue value = settings.value(field.name);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            return badField(field.name);
        const QString text = value.toString().trimmed();
        out.*field.member = text.isEmpty() ? field.fallback.toString() : text;
        if (!field.allowed.isEmpty() && !field.allowed.contains(out.*field.member))
            return badField(field.name);
    }
    if (!QTimeZone(out.timeZone.toUtf8()).isValid())
        return badField(u"timeZone"_s);
    return Done{};
}

Status readSettleTime(const QJsonObject &settings, TrytonSettings &out)
{
    const QJsonValue value = settings.value("settleSeconds"_L1);
    if (value.isUndefined() || value.isNull())
        return Done{};
    const qint64 seconds = value.toInteger(0);
    if (seconds < 1 || seconds > kLongestSettleSeconds)
        return badField(u"settleSeconds"_s);
    out.settleMs = seconds * 1000;
    return Done{};
}

Status readTaxes(const QJsonObject &settings, TrytonSettings &out)
{
    const QJsonValue value = settings.value("taxes"_L1);
    if (!value.isUndefined() && !value.isObject())
        return badField(u"taxes"_s);
    const QJsonObject taxes = value.toObject();
    for (auto tax = taxes.begin(); tax != taxes.end(); ++tax) {
        const QString id = tax.value().isString() ? tax.value().toString() : QString::number(tax.value().toInteger());
        if (id.toLongLong() <= 0)
            return badField(u"taxes."_s + tax.key());
        out.taxes.insert(tax.key(), id);
    }
    return Done{};
}

Status readWarnings(const QJsonObject &settings, TrytonSettings &out)
{
    const QJsonValue value = settings.value("acceptWarnings"_L1);
    if (!value.isUndefined() && !value.isArray())
        return badField(u"acceptWarnings"_s);
    const QJsonArray names = value.toArray();
    for (const QJsonValue &name : names) {
        if (name.toString().isEmpty())
            return badField(u"acceptWarnings"_s);
        out.acceptWarnings += name.toString();
    }
    return Done{};
}

} // namespace

Result<TrytonSettings> readTrytonSettings(const QJsonObject &settings)
{
    TrytonSettings out;
    for (const auto read : {&readTexts, &readSettleTime, &readTaxes, &readWarnings}) {
        if (const Status status = read(settings, out); !status)
            return status.error();
    }
    return out;
}

} // namespace cuadra::tryton

#include "core/connectors/etendo/etendosettings.h"

#include "core/connectors/etendo/etendoerrors.h"

#include <QTimeZone>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

using TextField = std::pair<QLatin1String, QString EtendoSettings::*>;

const std::array kTexts{
    TextField{QLatin1String("role"), &EtendoSettings::role},
    TextField{QLatin1String("organization"), &EtendoSettings::organization},
    TextField{QLatin1String("warehouse"), &EtendoSettings::warehouse},
    TextField{QLatin1String("documentType"), &EtendoSettings::documentType},
    TextField{QLatin1String("priceListNet"), &EtendoSettings::priceListNet},
    TextField{QLatin1String("priceListGross"), &EtendoSettings::priceListGross},
    TextField{QLatin1String("paymentTerms"), &EtendoSettings::paymentTerms},
    TextField{QLatin1String("paymentMethod"), &EtendoSettings::paymentMethod},
    TextField{QLatin1String("businessPartnerCategory"), &EtendoSettings::businessPartnerCategory},
    TextField{QLatin1String("taxCategoryGoods"), &EtendoSettings::taxCategoryGoods},
    TextField{QLatin1String("taxCategoryServices"), &EtendoSettings::taxCategoryServices},
    TextField{QLatin1String("shippingProduct"), &EtendoSettings::shippingProduct},
    TextField{QLatin1String("feeProduct"), &EtendoSettings::feeProduct},
    TextField{QLatin1String("timeZone"), &EtendoSettings::timeZone},
};

Error badField(const QString &name)
{
    return Error{.kind = ErrorKind::Rejected, .code = kSettingsField, .detail = name, .args = {name}};
}

Status readTexts(const QJsonObject &settings, EtendoSettings &out)
{
    for (const auto &[name, member] : kTexts) {
        const QJsonValue value = settings.value(name);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            return badField(name);
        out.*member = value.toString().trimmed();
    }
    return Done{};
}

Status readTaxes(const QJsonObject &settings, EtendoSettings &out)
{
    const QJsonValue value = settings.value("taxes"_L1);
    if (!value.isUndefined() && !value.isObject())
        return badField(u"taxes"_s);
    const QJsonObject taxes = value.toObject();
    for (auto tax = taxes.begin(); tax != taxes.end(); ++tax) {
        if (tax.value().toString().isEmpty())
            return badField(u"taxes."_s + tax.key());
        out.taxes.insert(tax.key(), tax.value().toString());
    }
    return Done{};
}

Status readNumbers(const QJsonObject &settings, EtendoSettings &out)
{
    const int digits = settings.value("priceDigits"_L1).toInt(settings.contains("priceDigits"_L1) ? -1 : 4);
    if (digits < 2 || digits > 6)
        return badField(u"priceDigits"_s);
    out.priceDigits = digits;

    const QString level = settings.value("rounding"_L1).toString(u"document"_s);
    if (level != "line"_L1 && level != "document"_L1)
        return badField(u"rounding"_s);
    out.rounding.level = level == "line"_L1 ? RoundingModel::Level::Line : RoundingModel::Level::Document;
    return Done{};
}

} // namespace

Result<EtendoSettings> readEtendoSettings(const QJsonObject &settings)
{
    EtendoSettings out;
    for (const auto read : {readTexts, readTaxes, readNumbers}) {
        if (const Status done = read(settings, out); !done)
            return done.error();
    }
    if (out.timeZone.isEmpty())
        out.timeZone = u"Europe/Madrid"_s;
    if (!QTimeZone(out.timeZone.toUtf8()).isValid())
        return badField(u"timeZone"_s);
    return out;
}

} // namespace cuadra::etendo

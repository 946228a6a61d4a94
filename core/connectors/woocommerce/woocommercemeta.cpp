#include "core/connectors/woocommerce/woocommercemeta.h"

#include "core/connectors/woocommerce/woocommercetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

constexpr qsizetype kMaxDetails = 50;

QString memberText(const JsonValue &entry, std::string_view key)
{
    const std::optional<JsonValue> member = entry.find(key);
    return member ? member->toDisplay() : QString();
}

bool looksLikeVatNumber(const QString &number)
{
    static const QRegularExpression pattern(u"^[A-Z]{2}[0-9A-Z]{7,13}$"_s); // with the country in front
    return pattern.match(number.toUpper().remove(u' ').remove(u'-').remove(u'.')).hasMatch();
}

QString lineDetail(const JsonValue &entry)
{
    const QString key = memberText(entry, "key");
    if (key.isEmpty() || key.startsWith(u'_'))
        return {};
    const QString shownKey = toPlainText(memberText(entry, entry.find("display_key") ? "display_key" : "key"));
    const QString shownValue = toPlainText(memberText(entry, entry.find("display_value") ? "display_value" : "value"));
    return shownValue.isEmpty() ? QString() : shownKey + u": "_s + shownValue;
}

} // namespace

Result<QHash<QString, QString>> readMeta(const JsonValue &metaData)
{
    const Result<QList<JsonValue>> entries = metaData.items();
    if (!entries)
        return entries.error();
    QHash<QString, QString> meta;
    for (const JsonValue &entry : *entries) {
        if (const QString value = memberText(entry, "value").trimmed(); !value.isEmpty())
            meta.insert(memberText(entry, "key"), value);
    }
    return meta;
}

bool isFlagged(const QHash<QString, QString> &meta, const QStringList &keys)
{
    static const QStringList yes = {u"1"_s, u"yes"_s, u"true"_s, u"on"_s, u"si"_s, u"sí"_s};
    return std::any_of(keys.begin(), keys.end(),
        [&](const QString &key) { return yes.contains(meta.value(key), Qt::CaseInsensitive); });
}

TaxIdentity readTaxIdentity(const QHash<QString, QString> &meta, const Address &billing, const Settings &settings)
{
    TaxIdentity identity;
    for (const QString &key : settings.taxIdKeys) {
        if (identity.number.isEmpty())
            identity.number = meta.value(key);
    }
    identity.business =
        !billing.company.isEmpty() || looksLikeVatNumber(identity.number) || isFlagged(meta, settings.businessKeys);
    identity.surchargeScheme = isFlagged(meta, settings.surchargeKeys);
    identity.invoiceAsked = isFlagged(meta, settings.invoiceKeys);
    return identity;
}

Result<QStringList> readLineDetails(const JsonValue &metaData)
{
    const Result<QList<JsonValue>> entries = metaData.items();
    if (!entries)
        return entries.error();
    QStringList details;
    for (const JsonValue &entry : entries->first(std::min(entries->size(), kMaxDetails))) {
        if (const QString detail = lineDetail(entry); !detail.isEmpty())
            details.append(detail);
    }
    return details;
}

} // namespace cuadra::woocommerce

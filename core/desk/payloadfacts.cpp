#include "core/desk/payloadfacts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const QMap<QString, PersonalKind> &kinds()
{
    using K = PersonalKind;
    static const QMap<QString, K> table{
        {u"first_name"_s, K::Name},    {u"last_name"_s, K::Name},       {u"firstname"_s, K::Name},
        {u"lastname"_s, K::Name},      {u"company"_s, K::Name},         {u"customer_name"_s, K::Name},
        {u"address_1"_s, K::Address},  {u"address_2"_s, K::Address},    {u"address1"_s, K::Address},
        {u"address2"_s, K::Address},   {u"street"_s, K::Address},       {u"city"_s, K::Address},
        {u"postcode"_s, K::Postcode},  {u"zip"_s, K::Postcode},         {u"postal_code"_s, K::Postcode},
        {u"phone"_s, K::Phone},        {u"phone_mobile"_s, K::Phone},   {u"mobile"_s, K::Phone},
        {u"email"_s, K::Email},        {u"customer_note"_s, K::Other},  {u"customer_ip_address"_s, K::Other},
        {u"vat_number"_s, K::TaxId},   {u"tax_id"_s, K::TaxId},         {u"dni"_s, K::TaxId},
        {u"customer_user_agent"_s, K::Other}};
    return table;
}

qsizetype digitsIn(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar one) { return one.isDigit(); });
}

/// A flag ("yes") in a field named after a tax id is none; masking it everywhere would mask half of the words.
bool looksLike(PersonalKind kind, const QString &value)
{
    switch (kind) {
    case PersonalKind::TaxId: return digitsIn(value) >= 5;
    case PersonalKind::Phone: return digitsIn(value) >= 6;
    case PersonalKind::Email: return value.contains(u'@');
    case PersonalKind::Name:
    case PersonalKind::Address:
    case PersonalKind::Postcode:
    case PersonalKind::Other: return !value.isEmpty();
    }
    Q_UNREACHABLE();
}

QString textOf(const QJsonValue &value)
{
    return value.isObject() || value.isArray() ? QString() : value.toVariant().toString();
}

class PayloadWalk
{
public:
    PayloadFacts facts;

    void enter(const QJsonObject &object, const QString &path)
    {
        if (object.contains(u"key"_s) && object.contains(u"value"_s))
            return enterPlugInField(object, path);
        for (auto member = object.begin(); member != object.end(); ++member)
            take(member.key(), member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key());
    }

private:
    /// Plug-ins name their own fields: {"key": "_billing_nif", "value": "…"}.
    void enterPlugInField(const QJsonObject &object, const QString &path)
    {
        const QString name = object.value("key"_L1).toString();
        const QString value = textOf(object.value("value"_L1));
        note(personalKindOf(name), name, value);
        keep(path.section(u'[', 0, 0) + u'.' + name, value);
    }

    void take(const QString &name, const QJsonValue &value, const QString &path)
    {
        if (value.isObject())
            return enter(value.toObject(), path);
        if (value.isArray())
            return takeList(name, value.toArray(), path);
        const QString text = textOf(value);
        note(personalKindOf(name), path, text);
        keep(path, text);
        if (name == "payment_method_title"_L1)
            facts.paymentTitle = text;
        if (name == "date_paid_gmt"_L1 && !text.isEmpty())
            facts.paidMs = timeOf(text);
    }

    void takeList(const QString &name, const QJsonArray &list, const QString &path)
    {
        for (qsizetype at = 0; at < list.size() && facts.values.size() < kValues; ++at)
            take(name, list.at(at), u"%1[%2]"_s.arg(path).arg(at));
    }

    void note(std::optional<PersonalKind> kind, const QString &field, const QString &value)
    {
        const QString text = value.trimmed();
        if (kind && looksLike(*kind, text))
            facts.personal.append({*kind, field, text});
    }

    void keep(const QString &path, const QString &value)
    {
        if (facts.values.size() < kValues)
            facts.values.insert(path, value);
    }

    static std::optional<qint64> timeOf(const QString &text)
    {
        QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        time.setTimeZone(QTimeZone::utc());
        return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
    }
};

} // namespace

std::optional<PersonalKind> personalKindOf(const QString &member)
{
    const QString name = member.toLower();
    if (const auto known = kinds().constFind(name); known != kinds().constEnd())
        return *known;
    static const QRegularExpression taxId(u"(^|[^a-z])(nif|cif|nie|dni|vat|vat_number|tax_id|taxid)([^a-z]|$)"_s);
    if (name.contains(taxId))
        return PersonalKind::TaxId;
    if (name.contains(u"phone"_s) || name.contains(u"telefono"_s) || name.contains(u"movil"_s))
        return PersonalKind::Phone;
    if (name.contains(u"email"_s))
        return PersonalKind::Email;
    return std::nullopt;
}

PayloadFacts payloadFacts(const QByteArray &payload)
{
    PayloadWalk walk;
    walk.enter(QJsonDocument::fromJson(payload).object(), {});
    return walk.facts;
}

} // namespace cuadra

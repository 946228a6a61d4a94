#include "core/rules/overlay.h"

#include <QRegularExpression>

#include <cstddef>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

template <typename Owner, typename Value> struct Field
{
    QLatin1StringView name;
    Value Owner::*member;
};

constexpr Field<Address, QString> kAddressFields[] = {
    {"firstName"_L1, &Address::firstName}, {"lastName"_L1, &Address::lastName}, {"company"_L1, &Address::company},
    {"street1"_L1, &Address::street1},     {"street2"_L1, &Address::street2},   {"city"_L1, &Address::city},
    {"region"_L1, &Address::region},       {"postcode"_L1, &Address::postcode}, {"country"_L1, &Address::country},
    {"phone"_L1, &Address::phone},         {"email"_L1, &Address::email},
};
constexpr Field<TaxIdentity, QString> kTaxTexts[] = {{"number"_L1, &TaxIdentity::number}};
constexpr Field<TaxIdentity, bool> kTaxFlags[] = {{"business"_L1, &TaxIdentity::business},
                                                  {"surchargeScheme"_L1, &TaxIdentity::surchargeScheme},
                                                  {"invoiceAsked"_L1, &TaxIdentity::invoiceAsked}};
constexpr Field<Payment, QString> kPaymentFields[] = {{"method"_L1, &Payment::method}};
constexpr Field<OrderLine, QString> kLineFields[] = {{"sku"_L1, &OrderLine::sku},
                                                     {"ean"_L1, &OrderLine::ean},
                                                     {"name"_L1, &OrderLine::name},
                                                     {"methodId"_L1, &OrderLine::methodId}};
constexpr Field<Order, QString> kOrderFields[] = {{"note"_L1, &Order::note}};

/// Where a path leads in one order: a text or a flag, or nowhere.
struct Place
{
    QString *text = nullptr;
    bool *flag = nullptr;
};

template <typename Owner, typename Value, size_t N>
Value *memberOf(Owner &owner, const Field<Owner, Value> (&fields)[N], const QString &name)
{
    for (const auto &field : fields)
        if (field.name == name)
            return &(owner.*field.member);
    return nullptr;
}

Place linePlace(Order &order, const QString &path)
{
    static const QRegularExpression form(u"\\Alines\\[([0-9]{1,6})\\]\\.([A-Za-z]+)\\z"_s);
    const auto match = form.match(path);
    const qsizetype index = match.captured(1).toInt();
    if (!match.hasMatch() || index >= order.lines.size())
        return {};
    return {.text = memberOf(order.lines[index], kLineFields, match.captured(2))};
}

Place placeOf(Order &order, const QString &path)
{
    const QString head = path.section(u'.', 0, 0);
    const QString name = path.section(u'.', 1);
    if (head == u"billing")
        return {.text = memberOf(order.billing, kAddressFields, name)};
    if (head == u"shipping")
        return {.text = memberOf(order.shipping, kAddressFields, name)};
    if (head == u"taxIdentity")
        return {memberOf(order.taxIdentity, kTaxTexts, name), memberOf(order.taxIdentity, kTaxFlags, name)};
    if (head == u"payment")
        return {.text = memberOf(order.payment, kPaymentFields, name)};
    if (name.isEmpty())
        return {.text = memberOf(order, kOrderFields, head)};
    return linePlace(order, path);
}

Error refuse(const QString &code, const QString &path)
{
    return {.kind = ErrorKind::Rejected, .code = code, .args = {path}};
}

} // namespace

Result<Order> applyOverlay(const Order &order, const QJsonObject &overlay)
{
    Order corrected = order;
    for (auto entry = overlay.begin(); entry != overlay.end(); ++entry) {
        const Place place = placeOf(corrected, entry.key());
        if (!place.text && !place.flag)
            return refuse(u"overlay.unknown_path"_s, entry.key());
        const bool fits = place.text ? entry.value().isString() : entry.value().isBool();
        if (!fits)
            return refuse(u"overlay.wrong_type"_s, entry.key());
        if (place.text)
            *place.text = entry.value().toString().trimmed();
        else
            *place.flag = entry.value().toBool();
    }
    return corrected;
}

} // namespace cuadra

#include "core/rules/overlay.h"

#include <QRegularExpression>

#include <algorithm>
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

/// What a line's path says: which line, and which of its fields.
struct LinePath
{
    qsizetype index = -1; ///< -1: there is no such line
    QString field;
};

LinePath readLinePath(const Order &order, const QString &path)
{
    static const QRegularExpression counted(u"\\Alines\\[([0-9]{1,6})\\]\\.([A-Za-z]+)\\z"_s);
    static const QRegularExpression named(u"\\Alines\\[#([^\\]]{1,64})\\]\\.([A-Za-z]+)\\z"_s);
    if (const auto match = counted.match(path); match.hasMatch()) {
        const qsizetype index = match.captured(1).toInt();
        return {.index = index < order.lines.size() ? index : -1, .field = match.captured(2)};
    }
    const auto match = named.match(path);
    if (!match.hasMatch())
        return {};
    const QString id = match.captured(1);
    const auto line = std::find_if(order.lines.cbegin(), order.lines.cend(),
                                   [&](const OrderLine &each) { return each.externalId == id; });
    const bool there = line != order.lines.cend();
    return {.index = there ? line - order.lines.cbegin() : -1, .field = match.captured(2)};
}

Place linePlace(Order &order, const QString &path)
{
    const LinePath line = readLinePath(order, path);
    if (line.index < 0)
        return {};
    return {.text = memberOf(order.lines[line.index], kLineFields, line.field)};
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

QJsonValue valueAt(const Order &order, const QString &path)
{
    Order copy = order;
    const Place place = placeOf(copy, path);
    if (place.text)
        return *place.text;
    return place.flag ? QJsonValue(*place.flag) : QJsonValue(QJsonValue::Undefined);
}

QString lastingPath(const Order &order, const QString &path)
{
    const LinePath line = readLinePath(order, path);
    if (line.index < 0 || order.lines[line.index].externalId.isEmpty())
        return path;
    return u"lines[#%1].%2"_s.arg(order.lines[line.index].externalId, line.field);
}

} // namespace cuadra

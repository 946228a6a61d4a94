#include "core/rules/routesettings.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

template <typename Enum> struct Named
{
    Enum value;
    QLatin1StringView name;
};

constexpr std::array kLevels{Named{RoundingModel::Level::Unit, "unit"_L1}, Named{RoundingModel::Level::Line, "line"_L1},
                             Named{RoundingModel::Level::Running, "running"_L1},
                             Named{RoundingModel::Level::Document, "document"_L1}};
constexpr std::array kModes{Named{Rounding::HalfUp, "half_up"_L1}, Named{Rounding::HalfDown, "half_down"_L1},
                            Named{Rounding::HalfEven, "half_even"_L1}};
constexpr std::array kOss{Named{OssState::Below, "below"_L1}, Named{OssState::Above, "above"_L1},
                          Named{OssState::Option, "option"_L1}};
constexpr std::array kInvoices{Named{InvoiceKind::Automatic, "automatic"_L1},
                               Named{InvoiceKind::Simplified, "simplified"_L1}, Named{InvoiceKind::Full, "full"_L1}};
constexpr std::array kPrices{Named{false, "net"_L1}, Named{true, "gross"_L1}};

template <typename Enum, size_t N> QString nameIn(const std::array<Named<Enum>, N> &table, Enum value)
{
    for (const auto &row : table)
        if (row.value == value)
            return row.name;
    Q_UNREACHABLE();
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const std::array<Named<Enum>, N> &table, const QString &name)
{
    for (const auto &row : table)
        if (row.name == name)
            return row.value;
    return std::nullopt;
}

/// How one key is read and written. read() returns an error code or nothing.
struct Key
{
    QString name;
    std::function<QString(const QJsonValue &, RouteSettings &)> read;
    std::function<QJsonValue(const RouteSettings &)> write;
};

const auto kWrongType = u"settings.wrong_type"_s;
const auto kBadValue = u"settings.bad_value"_s;

Key flag(const QString &name, bool RouteSettings::*member)
{
    return {name,
            [member](const QJsonValue &json, RouteSettings &settings) {
                settings.*member = json.toBool();
                return json.isBool() ? QString() : kWrongType;
            },
            [member](const RouteSettings &settings) { return QJsonValue(settings.*member); }};
}

Key text(const QString &name, const std::function<QString &(RouteSettings &)> &place)
{
    return {name,
            [place](const QJsonValue &json, RouteSettings &settings) {
                place(settings) = json.toString();
                return json.isString() ? QString() : kWrongType;
            },
            [place](const RouteSettings &settings) {
                RouteSettings copy = settings;
                return QJsonValue(place(copy));
            }};
}

Key text(const QString &name, QString RouteSettings::*member)
{
    return text(name, [member](RouteSettings &settings) -> QString & { return settings.*member; });
}

Key words(const QString &name, QStringList RouteSettings::*member)
{
    return {name,
            [member](const QJsonValue &json, RouteSettings &settings) {
                if (!json.isArray())
                    return kWrongType;
                (settings.*member).clear();
                for (const auto &item : json.toArray()) {
                    if (!item.isString())
                        return kWrongType;
                    settings.*member += item.toString();
                }
                return QString();
            },
            [member](const RouteSettings &settings) {
                return QJsonValue(QJsonArray::fromStringList(settings.*member));
            }};
}

template <typename Enum, size_t N>
Key choice(const QString &name, const std::array<Named<Enum>, N> &table, Enum RouteSettings::*member)
{
    return {name,
            [&table, member](const QJsonValue &json, RouteSettings &settings) {
                const auto value = valueIn(table, json.toString());
                settings.*member = value.value_or(settings.*member);
                return value ? QString() : kBadValue;
            },
            [&table, member](const RouteSettings &settings) {
                return QJsonValue(nameIn(table, settings.*member));
            }};
}

/// "line, half_up" as settings and findings write it.
std::optional<RoundingModel> modelFromName(const QString &name)
{
    const QStringList parts = name.split(u", "_s);
    if (parts.size() != 2)
        return std::nullopt;
    const auto level = valueIn(kLevels, parts[0]);
    const auto mode = valueIn(kModes, parts[1]);
    return level && mode ? std::optional(RoundingModel{*level, *mode}) : std::nullopt;
}

Key rounding(const QString &name, std::optional<RoundingModel> RouteSettings::*member)
{
    return {name,
            [member](const QJsonValue &json, RouteSettings &settings) {
                settings.*member = modelFromName(json.toString());
                return (settings.*member).has_value() ? QString() : kBadValue;
            },
            [member](const RouteSettings &settings) {
                const auto &model = settings.*member;
                return model ? QJsonValue(roundingModelName(*model)) : QJsonValue(QJsonValue::Undefined);
            }};
}

Key maxRounding()
{
    return {u"maxRounding"_s,
            [](const QJsonValue &json, RouteSettings &settings) {
                const auto amount = Decimal::parse(json.toString());
                if (!amount || amount->isNegative() || *amount > Decimal::fromCents(5))
                    return kBadValue;
                settings.maxRounding = *amount;
                return QString();
            },
            [](const RouteSettings &settings) { return QJsonValue(settings.maxRounding.toString()); }};
}

Key holdWindow()
{
    return {u"holdWindowMs"_s,
            [](const QJsonValue &json, RouteSettings &settings) {
                settings.holdWindowMs = json.toInteger(-1);
                return settings.holdWindowMs >= 0 ? QString() : kBadValue;
            },
            [](const RouteSettings &settings) { return QJsonValue(settings.holdWindowMs); }};
}

QList<Key> moneyKeys()
{
    return {rounding(u"shopRounding"_s, &RouteSettings::shopRounding),
            rounding(u"erpRounding"_s, &RouteSettings::erpRounding),
            flag(u"allowRoundingLine"_s, &RouteSettings::allowRoundingLine),
            maxRounding(),
            text(u"roundingProduct"_s, &RouteSettings::roundingProduct),
            choice(u"prices"_s, kPrices, &RouteSettings::grossPrices),
            choice(u"oss"_s, kOss, &RouteSettings::oss),
            choice(u"invoice"_s, kInvoices, &RouteSettings::invoiceKind)};
}

QList<Key> holdKeys()
{
    return {holdWindow(),
            flag(u"holdCashOnDelivery"_s, &RouteSettings::holdCashOnDelivery),
            words(u"transferMethods"_s, &RouteSettings::transferMethods),
            words(u"cashMethods"_s, &RouteSettings::cashMethods),
            words(u"paidStates"_s, &RouteSettings::paidStates),
            words(u"takenStates"_s, &RouteSettings::takenStates),
            flag(u"confirm"_s, &RouteSettings::confirm)};
}

QList<Key> erpKeys()
{
    return {flag(u"needsPaymentTerm"_s, &RouteSettings::needsPaymentTerm),
            flag(u"needsPaymentMethod"_s, &RouteSettings::needsPaymentMethod),
            text(u"warehouse"_s, &RouteSettings::warehouse),
            text(u"priceList"_s, &RouteSettings::priceList),
            text(u"paymentTerm"_s, &RouteSettings::paymentTerm),
            text(u"paymentMethod"_s, &RouteSettings::paymentMethod),
            text(u"companyCountry"_s, [](RouteSettings &s) -> QString & { return s.company.country; }),
            text(u"companyPostcode"_s, [](RouteSettings &s) -> QString & { return s.company.postcode; }),
            text(u"companyCurrency"_s, [](RouteSettings &s) -> QString & { return s.company.currency; })};
}

QList<Key> allKeys()
{
    return moneyKeys() + holdKeys() + erpKeys();
}

/// Ledgers of the first versions hold "allow_rounding_line" for what is "allowRoundingLine" now.
QString firstName(const QString &name)
{
    QString first;
    for (const QChar character : name)
        first += character.isUpper() ? QString(u'_') + character.toLower() : QString(character);
    return first;
}

bool listed(const QStringList &states, const Order &order)
{
    return states.contains(sourceStateName(order.state)) || states.contains(order.sourceState);
}

} // namespace

RoundingModel RouteSettings::shopRoundingFor(const Order &order) const
{
    return shopRounding.value_or(
        RoundingModel{RoundingModel::Level::Line, order.pricesIncludeTax ? Rounding::HalfDown : Rounding::HalfUp});
}

RoundingModel RouteSettings::erpRoundingFor(const TargetLimits &limits) const
{
    return erpRounding.value_or(limits.rounding);
}

bool RouteSettings::takes(const Order &order) const
{
    return listed(takenStates, order);
}

bool RouteSettings::countsAsPaid(const Order &order) const
{
    return listed(paidStates, order);
}

Result<RouteSettings> readRouteSettings(const QJsonObject &json)
{
    const QList<Key> keys = allKeys();
    RouteSettings settings;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key &one) {
            return one.name == it.key() || firstName(one.name) == it.key();
        });
        if (key != keys.end() && key->name != it.key() && json.contains(key->name))
            return Error{.kind = ErrorKind::Rejected, .code = kBadValue, .args = {it.key()}}; // which of both holds?
        const QString problem = key == keys.end() ? u"settings.unknown_key"_s : key->read(it.value(), settings);
        if (!problem.isEmpty())
            return Error{.kind = ErrorKind::Rejected, .code = problem, .args = {it.key()}};
    }
    if (settings.allowRoundingLine && settings.roundingProduct.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = kBadValue, .args = {u"roundingProduct"_s}};
    return settings;
}

QJsonObject routeSettingsToJson(const RouteSettings &settings)
{
    QJsonObject json;
    for (const Key &key : allKeys()) {
        const QJsonValue value = key.write(settings);
        if (!value.isUndefined())
            json.insert(key.name, value);
    }
    return json;
}

QString roundingModelName(const RoundingModel &model)
{
    return nameIn(kLevels, model.level) + u", "_s + nameIn(kModes, model.mode);
}

} // namespace cuadra

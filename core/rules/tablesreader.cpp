#include "core/rules/tables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// A resource of a static library has to be named once, outside any namespace.
static void initRuleResources()
{
    Q_INIT_RESOURCE(rules);
}

namespace cuadra {

namespace {

Error refuse(const QString &code, const QString &file, qsizetype row)
{
    return {.kind = ErrorKind::BadReply, .code = code, .args = {file, QString::number(row)}};
}

struct TableFile
{
    QDate checkedOn;
    QString source;
    QJsonArray rows;
};

Result<TableFile> readFile(const QByteArray &bytes, const QString &file)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    TableFile table{QDate::fromString(root.value(u"checked_on").toString(), Qt::ISODate),
                    root.value(u"source").toString(), root.value(file).toArray()};
    if (!table.checkedOn.isValid() || table.source.isEmpty() || table.rows.isEmpty())
        return refuse(u"tables.syntax"_s, file, 0);
    return table;
}

std::optional<Validity> readValidity(const QJsonObject &row)
{
    const Validity validity{QDate::fromString(row.value(u"from").toString(), Qt::ISODate),
                            QDate::fromString(row.value(u"to").toString(), Qt::ISODate)};
    const bool badEnd = row.contains(u"to") && (!validity.to.isValid() || validity.to < validity.from);
    return validity.from.isValid() && !badEnd ? std::optional(validity) : std::nullopt;
}

std::optional<Decimal> readPercent(const QJsonValue &value)
{
    const auto percent = Decimal::parse(value.toString());
    const bool good = percent && !percent->isNegative() && *percent <= Decimal::fromInt(100);
    return good ? std::optional(*percent) : std::nullopt;
}

std::optional<TaxKind> readKind(const QString &name)
{
    for (const TaxKind kind : {TaxKind::Vat, TaxKind::Igic, TaxKind::Ipsi})
        if (taxKindName(kind) == name)
            return kind;
    return std::nullopt;
}

std::optional<RateRow> readRate(const QJsonObject &json)
{
    const auto kind = readKind(json.value(u"tax").toString());
    const auto percent = readPercent(json.value(u"percent"));
    const auto validity = readValidity(json);
    const auto surcharge = readPercent(json.value(u"surcharge"));
    const QString source = json.value(u"source").toString();
    if (!kind || !percent || !validity || source.isEmpty() || (json.contains(u"surcharge") && !surcharge))
        return std::nullopt;
    return RateRow{*kind, *percent, surcharge, *validity, json.value(u"what").toString(), source};
}

std::optional<VatTreatment> readTreatment(const QString &name)
{
    if (name == u"domestic")
        return VatTreatment::Domestic;
    if (name == u"member")
        return VatTreatment::Member;
    return name == u"outside" ? std::optional(VatTreatment::Outside) : std::nullopt;
}

std::optional<Territory> readTerritory(const QJsonObject &json)
{
    const auto treatment = readTreatment(json.value(u"treatment").toString());
    Territory territory{.country = json.value(u"country").toString(), .name = json.value(u"name").toString()};
    if (!treatment || territory.country.size() != 2 || territory.name.isEmpty())
        return std::nullopt;
    for (const auto &prefix : json.value(u"postcodes").toArray())
        territory.postcodes += prefix.toString();
    territory.treatment = *treatment;
    territory.vatCountry = json.value(u"vat_country").toString(territory.country);
    territory.special = json.value(u"special").toBool();
    return territory;
}

std::optional<OssRate> readOssRate(const QJsonObject &json)
{
    const auto percent = readPercent(json.value(u"percent"));
    const auto validity = readValidity(json);
    const QString country = json.value(u"vat_country").toString();
    return percent && validity && country.size() == 2 ? std::optional(OssRate{country, *percent, *validity})
                                                      : std::nullopt;
}

bool clash(const RateRow &a, const RateRow &b)
{
    return a.kind == b.kind && a.percent == b.percent && a.surcharge == b.surcharge && a.validity.overlaps(b.validity);
}

bool clash(const OssRate &a, const OssRate &b)
{
    return a.vatCountry == b.vatCountry && a.validity.overlaps(b.validity);
}

/// Two rows of one country must not claim the same postcode.
bool clash(const Territory &a, const Territory &b)
{
    if (a.country != b.country)
        return false;
    const QStringList first = a.postcodes.isEmpty() ? QStringList{QString()} : a.postcodes;
    const QStringList second = b.postcodes.isEmpty() ? QStringList{QString()} : b.postcodes;
    return std::any_of(first.begin(), first.end(), [&](const QString &prefix) { return second.contains(prefix); });
}

template <typename Row> Result<QList<Row>> readRows(const QString &file, const QJsonArray &json,
                                                    std::optional<Row> (*read)(const QJsonObject &))
{
    QList<Row> rows;
    for (const auto &value : json) {
        const auto row = read(value.toObject());
        if (!row)
            return refuse(u"tables.bad_row"_s, file, rows.size());
        const auto clashes = [&](const Row &other) { return clash(*row, other); };
        if (std::any_of(rows.begin(), rows.end(), clashes))
            return refuse(u"tables.overlap"_s, file, rows.size());
        rows += *row;
    }
    return rows;
}

template <typename Row> Status addTable(const QByteArray &bytes, const QString &file,
                                        std::optional<Row> (*read)(const QJsonObject &), QList<Row> &into,
                                        RuleTables &tables)
{
    const auto table = readFile(bytes, file);
    if (!table)
        return table.error();
    const auto rows = readRows(file, table->rows, read);
    if (!rows)
        return rows.error();
    into = *rows;
    tables.sources += table->source;
    if (!tables.checkedOn.isValid() || table->checkedOn < tables.checkedOn)
        tables.checkedOn = table->checkedOn;
    return Done{};
}

QByteArray resource(const QString &name)
{
    QFile file(u":/rules/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<RuleTables> readRuleTables(const RuleFiles &files)
{
    RuleTables tables;
    if (const Status read = addTable(files.rates, u"rates"_s, readRate, tables.rates, tables); !read)
        return read.error();
    if (const Status read = addTable(files.territories, u"territories"_s, readTerritory, tables.territories, tables);
        !read)
        return read.error();
    if (const Status read = addTable(files.ossRates, u"oss_rates"_s, readOssRate, tables.ossRates, tables); !read)
        return read.error();
    return tables;
}

Result<RuleTables> builtInRuleTables()
{
    initRuleResources();
    return readRuleTables({resource(u"rates.json"_s), resource(u"territories.json"_s), resource(u"oss_rates.json"_s)});
}

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/domain/order.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace cuadra {

/// When something is the law. Both ends count.
struct Validity
{
    QDate from;
    QDate to; ///< invalid = still in force

    [[nodiscard]] bool covers(QDate day) const { return day >= from && (!to.isValid() || day <= to); }
    [[nodiscard]] bool overlaps(const Validity &other) const;
};

/// A rate, with the recargo that belongs to it.
struct RateRow
{
    TaxKind kind = TaxKind::Vat;
    Decimal percent;
    std::optional<Decimal> surcharge; ///< empty: never with recargo
    Validity validity;
    QString what;   ///< kind of goods, for the reader of the table
    QString source;
};

/// How goods that are delivered there are taxed, seen from mainland Spain.
enum class VatTreatment { Domestic, Member, Outside };

struct Territory
{
    QString country;     ///< ISO 3166-1
    QStringList postcodes = {}; ///< leading characters; empty: the whole country
    QString name = {};   ///< "canarias", "member", ...
    VatTreatment treatment = VatTreatment::Outside;
    QString vatCountry = {}; ///< prefix of VAT numbers and key of its rates: "FR" for Monaco, "EL", "XI"
    bool special = false; ///< not what its country code suggests
};

struct OssRate
{
    QString vatCountry;
    Decimal percent;
    Validity validity;
};

/// The law as data: rates, territories, standard rates abroad.
struct RuleTables
{
    QList<RateRow> rates;
    QList<Territory> territories;
    QList<OssRate> ossRates;
    QDate checkedOn; ///< of the oldest file
    QStringList sources;

    [[nodiscard]] bool allowsRate(TaxKind kind, Decimal percent, QDate day) const;
    [[nodiscard]] bool knowsRate(TaxKind kind, Decimal percent) const; ///< on any day
    /// The recargo rates that may stand beside a rate on that day.
    [[nodiscard]] QList<Decimal> surchargesOf(Decimal percent, QDate day) const;
    /// The longest postal prefix wins; a country that is not listed is outside.
    [[nodiscard]] Territory territoryOf(const QString &country, const QString &postcode) const;
    [[nodiscard]] std::optional<Decimal> standardRate(const QString &vatCountry, QDate day) const;

    [[nodiscard]] QString version() const { return checkedOn.toString(Qt::ISODate); }
    [[nodiscard]] qint64 ageDays(QDate today) const { return checkedOn.daysTo(today); }
    [[nodiscard]] bool isStale(QDate today) const { return ageDays(today) > 180; }
};

struct RuleFiles
{
    QByteArray rates;
    QByteArray territories;
    QByteArray ossRates;
};

/// Errors: BadReply "tables.syntax", "tables.bad_row" or "tables.overlap"; args: file and row.
[[nodiscard]] Result<RuleTables> readRuleTables(const RuleFiles &files);
/// The tables this program was built with.
[[nodiscard]] Result<RuleTables> builtInRuleTables();

} // namespace cuadra

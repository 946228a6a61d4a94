#include "core/connectors/etendo/etendotaxes.h"

#include "core/connectors/etendo/etendoerrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::etendo {

namespace {

const auto kEntity = u"FinancialMgmtTaxRate"_s;

/// What a key asks for: "services|surcharge|5.2".
struct TaxWish
{
    bool goods = true;
    bool surcharge = false;
    Decimal percent;
};

std::optional<TaxWish> readKey(const QString &key)
{
    const QStringList parts = key.split(u'|');
    const auto percent = parts.size() == 3 ? Decimal::parse(parts.at(2)) : Decimal::parse(QString());
    if (!percent)
        return std::nullopt;
    return TaxWish{parts.at(0) == "goods"_L1, parts.at(1) == taxKindName(TaxKind::Surcharge), *percent};
}

TaxRow readRow(EtendoRecord &record)
{
    TaxRow row;
    row.id = record.id();
    row.name = record.textIfThere("name");
    row.percent = record.amount("rate");
    row.category = record.textIfThere("taxCategory");
    row.parent = record.textIfThere("parentTaxRate");
    row.summary = record.flagIfThere("summaryLevel");
    row.sells = record.textIfThere("salesPurchaseType") != "P"_L1;
    row.ordinary = record.textIfThere("businessPartnerTaxCategory").isEmpty();
    return row;
}

/// The rates of recargo de equivalencia. The ERP does not name the kind of a rate; a surcharge is a part of a summary.
bool isSurchargeRate(Decimal percent)
{
    const qint64 hundredths[] = {520, 140, 50, 175, 62, 26, 100};
    return std::any_of(std::begin(hundredths), std::end(hundredths),
                       [&](qint64 rate) { return percent == Decimal::fromCents(rate); });
}

/// A part of a summary rate; whether it is the VAT or the surcharge its figure says.
bool answers(const TaxRow &row, const TaxWish &wish, const QString &category)
{
    if (row.percent != wish.percent || !row.sells)
        return false;
    if (!category.isEmpty() && row.category != category)
        return false;
    return wish.surcharge ? !row.parent.isEmpty() : row.standsAlone() && row.ordinary;
}

} // namespace

Status EtendoTaxes::readAll(const StopFlag &stop)
{
    QHash<QString, TaxRow> rows;
    const Status read = m_reads.list({.entity = kEntity}, stop, [&](EtendoRecord &record) {
        const TaxRow row = readRow(record);
        rows.insert(row.id, row);
    });
    if (read)
        m_rows.keep(rows, m_reads.nowMs());
    return read;
}

Status EtendoTaxes::load(const StopFlag &stop)
{
    if (m_rows.isFresh(m_reads.nowMs()))
        return Done{};
    const Status read = readAll(stop);
    return m_rows.isKnown() ? Status(Done{}) : read;
}

Result<QStringList> EtendoTaxes::find(const QString &key, const EtendoSetup &setup, const StopFlag &stop)
{
    const bool wasKnown = m_rows.isFresh(m_reads.nowMs());
    if (const Status loaded = load(stop); !loaded)
        return loaded.error();
    const QStringList ids = answersTo(key, setup);
    if (ids.size() == 1 || !wasKnown)
        return ids;
    if (const Status read = readAll(stop); !read)
        return read.error();
    return answersTo(key, setup);
}

QStringList EtendoTaxes::answersTo(const QString &key, const EtendoSetup &setup) const
{
    if (m_settings.taxes.contains(key))
        return QStringList{configured(key)};
    const auto wish = readKey(key);
    if (!wish)
        return QStringList{};
    const QString &category = wish->goods ? setup.taxCategoryGoods : setup.taxCategoryServices;
    QStringList ids;
    for (const TaxRow &row : rows()) {
        if (answers(row, *wish, category))
            ids << row.id;
    }
    ids.sort(); // a hash has no order; the same answer every time
    return ids.size() > 1 ? narrowed(ids, wish->goods) : ids;
}

QStringList EtendoTaxes::narrowed(const QStringList &ids, bool goods) const
{
    QStringList fitting;
    for (const QString &id : ids) {
        const bool service = rows().value(id).name.contains("servic"_L1, Qt::CaseInsensitive);
        if (service != goods)
            fitting << id;
    }
    return fitting.size() == 1 ? fitting : ids;
}

/// The settings may give an id or the name of a rate.
QString EtendoTaxes::configured(const QString &key) const
{
    const QString wanted = m_settings.taxes.value(key);
    const auto called = std::find_if(rows().begin(), rows().end(), [&](const TaxRow &row) {
        return !wanted.isEmpty() && row.name == wanted;
    });
    return rows().contains(wanted) || called == rows().end() ? wanted : called->id;
}

QString EtendoTaxes::summaryOf(const QStringList &taxIds) const
{
    const auto hasPart = [&](const TaxRow &summary, Decimal percent) {
        return std::any_of(rows().begin(), rows().end(), [&](const TaxRow &row) {
            return row.parent == summary.id && row.percent == percent;
        });
    };
    QStringList found;
    for (const TaxRow &summary : rows()) {
        const auto parts = std::count_if(rows().begin(), rows().end(),
                                         [&](const TaxRow &row) { return row.parent == summary.id; });
        const bool all = std::all_of(taxIds.begin(), taxIds.end(),
                                     [&](const QString &id) { return hasPart(summary, rows().value(id).percent); });
        const bool own = std::any_of(taxIds.begin(), taxIds.end(),
                                     [&](const QString &id) { return rows().value(id).parent == summary.id; });
        if (all && own && parts == taxIds.size())
            found << summary.id;
    }
    return found.size() == 1 ? found.first() : QString();
}

Result<QString> EtendoTaxes::forLine(const QStringList &taxIds, const StopFlag &stop)
{
    if (taxIds.size() == 1)
        return taxIds.first();
    if (const Status loaded = load(stop); !loaded)
        return loaded.error();
    const QString summary = taxIds.isEmpty() ? configured(u"none"_s) : summaryOf(taxIds);
    if (summary.isEmpty())
        return Error{.kind = ErrorKind::Rejected, .code = kLineTaxes, .args = {QString::number(taxIds.size())}};
    return summary;
}

Result<TaxRow> EtendoTaxes::row(const QString &id, const StopFlag &stop)
{
    if (const Status loaded = load(stop); !loaded)
        return loaded.error();
    if (rows().contains(id))
        return rows().value(id);
    TaxRow row;
    const Result<bool> found = m_reads.single(kEntity, id, stop, [&](EtendoRecord &record) { row = readRow(record); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::BadReply, .code = kReadField, .args = {kEntity, id}};
    m_rows.value().insert(id, row);
    return row;
}

TaxKind EtendoTaxes::kindOf(const TaxRow &row) const
{
    for (const TaxKind kind : {TaxKind::Surcharge, TaxKind::Igic, TaxKind::Ipsi, TaxKind::Other}) {
        const QString key = m_settings.taxes.key(row.id, m_settings.taxes.key(row.name));
        if (key.section(u'|', 1, 1) == taxKindName(kind))
            return kind;
    }
    return isSurchargeRate(row.percent) && !row.parent.isEmpty() ? TaxKind::Surcharge : TaxKind::Vat;
}

} // namespace cuadra::etendo

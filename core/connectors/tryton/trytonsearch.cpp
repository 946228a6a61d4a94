#include "core/connectors/tryton/trytonsearch.h"

#include "core/connectors/tryton/trytonlists.h"
#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

constexpr int kMost = 100;
constexpr qsizetype kLimitPlace = 2; // of search_read: domain, offset, limit, order, fields

/// "%text%" for ilike; Tryton's own escape is the backslash.
QString containing(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

Result<QList<CatalogEntry>> readEntries(const JsonValue &result, std::string_view codeField, const QString &ean)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QList<CatalogEntry> entries;
    for (const JsonValue &item : *items) {
        JsonReader in(item);
        CatalogEntry entry{.erpId = in.keyText("id"), .code = {}, .name = in.textOrEmpty("rec_name"), .ean = ean};
        if (!codeField.empty())
            entry.code = in.textOrEmpty(codeField);
        if (in.failed())
            return in.done(entries);
        entries << entry;
    }
    return entries;
}

Result<QList<CatalogEntry>> entriesOf(TrytonRpc &rpc, RpcCall search, std::string_view codeField, const QString &ean,
                                      const StopFlag &stop)
{
    search.params[kLimitPlace] = kMost;
    const Result<RpcResult> found = rpc.call(search, stop);
    if (!found)
        return found.error();
    return readEntries(found->result(), codeField, ean);
}

Result<QList<CatalogEntry>> products(TrytonRpc &rpc, const QString &text, const StopFlag &stop)
{
    if (text.isEmpty())
        return QList<CatalogEntry>();
    const auto salable = clause(u"salable"_s, u"="_s, true);
    const QStringList fields{u"code"_s, u"rec_name"_s};
    Result<QList<CatalogEntry>> byEan =
        entriesOf(rpc,
                  makeSearch(u"product.product"_s, {clause(u"identifiers.code"_s, u"="_s, text), salable}, fields,
                             u"tryton.search.ean"_s),
                  "code", text, stop);
    if (!byEan)
        return byEan;
    const Result<QList<CatalogEntry>> byName =
        entriesOf(rpc,
                  makeSearch(u"product.product"_s, {clause(u"rec_name"_s, u"ilike"_s, containing(text)), salable},
                             fields, u"tryton.search.products"_s),
                  "code", QString(), stop);
    if (!byName)
        return byName;
    return *byEan + *byName;
}

Result<QList<CatalogEntry>> named(TrytonRpc &rpc, const QString &model, QJsonArray domain, const QString &text,
                                  const StopFlag &stop)
{
    if (!text.isEmpty())
        domain.append(clause(u"rec_name"_s, u"ilike"_s, containing(text)));
    return entriesOf(rpc, makeSearch(model, domain, {u"rec_name"_s}, u"tryton.search."_s + model), {}, QString(), stop);
}

/// Those that stand in orders: leaves that are sold with.
Result<QList<CatalogEntry>> taxes(TrytonRpc &rpc, const QString &text, const StopFlag &stop)
{
    const Result<RpcSession> session = rpc.session(stop);
    if (!session)
        return session.error();
    return named(rpc, u"account.tax"_s, listOf(clause(u"company"_s, u"="_s, session->company)), text, stop);
}

} // namespace

Result<QList<CatalogEntry>> searchCatalog(TrytonRpc &rpc, CatalogKind kind, const QString &text, const StopFlag &stop)
{
    switch (kind) {
    case CatalogKind::Product:
    case CatalogKind::ShippingItem:
    case CatalogKind::FeeItem: return products(rpc, text, stop);
    case CatalogKind::Tax: return taxes(rpc, text, stop);
    case CatalogKind::PaymentTerm: return named(rpc, u"account.invoice.payment_term"_s, {}, text, stop);
    case CatalogKind::Warehouse:
        return named(rpc, u"stock.location"_s, listOf(clause(u"type"_s, u"="_s, u"warehouse"_s)), text, stop);
    case CatalogKind::PaymentMethod:
    case CatalogKind::PriceList: return QList<CatalogEntry>();
    }
    Q_UNREACHABLE();
}

} // namespace cuadra::tryton

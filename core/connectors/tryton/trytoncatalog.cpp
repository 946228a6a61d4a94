#include "core/connectors/tryton/trytoncatalog.h"

#include "core/connectors/tryton/trytonerrors.h"
#include "core/connectors/tryton/trytonlists.h"
#include "core/connectors/tryton/trytonvalues.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

using IdsByText = QMultiHash<QString, QString>;

Result<IdsByText> searchIds(TrytonRpc &rpc, const RpcCall &search, std::string_view keyField, std::string_view idField,
                            const StopFlag &stop)
{
    const Result<RpcResult> found = rpc.call(search, stop);
    if (!found)
        return found.error();
    return readIdsByText(found->result(), keyField, idField);
}

/// What people wrote as text is compared without case and spaces around.
QStringList matching(const IdsByText &ids, const QString &wanted)
{
    QStringList found;
    for (auto entry = ids.begin(); entry != ids.end(); ++entry) {
        if (entry.key().trimmed().compare(wanted.trimmed(), Qt::CaseInsensitive) == 0)
            found += entry.value();
    }
    return found;
}

void answerWith(CatalogAnswer &answer, const QString &key, const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!answer.contains(key, id))
            answer.insert(key, id);
    }
}

QStringList unanswered(const CatalogAnswer &answer, const QStringList &keys)
{
    QStringList rest;
    for (const QString &key : keys) {
        if (!answer.contains(key))
            rest += key;
    }
    return rest;
}

RpcCall makeUnitsRequest(const QJsonArray &ids)
{
    return makeSearch(u"product.product"_s, listOf(clause(u"id"_s, u"in"_s, ids)), {u"sale_uom"_s, u"default_uom"_s},
                      u"tryton.product.units"_s);
}

Result<QHash<QString, QString>> readUnits(const JsonValue &result)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QHash<QString, QString> units;
    for (const JsonValue &item : *items) {
        JsonReader in(item);
        const QString saleUnit = in.keyOrEmpty("sale_uom");
        units.insert(in.keyText("id"), saleUnit.isEmpty() ? in.keyText("default_uom") : saleUnit);
        if (in.failed())
            return in.done(units);
    }
    return units;
}

} // namespace

TrytonCatalog::TrytonCatalog(TrytonRpc &rpc, const TrytonSettings &settings, const Clock &clock)
    : m_rpc(rpc), m_settings(settings), m_clock(clock)
{
}

Result<CatalogAnswer> TrytonCatalog::lookUp(CatalogKind kind, const QStringList &keys, const StopFlag &stop)
{
    switch (kind) {
    case CatalogKind::Product: return products(keys, stop);
    case CatalogKind::ShippingItem: return services(keys, m_settings.shippingProduct, stop);
    case CatalogKind::FeeItem: return services(keys, m_settings.feeProduct, stop);
    case CatalogKind::Tax: return taxIds(keys, stop);
    case CatalogKind::PaymentTerm: return paymentTerms(keys, stop);
    case CatalogKind::Warehouse: return warehouses(keys, stop);
    case CatalogKind::PaymentMethod:
    case CatalogKind::PriceList: return CatalogAnswer();
    }
    Q_UNREACHABLE();
}

Result<CatalogAnswer> TrytonCatalog::products(const QStringList &keys, const StopFlag &stop)
{
    const QJsonArray codes = QJsonArray::fromStringList(keys);
    Result<CatalogAnswer> answer
        = searchIds(m_rpc,
                    makeSearch(u"product.product"_s,
                               {clause(u"code"_s, u"in"_s, codes), clause(u"salable"_s, u"="_s, true)}, {u"code"_s},
                               u"tryton.products"_s),
                    "code", "id", stop);
    if (!answer)
        return answer;
    const QStringList rest = unanswered(*answer, keys);
    if (rest.isEmpty())
        return answer;
    const Result<IdsByText> byIdentifier
        = searchIds(m_rpc,
                    makeSearch(u"product.identifier"_s,
                               {clause(u"code"_s, u"in"_s, QJsonArray::fromStringList(rest)),
                                clause(u"product.salable"_s, u"="_s, true)},
                               {u"code"_s, u"product"_s}, u"tryton.products.identifiers"_s),
                    "code", "product", stop);
    if (!byIdentifier)
        return byIdentifier.error();
    for (const QString &key : rest)
        answerWith(*answer, key, byIdentifier->values(key));
    return answer;
}

Result<CatalogAnswer> TrytonCatalog::services(const QStringList &keys, const QString &fallback, const StopFlag &stop)
{
    QStringList asked = keys;
    if (!fallback.isEmpty())
        asked += fallback;
    Result<CatalogAnswer> answer = products(asked, stop);
    if (!answer)
        return answer;
    const QStringList fallbackIds = answer->values(fallback);
    if (!keys.contains(fallback))
        answer->remove(fallback);
    for (const QString &key : unanswered(*answer, keys))
        answerWith(*answer, key, fallbackIds);
    return answer;
}

Result<CatalogAnswer> TrytonCatalog::taxIds(const QStringList &keys, const StopFlag &stop)
{
    if (const Status refreshed = refreshTaxes(stop); !refreshed)
        return refreshed.error();
    CatalogAnswer answer = answerTaxes(m_taxes.values(), keys);
    for (const QString &key : keys) {
        if (!m_settings.taxes.contains(key))
            continue;
        answer.remove(key);
        answer.insert(key, m_settings.taxes.value(key));
    }
    return answer;
}

Result<CatalogAnswer> TrytonCatalog::paymentTerms(const QStringList &keys, const StopFlag &stop)
{
    const Result<IdsByText> terms = searchIds(
        m_rpc, makeSearch(u"account.invoice.payment_term"_s, {}, {u"name"_s}, u"tryton.payment_terms"_s), "name", "id", stop);
    if (!terms)
        return terms.error();
    CatalogAnswer answer;
    for (const QString &key : keys) {
        const QStringList own = matching(*terms, key);
        answerWith(answer, key, own.isEmpty() ? matching(*terms, m_settings.paymentTerm) : own);
    }
    return answer;
}

Result<CatalogAnswer> TrytonCatalog::warehouses(const QStringList &keys, const StopFlag &stop)
{
    const Result<RpcResult> found = m_rpc.call(makeSearch(u"stock.location"_s, listOf(clause(u"type"_s, u"="_s, u"warehouse"_s)),
                                                          {u"name"_s, u"code"_s}, u"tryton.warehouses"_s),
                                               stop);
    if (!found)
        return found.error();
    const Result<IdsByText> byName = readIdsByText(found->result(), "name");
    const Result<IdsByText> byCode = readIdsByText(found->result(), "code");
    if (!byName || !byCode)
        return byName ? byCode.error() : byName.error();

    CatalogAnswer answer;
    for (const QString &key : keys) {
        const QString wanted = key.isEmpty() ? m_settings.warehouse : key;
        answerWith(answer, key, wanted.isEmpty() ? byName->values() : matching(*byCode, wanted));
        if (!answer.contains(key))
            answerWith(answer, key, matching(*byName, wanted));
    }
    return answer;
}

Status TrytonCatalog::refreshTaxes(const StopFlag &stop)
{
    const Result<RpcSession> session = m_rpc.session(stop);
    if (!session)
        return session.error();
    const Result<RpcResult> found = m_rpc.call(makeTaxesRequest(session->company), stop);
    if (!found)
        return found.error();
    const Result<QList<TrytonTax>> taxes
        = readTaxes(found->result(), QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).date());
    if (!taxes)
        return taxes.error();
    m_taxes.clear();
    for (const TrytonTax &tax : *taxes)
        m_taxes.insert(tax.id, tax);
    return Done{};
}

Result<TrytonTax> TrytonCatalog::tax(const QString &id, const StopFlag &stop)
{
    if (!m_taxes.contains(id)) {
        if (const Status refreshed = refreshTaxes(stop); !refreshed)
            return refreshed.error();
    }
    TrytonTax unknown; // archived or out of force: still on old orders, of no known rate
    unknown.id = id;
    unknown.kind = TaxKind::Other;
    return m_taxes.value(id, unknown);
}

Result<QHash<QString, QString>> TrytonCatalog::unitsOf(const QStringList &products, const StopFlag &stop)
{
    const bool allKnown
        = std::all_of(products.begin(), products.end(), [this](const QString &id) { return m_units.contains(id); });
    if (allKnown)
        return m_units;
    const Result<QJsonArray> ids = recordIds(products);
    if (!ids)
        return ids.error();
    const Result<RpcResult> found = m_rpc.call(makeUnitsRequest(*ids), stop);
    if (!found)
        return found.error();
    const Result<QHash<QString, QString>> units = readUnits(found->result());
    if (!units)
        return units.error();
    m_units.insert(*units);
    for (const QString &id : products) {
        if (!m_units.contains(id))
            return Error{.kind = ErrorKind::Rejected, .code = kProductUnknown, .detail = id, .args = {id}};
    }
    return m_units;
}

Result<qint64> TrytonCatalog::idOf(const QString &model, const QString &field, const QString &value, const StopFlag &stop)
{
    const QString key = model + u'|' + value;
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd())
        return *known;
    const Result<IdsByText> ids
        = searchIds(m_rpc, makeSearch(model, listOf(clause(field, u"="_s, value)), {field}, u"tryton.list."_s + model),
                    field.toStdString(), "id", stop);
    if (!ids)
        return ids.error();
    const qint64 id = ids->value(value).toLongLong();
    if (id != 0)
        m_ids.insert(key, id);
    return id;
}

Result<qint64> TrytonCatalog::surchargeRule(const StopFlag &stop)
{
    const QString name = m_settings.surchargeRule.isEmpty() ? u"%recargo%"_s : m_settings.surchargeRule;
    const Result<IdsByText> rules = searchIds(
        m_rpc,
        makeSearch(u"account.tax.rule"_s,
                   {clause(u"name"_s, u"ilike"_s, name), clause(u"kind"_s, u"in"_s, QJsonArray{u"sale"_s, u"both"_s})},
                   {u"name"_s}, u"tryton.surcharge_rule"_s),
        "name", "id", stop);
    if (!rules)
        return rules.error();
    return rules->size() == 1 ? rules->begin().value().toLongLong() : qint64(0);
}

} // namespace cuadra::tryton

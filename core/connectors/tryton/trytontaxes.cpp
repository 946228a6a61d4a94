#include "core/connectors/tryton/trytontaxes.h"

#include "core/connectors/tryton/trytonvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra::tryton {

namespace {

TaxKind kindOf(const QString &name, Decimal percent)
{
    if (name.contains("recargo"_L1, Qt::CaseInsensitive))
        return TaxKind::Surcharge;
    if (name.contains("igic"_L1, Qt::CaseInsensitive))
        return TaxKind::Igic;
    if (name.contains("ipsi"_L1, Qt::CaseInsensitive))
        return TaxKind::Ipsi;
    return percent.isNegative() ? TaxKind::Other : TaxKind::Vat; // withholdings are negative
}

bool isInForce(JsonReader &in, QDate day)
{
    const auto edge = [&in](std::string_view key) -> QDate {
        return in.find(key) ? in.with(key, readDate) : QDate();
    };
    const QDate from = edge("start_date");
    const QDate to = edge("end_date");
    return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

Result<bool> readGroupOfServices(const JsonValue &group)
{
    JsonReader in(group);
    const QString code = in.textOrEmpty("code");
    return in.done(code.contains("servicio"_L1, Qt::CaseInsensitive) || code.contains("service"_L1, Qt::CaseInsensitive));
}

Result<TrytonTax> readTax(const JsonValue &value)
{
    JsonReader in(value);
    TrytonTax tax{.id = in.keyText("id"), .name = in.text("name")};
    const Decimal rate = in.with("rate", readDecimal);
    tax.services = in.find("group.") && in.with("group.", readGroupOfServices);
    if (in.failed())
        return in.done(tax);
    const Result<Decimal> percent = rate.times(Decimal::fromInt(100), Rounding::HalfEven);
    if (!percent)
        return percent.error();
    tax.percent = *percent;
    tax.kind = kindOf(tax.name, tax.percent);
    return tax;
}

QString keyOf(const TrytonTax &tax, bool goods)
{
    return taxCatalogKey(goods, taxKindName(tax.kind), tax.percent.toString());
}

} // namespace

RpcCall makeTaxesRequest(qint64 company)
{
    const QJsonArray domain{clause(u"company"_s, u"="_s, company), clause(u"type"_s, u"="_s, u"percentage"_s),
                            clause(u"parent"_s, u"="_s, QJsonValue()),
                            clause(u"group.kind"_s, u"in"_s, QJsonArray{u"sale"_s, u"both"_s})};
    return {.method = u"model.account.tax.search_read"_s,
            .params = {domain, 0, QJsonValue(), QJsonValue(),
                       QJsonArray{u"name"_s, u"rate"_s, u"group.code"_s, u"start_date"_s, u"end_date"_s}},
            .step = u"tryton.taxes"_s};
}

Result<QList<TrytonTax>> readTaxes(const JsonValue &result, QDate day)
{
    const Result<QList<JsonValue>> items = result.items();
    if (!items)
        return items.error();
    QList<TrytonTax> taxes;
    for (const JsonValue &item : *items) {
        JsonReader in(item);
        const bool inForce = isInForce(in, day);
        const Result<TrytonTax> tax = in.failed() ? in.done(TrytonTax()) : readTax(item);
        if (!tax)
            return tax.error();
        if (inForce)
            taxes += *tax;
    }
    return taxes;
}

CatalogAnswer answerTaxes(const QList<TrytonTax> &taxes, const QStringList &keys)
{
    CatalogAnswer exact;
    CatalogAnswer other;
    for (const TrytonTax &tax : taxes) {
        exact.insert(keyOf(tax, !tax.services), tax.id);
        other.insert(keyOf(tax, tax.services), tax.id);
    }
    CatalogAnswer answer;
    for (const QString &key : keys) {
        const QStringList ids = exact.contains(key) ? exact.values(key) : other.values(key);
        for (const QString &id : ids)
            answer.insert(key, id);
    }
    return answer;
}

} // namespace cuadra::tryton

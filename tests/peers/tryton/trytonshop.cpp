#include "tests/peers/tryton/trytonshop.h"

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

Decimal number(const QString &text)
{
    return Decimal::parse(text).value_or(Decimal());
}

LineKind kindOf(const QString &code)
{
    if (code == "ENVIO"_L1)
        return LineKind::Shipping;
    return code == "RECARGO-COD"_L1 || code == "REDONDEO"_L1 ? LineKind::Fee : LineKind::Product;
}

CatalogKind catalogKindOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Product: return CatalogKind::Product;
    case LineKind::Shipping: return CatalogKind::ShippingItem;
    case LineKind::Fee: return CatalogKind::FeeItem;
    }
    Q_UNREACHABLE();
}

Result<QString> onlyId(TrytonLane &lane, CatalogKind kind, const QString &key)
{
    const Result<CatalogAnswer> answer = lane.erp->lookUp(kind, {key}, lane.stop);
    if (!answer)
        return answer.error();
    if (answer->count(key) != 1)
        return Error{.kind = ErrorKind::Bug, .code = u"test.look_up"_s, .detail = u"%1 x '%2'"_s.arg(answer->count(key)).arg(key)};
    return answer->value(key);
}

Result<QStringList> taxIds(TrytonLane &lane, const BasketLine &line, bool goods)
{
    QStringList keys;
    if (!line.percent.isEmpty())
        keys += taxCatalogKey(goods, u"vat"_s, line.percent);
    if (!line.surcharge.isEmpty())
        keys += taxCatalogKey(goods, u"surcharge"_s, line.surcharge);
    QStringList ids;
    for (const QString &key : keys) {
        const Result<QString> id = onlyId(lane, CatalogKind::Tax, key);
        if (!id)
            return id.error();
        ids += *id;
    }
    return ids;
}

Result<DraftLine> draftLine(TrytonLane &lane, const BasketLine &line)
{
    DraftLine draft;
    draft.kind = kindOf(line.code);
    const Result<QString> product = onlyId(lane, catalogKindOf(draft.kind), line.code);
    if (!product)
        return product.error();
    const Result<QStringList> taxes = taxIds(lane, line, draft.kind == LineKind::Product);
    if (!taxes)
        return taxes.error();
    draft.erpProduct = *product;
    draft.erpTaxes = *taxes;
    draft.quantity = number(line.quantity);
    draft.unitPrice = number(line.unitPrice);
    draft.description = line.code + u" como en la tienda"_s;
    return draft;
}

} // namespace

TrytonLane::TrytonLane(const TrytonServer &server, const QString &password, const QJsonObject &settings)
{
    Connection connection;
    connection.code = u"ERP"_s;
    connection.system = u"tryton"_s;
    connection.baseUrl = server.url();
    const Credentials credentials{.user = TrytonServer::user(), .secret = password};
    erp = std::make_unique<tryton::TrytonConnector>(connection, tryton::readTrytonSettings(settings).value(), credentials,
                                                    transport, clock);
}

CustomerDraft someCustomer(const QString &key)
{
    CustomerDraft customer;
    customer.key = key;
    customer.name = u"Ana Peña Llorens"_s;
    customer.taxId = u"12345678Z"_s;
    customer.taxIdType = u"es_nif"_s;
    customer.email = u"ana@example.invalid"_s;
    customer.phone = u"+34 600 123 456"_s;
    customer.billing = {.firstName = u"Ana"_s, .lastName = u"Peña Llorens"_s, .company = {}, .street1 = u"C/ Mayor 1"_s,
                        .street2 = u"2.º B"_s, .city = u"València"_s, .region = u"V"_s, .postcode = u"46001"_s,
                        .country = u"ES"_s, .phone = {}, .email = {}};
    customer.delivery = customer.billing;
    return customer;
}

Result<OrderDraft> draftFor(TrytonLane &lane, const QString &businessKey, const QList<BasketLine> &basket)
{
    OrderDraft draft;
    draft.businessKey = businessKey;
    draft.reference = u"Pedido "_s + businessKey;
    draft.customer = someCustomer();
    draft.currency = u"EUR"_s;
    draft.dateMs = QDateTime(QDate(2026, 11, 23), QTime(22, 30), Qt::UTC).toMSecsSinceEpoch();
    draft.note = u"Llamar antes"_s;
    const Result<QString> warehouse = onlyId(lane, CatalogKind::Warehouse, u"VLC"_s);
    const Result<QString> term = onlyId(lane, CatalogKind::PaymentTerm, u"pagado"_s);
    if (!warehouse || !term)
        return warehouse ? term.error() : warehouse.error();
    draft.erpWarehouse = *warehouse;
    draft.erpPaymentTerm = *term;
    for (const BasketLine &line : basket) {
        const Result<DraftLine> made = draftLine(lane, line);
        if (!made)
            return made.error();
        draft.lines += *made;
    }
    return draft;
}

Result<QString> place(TrytonLane &lane, const OrderDraft &draft)
{
    const Result<QString> customer = lane.erp->ensureCustomer(draft.customer, lane.stop);
    if (!customer)
        return customer.error();
    return lane.erp->placeOrder(draft, *customer, lane.stop);
}

} // namespace cuadra::test

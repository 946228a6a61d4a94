#include "core/desk/editablefields.h"

#include "core/rules/needs.h"
#include "core/rules/overlay.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const QStringList kAddressNames{u"firstName"_s, u"lastName"_s, u"company"_s,  u"street1"_s, u"street2"_s, u"city"_s,
                                u"region"_s,    u"postcode"_s, u"country"_s, u"phone"_s,   u"email"_s};
const QStringList kIdentityPaths{u"taxIdentity.number"_s, u"taxIdentity.business"_s, u"taxIdentity.surchargeScheme"_s,
                                 u"taxIdentity.invoiceAsked"_s};

QStringList of(const QString &owner, const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths << owner + u'.' + name;
    return paths;
}

/// A finding about a delivery means the billing address when there is no other.
QString addressOwner(const Order &order, const QString &field)
{
    return field.startsWith(u"shipping."_s) && !order.shipping.isEmpty() ? u"shipping"_s : u"billing"_s;
}

QString keyFieldOf(const OrderLine &line)
{
    switch (line.kind) {
    case LineKind::Product: return u"sku"_s;
    case LineKind::Shipping: return u"methodId"_s;
    case LineKind::Fee: return u"name"_s;
    }
    Q_UNREACHABLE();
}

QStringList linePaths(const Order &order, const QString &field)
{
    const qsizetype index = field.section(u'[', 1).section(u']', 0, 0).toInt();
    const QString name = field.section(u'.', -1);
    if (index >= order.lines.size())
        return {};
    const QString wanted = name == u"name"_s ? name : keyFieldOf(order.lines[index]);
    return {lastingPath(order, u"lines[%1].%2"_s.arg(index).arg(wanted))};
}

QStringList addressPaths(const Order &order, const QString &field)
{
    const QString owner = addressOwner(order, field);
    const QString name = field.section(u'.', -1);
    if (name == u"name"_s)
        return of(owner, {u"company"_s, u"firstName"_s, u"lastName"_s});
    if (name == u"postcode"_s)
        return of(owner, {u"postcode"_s, u"city"_s, u"region"_s, u"country"_s});
    if (name == u"country"_s)
        return of(owner, {u"country"_s, u"postcode"_s});
    return {owner + u'.' + name};
}

QStringList pathsFor(const Order &order, const Finding &finding)
{
    const QString &field = finding.field;
    if (finding.code.startsWith(u"edit."_s))
        return {field};
    if (field == u"taxIdentity.number"_s || field == u"taxIdentity"_s)
        return {u"taxIdentity.number"_s, u"taxIdentity.business"_s, u"billing.country"_s};
    if (field == u"billing"_s)
        return of(field, {u"street1"_s, u"city"_s, u"postcode"_s, u"country"_s});
    if (field.startsWith(u"billing."_s) || field.startsWith(u"shipping."_s))
        return addressPaths(order, field);
    if (field.startsWith(u"lines["_s))
        return linePaths(order, field);
    if (finding.code.startsWith(u"pf08."_s) || finding.code.startsWith(u"pf09."_s))
        return {u"taxIdentity.surchargeScheme"_s, u"taxIdentity.business"_s};
    if (finding.code.startsWith(u"pf18."_s) || field == u"invoice"_s)
        return {u"taxIdentity.invoiceAsked"_s, u"taxIdentity.number"_s, u"taxIdentity.business"_s};
    return valueAt(order, field).isUndefined() ? QStringList() : QStringList{field};
}

FieldKind plainKind(const QString &name)
{
    static const QHash<QString, FieldKind> kinds{
        {u"country"_s, FieldKind::Country}, {u"postcode"_s, FieldKind::Postcode}, {u"email"_s, FieldKind::Email},
        {u"number"_s, FieldKind::TaxId},    {u"business"_s, FieldKind::Flag},     {u"surchargeScheme"_s, FieldKind::Flag},
        {u"invoiceAsked"_s, FieldKind::Flag}, {u"note"_s, FieldKind::LongText},
    };
    return kinds.value(name, FieldKind::Text);
}

EditableField lineFieldOf(const Order &corrected, EditableField field)
{
    for (qsizetype i = 0; i < corrected.lines.size(); ++i) {
        const OrderLine &line = corrected.lines[i];
        const QString name = field.path.section(u'.', -1);
        if (lastingPath(corrected, u"lines[%1].%2"_s.arg(i).arg(name)) != field.path)
            continue;
        field.of = line.name;
        if (name == keyFieldOf(line)) {
            field.kind = FieldKind::CatalogKey;
            field.catalog = catalogKindOf(line.kind);
        }
    }
    return field;
}

EditableField fieldAt(const Order &shop, const Order &corrected, const QString &path)
{
    EditableField field{.path = path,
                        .kind = plainKind(path.section(u'.', -1)),
                        .shop = valueAt(shop, path),
                        .current = valueAt(corrected, path)};
    if (path == u"payment.method"_s) {
        field.kind = FieldKind::CatalogKey;
        field.catalog = CatalogKind::PaymentMethod;
    }
    return path.startsWith(u"lines["_s) ? lineFieldOf(corrected, field) : field;
}

QList<EditableField> fieldsAt(const Order &shop, const Order &corrected, QStringList paths)
{
    paths.removeDuplicates();
    QList<EditableField> fields;
    for (const QString &path : paths)
        fields << fieldAt(shop, corrected, path);
    return fields;
}

} // namespace

QList<EditableField> editableFields(const Order &shop, const Order &corrected, const QList<Finding> &findings)
{
    QList<Finding> worstFirst = findings;
    std::stable_sort(worstFirst.begin(), worstFirst.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    QStringList paths;
    for (const Finding &finding : worstFirst)
        paths << pathsFor(corrected, finding);
    return fieldsAt(shop, corrected, paths);
}

QList<EditableField> allEditableFields(const Order &shop, const Order &corrected)
{
    QStringList paths = kIdentityPaths + of(u"billing"_s, kAddressNames);
    if (!corrected.shipping.isEmpty())
        paths << of(u"shipping"_s, kAddressNames);
    paths << u"payment.method"_s << u"note"_s;
    for (qsizetype i = 0; i < corrected.lines.size(); ++i)
        paths << lastingPath(corrected, u"lines[%1].%2"_s.arg(i).arg(keyFieldOf(corrected.lines[i])));
    return fieldsAt(shop, corrected, paths);
}

std::optional<MappingWish> mappingWish(const Finding &finding)
{
    const bool maps = finding.code == u"pf24.unmapped"_s || finding.code == u"pf24.ambiguous"_s
        || finding.code == u"catalog.unmapped"_s || finding.code == u"catalog.ambiguous"_s;
    if (maps && finding.args.size() >= 2)
        return MappingWish{.kind = finding.args[0], .key = finding.args[1], .name = finding.args.value(2)};
    if (finding.code == u"pf22.unmapped"_s && finding.args.size() >= 2)
        return MappingWish{.kind = catalogKindName(CatalogKind::Tax), .key = finding.args[1], .name = finding.args[0]};
    return std::nullopt;
}

std::optional<CatalogKind> catalogKindFromName(QStringView name)
{
    constexpr std::array kinds{CatalogKind::Product,     CatalogKind::ShippingItem,  CatalogKind::FeeItem,
                               CatalogKind::Tax,         CatalogKind::PaymentTerm,   CatalogKind::PaymentMethod,
                               CatalogKind::Warehouse,   CatalogKind::PriceList};
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](CatalogKind kind) { return catalogKindName(kind) == name; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace cuadra

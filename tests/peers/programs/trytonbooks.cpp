#include "tests/peers/programs/trytonbooks.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

const auto kSales = u"SELECT CAST(id AS TEXT) || '|' || COALESCE(reference, '') || '|' || COALESCE(number, '') || '|' || state "
                    "|| '|' || CAST(COALESCE(untaxed_amount_cache, 0) AS TEXT) || '|' || CAST(COALESCE(tax_amount_cache, 0) AS TEXT) "
                    "|| '|' || CAST(COALESCE(total_amount_cache, 0) AS TEXT) FROM sale_sale ORDER BY id"_s;
const auto kLines = u"SELECT CAST(l.sale AS TEXT) || '|' || p.code || '|' || CAST(l.quantity AS TEXT) || '|' "
                    "|| CAST(l.unit_price AS TEXT) FROM sale_line l JOIN product_product p ON p.id = l.product "
                    "WHERE l.type = 'line' ORDER BY l.id"_s;

Decimal number(const QString &text)
{
    const auto value = Decimal::parse(text);
    if (!value)
        qFatal("Tryton's tables hold no number: %s", qPrintable(text));
    return *value;
}

sandbox::HeldErpLine lineFrom(const QStringList &parts)
{
    sandbox::HeldErpLine line;
    line.sku = parts.at(1);
    line.quantity = number(parts.at(2));
    line.unitPrice = number(parts.at(3));
    const auto net = line.unitPrice.times(line.quantity, Rounding::HalfEven);
    line.net = net ? net->rounded(2, Rounding::HalfEven) : Decimal();
    return line;
}

} // namespace

QList<sandbox::HeldErpOrder> salesIn(const TrytonServer &server)
{
    QHash<QString, QList<sandbox::HeldErpLine>> lines;
    for (const QVariant &row : server.column(kLines)) {
        const QStringList parts = row.toString().split(u'|');
        lines[parts.at(0)].append(lineFrom(parts));
    }
    QList<sandbox::HeldErpOrder> sales;
    for (const QVariant &row : server.column(kSales)) {
        const QStringList parts = row.toString().split(u'|');
        sandbox::HeldErpOrder sale;
        sale.id = parts.at(0);
        sale.orderReference = parts.at(1);
        sale.documentNo = parts.at(2);
        sale.status = parts.at(3);
        sale.net = number(parts.at(4));
        sale.tax = number(parts.at(5));
        sale.total = number(parts.at(6));
        sale.lines = lines.value(sale.id);
        sales.append(sale);
    }
    return sales;
}

} // namespace cuadra::test

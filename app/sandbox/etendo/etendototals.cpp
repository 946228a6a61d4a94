#include "app/sandbox/etendo/etendototals.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const Decimal kOne = Decimal::fromInt(1);
const Decimal kPercent = Decimal::fromInt(100);

struct TaxShare
{
    QString taxId;
    Decimal rate;
};

struct TaxRow
{
    Decimal base, tax;
};

Decimal portion(Decimal amount, Decimal factor, Decimal divisor, int digits = 2)
{
    return amount.scaled(factor, divisor, digits, Rounding::HalfUp).value_or(Decimal());
}

QVariant asVariant(Decimal amount)
{
    return QVariant::fromValue(amount);
}

QList<TaxShare> sharesOf(const EtendoStore &store, const QString &taxId)
{
    const QVariantMap tax = store.get(u"FinancialMgmtTaxRate"_s, taxId);
    if (!tax[u"summaryLevel"_s].toBool())
        return {{taxId, amountOf(tax, u"rate"_s)}};
    QList<TaxShare> shares;
    for (const QVariantMap &child : store.table(u"FinancialMgmtTaxRate"_s)) {
        if (child[u"parentTaxRate"_s] == taxId)
            shares.append({child[u"id"_s].toString(), amountOf(child, u"rate"_s)});
    }
    return shares;
}

Decimal percentOf(const QList<TaxShare> &shares)
{
    Decimal percent;
    for (const TaxShare &share : shares)
        percent += share.rate;
    return percent;
}

void netLine(QVariantMap &line)
{
    line[u"lineNetAmount"_s] = asVariant(portion(amountOf(line, u"unitPrice"_s), amountOf(line, u"orderedQuantity"_s), kOne));
}

void grossLine(QVariantMap &line, Decimal percent)
{
    const Decimal quantity = amountOf(line, u"orderedQuantity"_s);
    if (line[u"lineGrossAmount"_s].isNull())
        line[u"lineGrossAmount"_s] = asVariant(portion(amountOf(line, u"grossUnitPrice"_s), quantity, kOne));
    const Decimal net = portion(amountOf(line, u"lineGrossAmount"_s), kPercent, kPercent + percent);
    line[u"lineNetAmount"_s] = asVariant(net);
    line[u"unitPrice"_s] = asVariant(quantity.isZero() ? Decimal() : portion(net, kOne, quantity, 6));
}

void addNetTaxes(QMap<QString, TaxRow> &rows, const QList<TaxShare> &shares, Decimal base)
{
    for (const TaxShare &share : shares) {
        rows[share.taxId].base += base;
        rows[share.taxId].tax += portion(base, share.rate, kPercent);
    }
}

Decimal addGrossTaxes(QMap<QString, TaxRow> &rows, const QList<TaxShare> &shares, Decimal gross)
{
    const Decimal base = portion(gross, kPercent, kPercent + percentOf(shares));
    Decimal left = gross - base;
    for (qsizetype i = shares.size() - 1; i >= 0; --i) {
        const Decimal tax = i == 0 ? left : portion(base, shares[i].rate, kPercent);
        rows[shares[i].taxId].base += base;
        rows[shares[i].taxId].tax += tax;
        left -= tax;
    }
    return base;
}

void putTaxRows(EtendoStore &store, const QVariantMap &order, const QMap<QString, TaxRow> &rows)
{
    const QString orderId = order[u"id"_s].toString();
    for (const QVariantMap &old : store.taxesOf(orderId))
        store.remove(u"OrderTax"_s, old[u"id"_s].toString());
    qlonglong lineNo = 0;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        const QByteArray name = (orderId + row.key()).toUtf8();
        const QByteArray id = QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex().toUpper();
        store.put(u"OrderTax"_s, {{u"id"_s, QString::fromLatin1(id)},
                                  {u"client"_s, order[u"client"_s]},
                                  {u"organization"_s, order[u"organization"_s]},
                                  {u"active"_s, true},
                                  {u"creationDate"_s, order[u"updated"_s]},
                                  {u"updated"_s, order[u"updated"_s]},
                                  {u"salesOrder"_s, orderId},
                                  {u"tax"_s, row.key()},
                                  {u"lineNo"_s, lineNo += 10},
                                  {u"taxableAmount"_s, asVariant(row->base)},
                                  {u"taxAmount"_s, asVariant(row->tax)}});
    }
}

struct Group
{
    QList<TaxShare> shares;
    QList<QVariantMap> lines;
    Decimal amount; ///< net, or gross with tax-included prices
};

QMap<QString, Group> groupLines(EtendoStore &store, const QString &orderId, bool gross)
{
    QMap<QString, Group> groups;
    for (QVariantMap line : store.linesOf(orderId)) {
        Group &group = groups[line[u"tax"_s].toString()];
        if (group.lines.isEmpty())
            group.shares = sharesOf(store, line[u"tax"_s].toString());
        if (gross)
            grossLine(line, percentOf(group.shares));
        else
            netLine(line);
        group.amount += amountOf(line, gross ? u"lineGrossAmount"_s : u"lineNetAmount"_s);
        group.lines.append(line);
    }
    return groups;
}

/// The nets of a tax's lines add up to its base: the last line takes what rounding left.
void settleNets(Group &group, Decimal base)
{
    Decimal nets;
    for (const QVariantMap &line : group.lines)
        nets += amountOf(line, u"lineNetAmount"_s);
    QVariantMap &last = group.lines.last();
    last[u"lineNetAmount"_s] = asVariant(amountOf(last, u"lineNetAmount"_s) + base - nets);
}

} // namespace

void computeEtendoTotals(EtendoStore &store, const QString &orderId)
{
    QVariantMap order = store.get(u"Order"_s, orderId);
    const bool gross = order[u"priceIncludesTax"_s].toBool();
    QMap<QString, TaxRow> rows;
    Decimal bases;
    for (Group &group : groupLines(store, orderId, gross)) {
        if (gross) {
            const Decimal base = addGrossTaxes(rows, group.shares, group.amount);
            settleNets(group, base);
            bases += base;
        } else {
            addNetTaxes(rows, group.shares, group.amount);
            bases += group.amount;
        }
        for (const QVariantMap &line : group.lines)
            store.put(u"OrderLine"_s, line);
    }
    Decimal total = bases;
    for (const TaxRow &row : rows)
        total += row.tax;
    putTaxRows(store, order, rows);
    order[u"summedLineAmount"_s] = asVariant(bases);
    order[u"grandTotalAmount"_s] = asVariant(total);
    store.put(u"Order"_s, order);
}

} // namespace cuadra::sandbox

#pragma once

#include "core/connectors/tryton/trytonparty.h"
#include "core/connectors/tryton/trytonrpc.h"
#include "core/domain/orderdraft.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace cuadra::tryton {

/// Everything of a sale that is not in the draft itself.
struct SaleSetting
{
    qint64 company = 0;
    qint64 currency = 0;
    CustomerRef customer;
    QDate date;
    QString invoiceMethod;
    QString shipmentMethod;
    QHash<QString, QString> units; ///< by product
};

/// One line of a sale as Tryton keeps it.
struct SaleLine
{
    qint64 id = 0;
    QString product = {};
    Decimal quantity = {};
    Decimal unitPrice = {};
    Decimal amount = {}; ///< net, rounded
    QStringList taxes = {};
};

/// A sale as Tryton keeps it.
struct Sale
{
    qint64 id = 0;
    QString number;
    QString reference;
    QString state; ///< draft, quotation, confirmed, processing, done or cancelled
    QString currency;
    qint64 currencyId = 0;
    Decimal untaxed;
    Decimal tax;
    Decimal total;
    QString partyCode;
    QString timestamp; ///< for the check that nobody changed it meanwhile
    QList<SaleLine> lines;
    bool hasInvoices = false;

    [[nodiscard]] ErpOrderState erpState() const;
};

/// Creates the sale as a draft; RPC runs no defaults, so units, taxes and addresses are all sent.
/// Errors: Bug "tryton.reference" when an id of the draft is none of Tryton's.
[[nodiscard]] Result<RpcCall> makeSaleCreate(const OrderDraft &draft, const SaleSetting &setting);
/// Makes \p sale equal to the draft, unless it was changed after it was read (Conflict "tryton.concurrent").
[[nodiscard]] Result<RpcCall> makeSaleUpdate(const Sale &sale, const OrderDraft &draft, const SaleSetting &setting);
/// Presses a button: "quote", "confirm", "process" or "draft". Success proves nothing.
[[nodiscard]] RpcCall makeSaleButton(const QString &button, qint64 sale);
[[nodiscard]] RpcCall makeSaleSearch(const QJsonArray &domain, const QString &step);
[[nodiscard]] Result<QList<Sale>> readSales(const JsonValue &result);

} // namespace cuadra::tryton

#include "core/connectors/woocommerce/woocommerceconnector.h"

#include "core/connectors/woocommerce/woocommercecheck.h"
#include "core/connectors/woocommerce/woocommercedocuments.h"
#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercemeta.h"
#include "core/connectors/woocommerce/woocommerceorderreader.h"
#include "core/connectors/woocommerce/woocommercerequests.h"
#include "core/connectors/woocommerce/woocommercesweep.h"
#include "core/net/json.h"

#include <QRegularExpression>

namespace cuadra {

namespace woo = woocommerce;

namespace {

/// Ids go into a path; whatever is no number cannot be an order.
bool isOrderId(const QString &id)
{
    static const QRegularExpression digits(u"^[1-9][0-9]{0,17}$"_s);
    return digits.match(id).hasMatch();
}

Status mustBeOrder(const woo::Answer &answer, const QString &id)
{
    JsonReader in(answer.json.root());
    const QString got = in.keyText("id");
    if (!in.failed() && got != id)
        return Error{.kind = ErrorKind::BadReply, .code = woo::kOrderOther, .detail = got, .args = {id, got}};
    return in.done(Done{});
}

} // namespace

WooCommerceConnector::WooCommerceConnector(
    Transport &transport, const Clock &clock, const Connection &connection, Credentials credentials)
    : m_client(transport, clock, connection.baseUrl, std::move(credentials)),
      m_settings(woo::readSettings(connection.settings))
{
}

Result<ConnectionReport> WooCommerceConnector::test(const StopFlag &stop)
{
    return woo::checkShop(m_client, m_settings, stop);
}

Result<SourcePage> WooCommerceConnector::changedOrders(const QString &cursor, qint64 startMs, const StopFlag &stop)
{
    return woo::Sweep(m_client, m_settings).next(cursor, startMs, stop);
}

Result<Order> WooCommerceConnector::readOrder(const QByteArray &raw) const
{
    return woo::readOrder(raw, m_settings);
}

Result<woo::Answer> WooCommerceConnector::callForOrder(HttpRequest request, const QString &id, const StopFlag &stop)
{
    if (!isOrderId(id))
        return Error{.kind = ErrorKind::Rejected, .code = woo::kOrderUnknown, .detail = {}, .args = {id}};
    Result<woo::Answer> answer = m_client.call(std::move(request), stop);
    if (answer)
        return answer;
    Error error = answer.error();
    if (error.code == woo::kOrderUnknown)
        error.args = {id};
    return error;
}

Result<SourceDocument> WooCommerceConnector::fetchOrder(const QString &externalId, const StopFlag &stop)
{
    const Result<woo::Answer> answer =
        callForOrder(woo::makeOrderRequest(m_client.shop(), externalId), externalId, stop);
    if (!answer)
        return answer.error();
    if (const Status same = mustBeOrder(*answer, externalId); !same)
        return same.error();
    const Result<woo::Row> row = woo::readRow(*answer);
    return row ? Result<SourceDocument>(row->document) : Result<SourceDocument>(row.error());
}

Status WooCommerceConnector::writeErpNumber(const QString &externalId, const QString &erpNumber, const StopFlag &stop)
{
    const QStringList fields = {u"id"_s, u"status"_s, u"meta_data"_s};
    const Result<woo::Answer> read =
        callForOrder(woo::makeOrderRequest(m_client.shop(), externalId, fields), externalId, stop);
    if (!read)
        return read.error();
    if (const Status same = mustBeOrder(*read, externalId); !same)
        return same.error();
    JsonReader in(read->json.root());
    const bool trashed = woo::readState(in.text("status")) == SourceState::Trashed;
    const QString present = in.with("meta_data", woo::readMeta).value(m_settings.erpNumberKey);
    if (in.failed())
        return in.done(Done{});
    if (trashed) // a write would bring it back to life
        return Error{.kind = ErrorKind::Rejected, .code = woo::kOrderTrashed, .detail = {}, .args = {externalId}};
    if (present == erpNumber)
        return Done{};
    HttpRequest write = woo::makeMetaRequest(m_client.shop(), externalId, m_settings.erpNumberKey, erpNumber);
    const Result<woo::Answer> written = callForOrder(std::move(write), externalId, stop);
    if (!written)
        return written.error();
    if (const Status same = mustBeOrder(*written, externalId); !same)
        return Error{.kind = ErrorKind::OutcomeUnknown, .code = woo::kUnreadable, .detail = same.error().detail};
    return Done{};
}

Result<QList<Refund>> WooCommerceConnector::refunds(const QString &externalId, const StopFlag &stop)
{
    const Result<woo::Answer> exists =
        callForOrder(woo::makeOrderRequest(m_client.shop(), externalId, {u"id"_s}), externalId, stop);
    if (!exists)
        return exists.error();
    const Result<woo::Answer> answer =
        callForOrder(woo::makeRefundsRequest(m_client.shop(), externalId), externalId, stop);
    if (!answer)
        return answer.error();
    const Result<QList<JsonValue>> items = answer->json.root().items();
    if (!items)
        return items.error();
    QList<Refund> refunds;
    for (const JsonValue &item : *items) {
        const Result<Refund> refund = woo::readRefund(item);
        if (!refund)
            return refund.error();
        refunds.append(*refund);
    }
    return refunds;
}

} // namespace cuadra

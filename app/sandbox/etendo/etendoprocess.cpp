#include "app/sandbox/etendo/etendoprocess.h"

#include "app/sandbox/etendo/etendojsonread.h"
#include "app/sandbox/etendo/etendototals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const auto kAction = u"com.smf.jobs.defaults.ProcessOrders"_s;
const auto kProcess = u"8DF818E471394C01A6546A4AB7F5E529"_s;

Reply message(const QString &type, const QString &text)
{
    const QVariantMap shown{{u"msgType"_s, type},
                            {u"msgTitle"_s, type == u"success"_s ? u"Proceso completado"_s : u"Error"_s},
                            {u"msgText"_s, text}};
    return etendoJsonReply(200, {{u"responseActions"_s, QVariantList{QVariantMap{{u"showMsgInProcessView"_s, shown}}}},
                                 {u"refreshParent"_s, true}});
}

void setState(QVariantMap &order, const QString &status, bool processed)
{
    order[u"documentStatus"_s] = status;
    order[u"documentAction"_s] = processed ? u"--"_s : u"CO"_s;
    order[u"processed"_s] = processed;
}

} // namespace

bool EtendoProcess::adjustsPrices(const QVariantMap &order) const
{
    const QString date = order[u"orderDate"_s].toString();
    for (const QVariantMap &offer : m_store.table(u"PricingAdjustment"_s)) {
        const QString end = offer[u"endingDate"_s].toString();
        if (offer[u"active"_s].toBool() && offer[u"startingDate"_s].toString() <= date && (end.isEmpty() || date <= end))
            return true;
    }
    return false;
}

void EtendoProcess::complete(QVariantMap &order)
{
    const bool resets = adjustsPrices(order);
    const bool gross = order[u"priceIncludesTax"_s].toBool();
    for (QVariantMap line : m_store.linesOf(order[u"id"_s].toString())) {
        line[u"reservedQuantity"_s] = line[u"orderedQuantity"_s];
        if (resets && gross) {
            line[u"grossUnitPrice"_s] = line[u"baseGrossUnitPrice"_s];
            line[u"lineGrossAmount"_s] = QVariant();
        } else if (resets) {
            line[u"unitPrice"_s] = line[u"standardPrice"_s];
        }
        m_store.put(u"OrderLine"_s, line);
    }
    setState(order, u"CO"_s, true);
}

void EtendoProcess::close(QVariantMap &order)
{
    for (QVariantMap line : m_store.linesOf(order[u"id"_s].toString())) {
        line[u"orderedQuantity"_s] = QVariant::fromValue(Decimal());
        line[u"lineGrossAmount"_s] = QVariant();
        m_store.put(u"OrderLine"_s, line);
    }
    setState(order, u"CL"_s, true);
}

QString EtendoProcess::act(const QString &orderId, const QString &action, qint64 nowMs)
{
    QVariantMap order = m_store.get(u"Order"_s, orderId);
    const bool draft = order[u"documentStatus"_s] == u"DR"_s;
    const bool completed = order[u"documentStatus"_s] == u"CO"_s;
    if (action == u"CO"_s && order[u"processed"_s].toBool())
        return u"Record cannot be changed because is processed"_s;
    if (action == u"CO"_s && m_store.linesOf(orderId).isEmpty())
        return u"@OrderWithoutLines@"_s;
    if (action == u"CO"_s)
        complete(order);
    else if (action == u"RE"_s && completed)
        setState(order, u"DR"_s, false);
    else if (action == u"CL"_s && completed)
        close(order);
    else if (action == u"VO"_s && draft)
        setState(order, u"VO"_s, true);
    else
        return u"Action %1 is not allowed for this document"_s.arg(action);
    order[u"updated"_s] = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    m_store.put(u"Order"_s, order);
    computeEtendoTotals(m_store, orderId);
    return {};
}

Reply EtendoProcess::run(const Request &request, qint64 nowMs)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.param(u"_action"_s) != kAction || request.param(u"processId"_s) != kProcess)
        return message(u"error"_s, u"java.lang.IllegalArgumentException: id to load is required for loading"_s);
    if (!body.contains(u"_params"_s))
        return message(u"error"_s, u"org.codehaus.jettison.json.JSONException: JSONObject[\"_params\"] not found."_s);
    const QString action = body[u"_params"_s][u"DocAction"_s].toString();
    const QJsonArray ids = body[u"recordIds"_s].toArray();
    QStringList errors;
    for (const QJsonValue &id : ids) {
        if (!m_store.has(u"Order"_s, id.toString()))
            continue; // a success that did nothing
        if (const QString error = act(id.toString(), action, nowMs); !error.isEmpty())
            errors.append(error);
    }
    if (errors.isEmpty())
        return message(u"success"_s, u"Proceso completado correctamente"_s);
    if (errors.size() < ids.size())
        return message(u"warning"_s, u"%1 OK, %2 con error"_s.arg(ids.size() - errors.size()).arg(errors.size()));
    return message(u"error"_s, errors.constFirst());
}

} // namespace cuadra::sandbox

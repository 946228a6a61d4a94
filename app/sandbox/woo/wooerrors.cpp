#include "app/sandbox/woo/wooerrors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

Reply wooJson(int status, const QJsonDocument &document)
{
    Reply reply;
    reply.status = status;
    reply.body = document.toJson(QJsonDocument::Compact);
    return reply;
}

Reply wooError(int status, const QString &code, const QString &message, QJsonObject data)
{
    data[u"status"_s] = status;
    return wooJson(status, QJsonDocument(QJsonObject{{u"code"_s, code}, {u"message"_s, message}, {u"data"_s, data}}));
}

Reply wooBadParam(const QString &name, const QString &text, const QString &detail)
{
    const QJsonObject details{{name, QJsonObject{{u"code"_s, detail}, {u"message"_s, text}, {u"data"_s, {}}}}};
    return wooError(400, u"rest_invalid_param"_s, u"Par&aacute;metro(s) no v&aacute;lido(s): "_s + name,
                    {{u"params"_s, QJsonObject{{name, text}}}, {u"details"_s, details}});
}

Reply wooNoRoute()
{
    return wooError(404, u"rest_no_route"_s, u"No se ha encontrado ninguna ruta que coincida con la URL."_s);
}

Reply wooUnknownOrder(int status)
{
    return wooError(status, u"woocommerce_rest_shop_order_invalid_id"_s, u"ID no v&aacute;lido."_s);
}

Reply wooMaintenance()
{
    Reply reply = wooError(503, u"wp_die"_s, u"No disponible por mantenimiento programado."_s);
    reply.headers.emplaceBack("Retry-After", "30");
    return reply;
}

} // namespace cuadra::sandbox

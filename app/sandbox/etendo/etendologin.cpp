#include "app/sandbox/etendo/etendologin.h"

#include "app/sandbox/etendo/etendoseed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const QByteArray kKey = "sandbox signing key";
constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray signatureOf(const QByteArray &content)
{
    return QMessageAuthenticationCode::hash(content, kKey, QCryptographicHash::Sha256).toBase64(kUrlSafe);
}

Reply answer(const QVariantMap &map)
{
    Reply reply;
    reply.contentType = "application/json;charset=ISO-8859-1"; // what it says, and what damages other letters
    reply.body = QString::fromUtf8(etendoJson(map)).toLatin1();
    return reply;
}

Reply loginRefusal(const QString &message)
{
    return answer({{u"status"_s, u"error"_s}, {u"message"_s, message}});
}

QVariantList roles()
{
    const EtendoContext context = seedContext();
    const QVariantMap warehouse{{u"id"_s, context.warehouse}, {u"name"_s, u"Almacén central"_s}};
    const QVariantMap organization{{u"id"_s, context.organization},
                                   {u"name"_s, u"Tienda en línea"_s},
                                   {u"warehouseList"_s, QVariantList{warehouse}}};
    return {QVariantMap{{u"id"_s, context.role}, {u"name"_s, u"Integración"_s}, {u"orgList"_s, QVariantList{organization}}}};
}

} // namespace

QByteArray EtendoLogin::token(qint64 nowMs) const
{
    const EtendoContext context = seedContext();
    QVariantMap claims{{u"iss"_s, u"sws"_s}, {u"aud"_s, u"sws"_s}, {u"user"_s, context.user},
                       {u"client"_s, context.client}, {u"role"_s, context.role},
                       {u"organization"_s, context.organization}, {u"warehouse"_s, context.warehouse},
                       {u"iat"_s, nowMs / 1000}};
    if (m_tokenLifeS > 0)
        claims[u"exp"_s] = nowMs / 1000 + m_tokenLifeS;
    const QByteArray content
        = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(kUrlSafe) + '.' + etendoJson(claims).toBase64(kUrlSafe);
    return content + '.' + signatureOf(content);
}

Reply EtendoLogin::login(const Request &request, qint64 nowMs) const
{
    QJsonObject body;
    if (request.headers.value("content-type").contains("json")) // any other form type loses the body
        body = QJsonDocument::fromJson(request.body).object();
    const QString user = body[u"username"_s].toString();
    if (user.isEmpty() || !body.contains(u"password"_s))
        return loginRefusal(u"You must specify a username and password or a valid token"_s);
    if (user != m_user || body[u"password"_s].toString() != m_password)
        return loginRefusal(u"Invalid user name or password. Please try again."_s);
    QVariantMap map{{u"status"_s, u"success"_s}, {u"token"_s, QString::fromLatin1(token(nowMs))}};
    if (request.param(u"showRoles"_s) != u"false"_s)
        map[u"roleList"_s] = roles();
    return answer(map);
}

bool EtendoLogin::accepts(const Request &request, qint64 nowMs) const
{
    const QByteArray header = request.headers.value("authorization");
    if (!header.startsWith("Bearer "))
        return false;
    const QList<QByteArray> parts = header.mid(7).trimmed().split('.');
    if (parts.size() != 3 || signatureOf(parts[0] + '.' + parts[1]) != parts[2])
        return false;
    const QByteArray claims = QByteArray::fromBase64(parts[1], kUrlSafe);
    const qint64 expires = QJsonDocument::fromJson(claims)[u"exp"_s].toInteger();
    return expires == 0 || nowMs / 1000 < expires;
}

} // namespace cuadra::sandbox

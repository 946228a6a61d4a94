#pragma once

#include "app/sandbox/etendo/etendounit.h"
#include "app/sandbox/http/httpmessage.h"

namespace cuadra::sandbox {

/// POST /sws/login and the check of its tokens (JWT, HS256).
///
/// Quirks: a refusal is HTTP 200 with status "error"; a token that is missing, changed or stale is 401 with an empty
/// body; an unknown role, organization or warehouse is silently replaced by the default.
class EtendoLogin final
{
public:
    EtendoLogin(QString user, QString password, qint64 tokenLifeS) :
        m_user(std::move(user)), m_password(std::move(password)), m_tokenLifeS(tokenLifeS)
    {
    }

    [[nodiscard]] Reply login(const Request &request, qint64 nowMs) const;
    [[nodiscard]] bool accepts(const Request &request, qint64 nowMs) const;

private:
    [[nodiscard]] QByteArray token(qint64 nowMs) const;

    QString m_user, m_password;
    qint64 m_tokenLifeS; ///< 0: tokens do not expire
};

} // namespace cuadra::sandbox

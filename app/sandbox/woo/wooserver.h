#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/woo/wooauth.h"
#include "app/sandbox/woo/wooorderlist.h"

#include <QRegularExpressionMatch>

#include <memory>

namespace cuadra::sandbox {

/// Speaks wc/v3 for one shop. Thread: handle() in the server's thread.
class WooServer final
{
public:
    /// \p address: the shop's own configured address, which signatures are checked against.
    WooServer(WooShop &shop, QUrl address, QList<WooKey> keys, quint64 seed);

    [[nodiscard]] Reply handle(const Request &request);

private:
    [[nodiscard]] Reply route(const Request &request);
    [[nodiscard]] Reply oneOrder(qint64 id, const Request &request);
    [[nodiscard]] Reply refunds(const WooOrder &order, const Request &request) const;
    [[nodiscard]] Reply deleteOrder(qint64 id, const Request &request);

    WooShop &m_shop;
    WooFace m_face;
    WooAuth m_auth;
    WooOrderList m_list;
};

} // namespace cuadra::sandbox

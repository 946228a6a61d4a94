#pragma once

#include "app/sandbox/http/httpmessage.h"
#include "app/sandbox/randomness.h"
#include "app/sandbox/woo/wooshop.h"

namespace cuadra::sandbox {

/// GET /orders with its filters, paging and quirks.
///
/// Quirks: sorts other than id are not stable among rows of one second before 11.0; a page past the end is 200 []
/// and on the new storage says total 0; dates_are_gmt together with an offset shifts the filter by the site's offset;
/// unknown parameters are ignored.
class WooOrderList final
{
public:
    WooOrderList(const WooShop &shop, const WooFace &face, quint64 seed) : m_shop(shop), m_face(face), m_random(seed) {}

    [[nodiscard]] Reply get(const Request &request);

private:
    void sort(QList<WooOrder> &orders, const Request &request);
    [[nodiscard]] Reply page(const QList<WooOrder> &orders, const Request &request) const;

    const WooShop &m_shop;
    const WooFace &m_face;
    Randomness m_random;
};

/// _fields: top-level names only; a nested name of a list ("line_items.total") gives nothing.
[[nodiscard]] QJsonObject wooOnlyFields(const QJsonObject &json, const Request &request);

} // namespace cuadra::sandbox

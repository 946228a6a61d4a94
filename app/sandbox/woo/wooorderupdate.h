#pragma once

#include "app/sandbox/http/httpmessage.h"
#include "app/sandbox/woo/wooshop.h"

namespace cuadra::sandbox {

/// PUT /orders/{id}: a partial update.
///
/// Quirks: an unknown id is 400; a body that is not JSON by its content type is 200 and changes nothing; a trashed
/// order comes back to life; legacy storage moves date_modified only for some changes, the new one for every PUT.
[[nodiscard]] Reply putWooOrder(WooShop &shop, const WooFace &face, qint64 id, const Request &request);

/// Meta data by key (first entry, or a new one) or by id with key and value; null deletes; numbers become strings.
void mergeWooMetas(QList<WooMeta> &metas, const QJsonArray &changes);

} // namespace cuadra::sandbox

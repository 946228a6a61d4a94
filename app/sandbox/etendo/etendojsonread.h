#pragma once

#include "app/sandbox/etendo/etendostore.h"
#include "app/sandbox/http/httpmessage.h"

namespace cuadra::sandbox {

/// GET /sws/jsondal/<Entity>[/<id>].
///
/// Quirks: _startRow and _endRow together mean [start, end); _endRow alone is inclusive; _startRow alone gives zero
/// rows; totalRows is no count but end+2 when there are more; a bad _where writes invalid JSON with 500; a single
/// record comes without envelope; lists hold active records only unless _noActiveFilter=true.
class EtendoJsonRead final
{
public:
    explicit EtendoJsonRead(const EtendoStore &store) : m_store(store) {}

    [[nodiscard]] Reply get(const QStringList &path, const Request &request) const;
    /// The whole record as lists and singles show it.
    [[nodiscard]] QVariantMap shown(const QString &entity, const QVariantMap &record) const;

private:
    [[nodiscard]] Reply list(const QString &entity, const Request &request) const;
    [[nodiscard]] Reply page(const QString &entity, const QList<QVariantMap> &records, const Request &request) const;
    void sort(const QString &entity, QList<QVariantMap> &records, const QString &by) const;

    const EtendoStore &m_store;
};

[[nodiscard]] Reply etendoJsonReply(int status, const QVariantMap &map);
/// {"response":{"status":-1,"error":{"message","messageType","title"},"totalRows":0}}
[[nodiscard]] Reply etendoJsonError(int status, const QString &message);

} // namespace cuadra::sandbox

#include "core/rules/catalogpick.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Error refuse(const QString &code, CatalogKind kind, const QString &key)
{
    return {.kind = ErrorKind::Rejected, .code = code, .args = {catalogKindName(kind), key}};
}

} // namespace

QStringList candidates(const Catalog &catalog, CatalogKind kind, const QString &key)
{
    QStringList ids = catalog.value(kind).values(key);
    ids.removeDuplicates();
    return ids;
}

Result<QString> pickOne(const Catalog &catalog, CatalogKind kind, const QString &key)
{
    const QStringList ids = candidates(catalog, kind, key);
    if (ids.isEmpty())
        return refuse(u"catalog.unmapped"_s, kind, key);
    if (ids.size() > 1)
        return refuse(u"catalog.ambiguous"_s, kind, key);
    return ids.first();
}

Result<QString> pickOr(const Catalog &catalog, CatalogKind kind, const QString &key, const QString &fallback)
{
    return candidates(catalog, kind, key).isEmpty() ? Result<QString>(fallback) : pickOne(catalog, kind, key);
}

} // namespace cuadra

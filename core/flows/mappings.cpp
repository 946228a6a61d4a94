#include "core/flows/mappings.h"

namespace cuadra {

Result<Catalog> resolveCatalog(const CatalogNeeds &needs, const Mappings &mappings, CatalogCache &cache,
                               OrderTarget &target, const StopFlag &stop)
{
    Catalog catalog;
    for (auto need = needs.cbegin(); need != needs.cend(); ++need) {
        const QHash<QString, QString> mapped = mappings.value(need.key());
        CatalogAnswer answer;
        QStringList open;
        for (const QString &key : need.value()) {
            if (mapped.contains(key))
                answer.insert(key, mapped.value(key));
            else
                open.append(key);
        }
        const Result<CatalogAnswer> found = cache.find(target, need.key(), open, stop);
        if (!found)
            return found.error();
        catalog.insert(need.key(), answer.unite(*found));
    }
    return catalog;
}

} // namespace cuadra

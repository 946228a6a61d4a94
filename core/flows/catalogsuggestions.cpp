#include "core/flows/catalogsuggestions.h"

#include "core/rules/similarity.h"

#include <algorithm>

namespace cuadra {

namespace {

constexpr qsizetype kEnough = 8;
constexpr qsizetype kMost = 20;
constexpr qsizetype kMostSearches = 4;
constexpr qsizetype kLongestText = 100;

} // namespace

Result<QList<CatalogEntry>> suggestEntries(OrderTarget &target, CatalogKind kind, const QString &text,
                                           const StopFlag &stop)
{
    const QString wanted = text.trimmed().left(kLongestText);
    Result<QList<CatalogEntry>> found = target.search(kind, wanted, stop);
    if (!found)
        return found;
    for (const QString &part : widerSearches(wanted).mid(0, kMostSearches)) {
        if (found->size() >= kEnough)
            break;
        const Result<QList<CatalogEntry>> more = target.search(kind, part, stop);
        if (!more)
            return more.error();
        *found += *more;
    }
    const QList<CatalogEntry> ranked = rankEntries(wanted, *found);
    return ranked.first(std::min(kMost, ranked.size()));
}

} // namespace cuadra

#pragma once

#include "core/domain/catalog.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// How alike two texts are. Range: 0 (nothing) .. 100 (the same but for case, accents and separators).
[[nodiscard]] int similarity(const QString &a, const QString &b);

/// Entries by how well they fit: the same EAN first, then the code, then the name. Each id once.
[[nodiscard]] QList<CatalogEntry> rankEntries(const QString &text, const QList<CatalogEntry> &entries);

/// Smaller texts to search for when the whole one found little: its words, then its beginning.
[[nodiscard]] QStringList widerSearches(const QString &text);

} // namespace cuadra

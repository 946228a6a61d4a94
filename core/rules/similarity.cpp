#include "core/rules/similarity.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kLongestCompared = 80;
constexpr qsizetype kShortestWord = 3;
constexpr qsizetype kBeginning = 4;
constexpr int kSameEan = 1'000;

/// Letters and digits alone, without case and accents.
QString bare(const QString &text)
{
    QString result;
    for (const QChar each : text.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (each.isLetterOrNumber())
            result += each;
    }
    return result.left(kLongestCompared);
}

/// How many single changes lead from one to the other.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[j + 1];
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            row[j + 1] = std::min({replaced, above + 1, row[j] + 1});
            diagonal = above;
        }
    }
    return row.last();
}

int score(const QString &text, const CatalogEntry &entry)
{
    if (!entry.ean.isEmpty() && bare(entry.ean) == bare(text))
        return kSameEan;
    const int name = similarity(text, entry.name);
    const bool within = bare(entry.name).contains(bare(text));
    return std::max(similarity(text, entry.code), within ? std::max(name, 50) : name / 2);
}

} // namespace

int similarity(const QString &a, const QString &b)
{
    const QString left = bare(a);
    const QString right = bare(b);
    const qsizetype longest = std::max(left.size(), right.size());
    if (left.isEmpty() || right.isEmpty())
        return 0;
    return int(100 * (longest - distance(left, right)) / longest);
}

QList<CatalogEntry> rankEntries(const QString &text, const QList<CatalogEntry> &entries)
{
    QList<std::pair<int, CatalogEntry>> scored;
    QSet<QString> seen;
    for (const CatalogEntry &entry : entries) {
        if (seen.contains(entry.erpId))
            continue;
        seen.insert(entry.erpId);
        scored << std::pair(score(text, entry), entry);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second.code < b.second.code;
    });
    QList<CatalogEntry> ranked;
    for (const auto &[points, entry] : scored)
        ranked << entry;
    return ranked;
}

QStringList widerSearches(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    QStringList parts;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        if (word.size() >= kShortestWord)
            parts << word;
    }
    if (text.size() > kBeginning)
        parts << text.left(kBeginning);
    parts.removeDuplicates();
    parts.removeAll(text);
    return parts;
}

} // namespace cuadra

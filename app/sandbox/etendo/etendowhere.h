#pragma once

#include "app/sandbox/etendo/etendostore.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace cuadra::sandbox {

/// A condition over one entity: e.prop = 'v', dotted paths, <>, >, >=, <, <=, in (…), is [not] null,
/// like '…' [escape 'c'], lower(…), upper(…), and, or, parentheses. The alias e is optional, as the XML service has none.
class EtendoWhere final
{
public:
    using Test = std::function<bool(const QVariantMap &)>;

    EtendoWhere(const EtendoStore &store, QString entity) : m_store(store), m_entity(std::move(entity)) {}

    /// nullopt: a syntax that is not understood, or an unknown property.
    [[nodiscard]] std::optional<Test> read(const QString &text);

private:
    [[nodiscard]] std::optional<Test> readOr();
    [[nodiscard]] std::optional<Test> readAnd();
    [[nodiscard]] std::optional<Test> readTerm();
    using Reader = std::function<QVariant(const QVariantMap &)>;

    [[nodiscard]] std::optional<Test> readFolded(const QString &path, bool upper);
    [[nodiscard]] std::optional<Test> readLike(const Reader &valueOf);
    [[nodiscard]] std::optional<Test> readComparison(const Reader &valueOf);
    [[nodiscard]] std::optional<QStringList> readList();
    [[nodiscard]] QString take();
    [[nodiscard]] bool takeWord(const QString &word);
    [[nodiscard]] Reader reader(const QString &path) const;

    const EtendoStore &m_store;
    QString m_entity;
    QStringList m_tokens;
    qsizetype m_next = 0;
};

} // namespace cuadra::sandbox

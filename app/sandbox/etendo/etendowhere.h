#pragma once

#include "app/sandbox/etendo/etendostore.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace cuadra::sandbox {

/// A condition over one entity: e.prop = 'v', dotted paths, <>, >, >=, <, <=, in (…), is [not] null, and, or,
/// parentheses. The alias e is optional, as the XML service has none.
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
    [[nodiscard]] std::optional<Test> readComparison(const QString &path);
    [[nodiscard]] std::optional<QStringList> readList();
    [[nodiscard]] QString take();
    [[nodiscard]] bool takeWord(const QString &word);
    [[nodiscard]] std::function<QVariant(const QVariantMap &)> reader(const QString &path) const;

    const EtendoStore &m_store;
    QString m_entity;
    QStringList m_tokens;
    qsizetype m_next = 0;
};

} // namespace cuadra::sandbox

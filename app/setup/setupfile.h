#pragma once

#include "core/base/result.h"
#include "core/domain/setup.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace cuadra {

/// One mapping as a file names it, before ids exist.
struct SetupMapping
{
    QString route;
    QString kind; ///< see SetupStore::map()
    QString from;
    QString to;
};

/// A company's connections, routes and mappings as text, so that they can be kept, compared and carried over.
///
/// Shape:  {"companies": [...], "connections": [...], "routes": [...], "mappings": [...]}; see README, "Set up".
///         Things name each other by code. A secret has no place in it: `cuadra secret set CODE` puts it into the keychain.
struct SetupFile
{
    struct NamedConnection
    {
        QString company;
        Connection connection;
    };
    struct NamedRoute
    {
        QString source;
        QString target;
        Route route;
    };

    QList<Company> companies;
    QList<NamedConnection> connections;
    QList<NamedRoute> routes;
    QList<SetupMapping> mappings;

    /// Errors: Rejected "setup.syntax", "setup.unknown_key", "setup.missing", "setup.bad_value", "setup.secret",
    /// "setup.unknown_code"; args: where, what.
    [[nodiscard]] static Result<SetupFile> parse(const QByteArray &json);
};

} // namespace cuadra

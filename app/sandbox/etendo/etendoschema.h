#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QVariantMap>

namespace cuadra::sandbox {

enum class EtendoType { Text, Reference, Flag, Amount, Whole, Date, Moment };

struct EtendoProperty
{
    QString name;
    EtendoType type = EtendoType::Text;
    QString target;      ///< entity of a reference
    int length = 0;      ///< of texts; 0 = not limited
    bool mandatory = false;
    QVariant byDefault = {};
};

struct EtendoEntity
{
    QString name;
    QString table; ///< the database's name, for its error texts
    QList<EtendoProperty> properties;

    [[nodiscard]] const EtendoProperty *find(const QString &property) const;
};

/// Entities and properties as far as orders need them. Source: entity notes of etendo_core 24.4.35.
[[nodiscard]] const QHash<QString, EtendoEntity> &etendoSchema();

} // namespace cuadra::sandbox

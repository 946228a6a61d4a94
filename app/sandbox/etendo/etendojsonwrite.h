#pragma once

#include "app/sandbox/etendo/etendojsonread.h"
#include "app/sandbox/etendo/etendounit.h"

#include <QJsonObject>

namespace cuadra::sandbox {

/// POST and PUT /sws/jsondal/<Entity>[/<id>], which run the same code, and DELETE /sws/jsondal/<Entity>/<id>.
///
/// Quirks: an id that is not stored makes no record but an error; an id only in the URL is status -4; `updated` in the
/// body is an optimistic lock to the second; all objects of one array are one transaction; every refusal is HTTP 200;
/// an order with lines is not deleted, and no line of one that is processed.
class EtendoJsonWrite final
{
public:
    EtendoJsonWrite(EtendoStore &store, const EtendoJsonRead &reader) : m_store(store), m_reader(reader) {}

    [[nodiscard]] Reply write(const QStringList &path, const Request &request, qint64 nowMs);

    [[nodiscard]] Reply remove(const QStringList &path);

private:
    struct Target
    {
        QString entity, id;
    };

    [[nodiscard]] std::optional<EtendoFailure> stage(EtendoUnit &unit, Target &target, const QJsonObject &data);
    [[nodiscard]] Reply refuse(const EtendoFailure &failure) const;

    EtendoStore &m_store;
    const EtendoJsonRead &m_reader;
};

} // namespace cuadra::sandbox

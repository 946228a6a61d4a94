#include "tests/peers/programs/setupjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

template <typename List, typename Write> QJsonArray written(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(write(item));
    return array;
}

QJsonObject companyJson(const Company &company)
{
    return {{u"code"_s, company.code},       {u"name"_s, company.name},         {u"taxId"_s, company.taxId},
            {u"country"_s, company.country}, {u"postcode"_s, company.postcode}, {u"currency"_s, company.currency}};
}

QJsonObject connectionJson(const SetupFile::NamedConnection &named)
{
    const Connection &connection = named.connection;
    return {{u"company"_s, named.company},
            {u"code"_s, connection.code},
            {u"name"_s, connection.name},
            {u"system"_s, connection.system},
            {u"baseUrl"_s, connection.baseUrl.toString()},
            {u"user"_s, connection.user},
            {u"settings"_s, connection.settings}};
}

QJsonObject routeJson(const SetupFile::NamedRoute &named)
{
    return {{u"code"_s, named.route.code},
            {u"flow"_s, named.route.flow},
            {u"source"_s, named.source},
            {u"target"_s, named.target},
            {u"start"_s, QDateTime::fromMSecsSinceEpoch(named.route.startMs, Qt::UTC).toString(Qt::ISODate)},
            {u"settings"_s, named.route.settings}};
}

QJsonObject mappingJson(const SetupMapping &mapping)
{
    return {{u"route"_s, mapping.route}, {u"kind"_s, mapping.kind}, {u"from"_s, mapping.from}, {u"to"_s, mapping.to}};
}

} // namespace

QByteArray setupJson(const SetupFile &setup)
{
    return QJsonDocument(QJsonObject{{u"companies"_s, written(setup.companies, companyJson)},
                                     {u"connections"_s, written(setup.connections, connectionJson)},
                                     {u"routes"_s, written(setup.routes, routeJson)},
                                     {u"mappings"_s, written(setup.mappings, mappingJson)}})
        .toJson();
}

} // namespace cuadra::test

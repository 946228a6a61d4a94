#include "app/setup/setupfile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Error refuse(const QString &code, const QString &where, const QString &what = {})
{
    return {.kind = ErrorKind::Rejected, .code = code, .detail = where + u": "_s + what, .args = {where, what}};
}

/// Reads one object and remembers the first thing that is wrong with it.
class Fields
{
public:
    Fields(QString where, const QJsonValue &value) : m_where(std::move(where)), m_object(value.toObject())
    {
        if (!value.isObject())
            m_error = refuse(u"setup.bad_value"_s, m_where, u"object"_s);
    }

    QString text(const QString &key, bool needed = true)
    {
        m_known.insert(key);
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() && !needed)
            return {};
        if (value.isUndefined())
            note(refuse(u"setup.missing"_s, m_where, key));
        else if (!value.isString())
            note(refuse(u"setup.bad_value"_s, m_where, key));
        return value.toString();
    }

    QJsonObject object(const QString &key)
    {
        m_known.insert(key);
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isObject())
            note(refuse(u"setup.bad_value"_s, m_where, key));
        return value.toObject();
    }

    void note(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    /// The first problem, or a key that nobody asked for: a mistyped option must not be ignored.
    std::optional<Error> problem()
    {
        for (auto it = m_object.begin(); !m_error && it != m_object.end(); ++it) {
            static const QRegularExpression secret(u"secret|password|token"_s, QRegularExpression::CaseInsensitiveOption);
            if (!m_known.contains(it.key()))
                note(refuse(secret.match(it.key()).hasMatch() ? u"setup.secret"_s : u"setup.unknown_key"_s, m_where, it.key()));
        }
        return m_error;
    }

    const QString &where() const { return m_where; }

private:
    QString m_where;
    QJsonObject m_object;
    QSet<QString> m_known;
    std::optional<Error> m_error;
};

Company readCompany(Fields &fields)
{
    Company company;
    company.code = fields.text(u"code"_s);
    company.name = fields.text(u"name"_s);
    company.taxId = fields.text(u"taxId"_s);
    company.country = fields.text(u"country"_s);
    company.postcode = fields.text(u"postcode"_s);
    company.currency = fields.text(u"currency"_s);
    return company;
}

SetupFile::NamedConnection readConnection(Fields &fields)
{
    SetupFile::NamedConnection named;
    named.company = fields.text(u"company"_s);
    Connection &connection = named.connection;
    connection.code = fields.text(u"code"_s);
    connection.name = fields.text(u"name"_s);
    connection.system = fields.text(u"system"_s);
    connection.baseUrl = QUrl(fields.text(u"baseUrl"_s), QUrl::StrictMode);
    connection.user = fields.text(u"user"_s);
    connection.settings = fields.object(u"settings"_s);
    static const QRegularExpression code(u"^[A-Z0-9]{1,6}$"_s);
    if (!code.match(connection.code).hasMatch())
        fields.note(refuse(u"setup.bad_value"_s, fields.where(), u"code"_s));
    if (!connection.baseUrl.isValid() || !connection.baseUrl.userInfo().isEmpty())
        fields.note(refuse(u"setup.bad_value"_s, fields.where(), u"baseUrl"_s));
    return named;
}

SetupFile::NamedRoute readRoute(Fields &fields)
{
    SetupFile::NamedRoute named;
    named.source = fields.text(u"source"_s);
    named.target = fields.text(u"target"_s);
    named.route.code = fields.text(u"code"_s);
    named.route.flow = fields.text(u"flow"_s);
    named.route.settings = fields.object(u"settings"_s);
    const QDateTime start = QDateTime::fromString(fields.text(u"start"_s), Qt::ISODate);
    if (!start.isValid())
        fields.note(refuse(u"setup.bad_value"_s, fields.where(), u"start"_s));
    if (named.route.flow != u"orders")
        fields.note(refuse(u"setup.bad_value"_s, fields.where(), u"flow"_s));
    named.route.startMs = start.toMSecsSinceEpoch();
    return named;
}

SetupMapping readMapping(Fields &fields)
{
    return {.route = fields.text(u"route"_s),
            .kind = fields.text(u"kind"_s),
            .from = fields.text(u"from"_s),
            .to = fields.text(u"to"_s)};
}

template <typename T, typename Read>
std::optional<Error> readList(const QJsonObject &root, const QString &key, QList<T> &into, Read read)
{
    if (root.contains(key) && !root.value(key).isArray())
        return refuse(u"setup.bad_value"_s, key, u"array"_s);
    const QJsonArray array = root.value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        Fields fields(u"%1[%2]"_s.arg(key).arg(i), array.at(i));
        into.append(read(fields));
        if (const auto problem = fields.problem())
            return problem;
    }
    return std::nullopt;
}

template <typename List, typename CodeOf> QSet<QString> codesOf(const List &list, CodeOf codeOf)
{
    QSet<QString> codes;
    for (const auto &item : list)
        codes.insert(codeOf(item));
    return codes;
}

std::optional<Error> unknownName(const SetupFile &file)
{
    const auto companies = codesOf(file.companies, [](const Company &c) { return c.code; });
    const auto connections = codesOf(file.connections, [](const auto &c) { return c.connection.code; });
    const auto routes = codesOf(file.routes, [](const auto &r) { return r.route.code; });
    for (const auto &named : file.connections) {
        if (!companies.contains(named.company))
            return refuse(u"setup.unknown_code"_s, named.connection.code, named.company);
    }
    for (const auto &named : file.routes) {
        for (const QString &end : {named.source, named.target}) {
            if (!connections.contains(end))
                return refuse(u"setup.unknown_code"_s, named.route.code, end);
        }
    }
    for (const SetupMapping &mapping : file.mappings) {
        if (!routes.contains(mapping.route))
            return refuse(u"setup.unknown_code"_s, u"mappings"_s, mapping.route);
    }
    return std::nullopt;
}

} // namespace

Result<SetupFile> SetupFile::parse(const QByteArray &json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject())
        return refuse(u"setup.syntax"_s, u"offset %1"_s.arg(syntax.offset), syntax.errorString());
    const QJsonObject root = document.object();
    SetupFile file;
    std::optional<Error> problem = readList(root, u"companies"_s, file.companies, readCompany);
    if (!problem)
        problem = readList(root, u"connections"_s, file.connections, readConnection);
    if (!problem)
        problem = readList(root, u"routes"_s, file.routes, readRoute);
    if (!problem)
        problem = readList(root, u"mappings"_s, file.mappings, readMapping);
    if (!problem)
        problem = unknownName(file);
    if (problem)
        return *problem;
    return file;
}

} // namespace cuadra

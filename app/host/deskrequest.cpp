#include "app/host/deskrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const std::array kCommandNames{
    std::pair{DeskRequest::Command::Retry, u"retry"_s},
    std::pair{DeskRequest::Command::Erase, u"erase"_s},
    std::pair{DeskRequest::Command::Setup, u"setup"_s},
};

Error notUnderstood(const QString &detail)
{
    return {.kind = ErrorKind::Rejected, .code = u"desk.not_understood"_s, .detail = detail};
}

QByteArray oneLine(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> objectIn(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return notUnderstood(problem.errorString());
    return document.object();
}

Result<QStringList> textsIn(const QJsonObject &json, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &value : json.value(key).toArray()) {
        if (!value.isString())
            return notUnderstood(key);
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

Result<DeskRequest> DeskRequest::read(const QByteArray &line)
{
    const Result<QJsonObject> json = objectIn(line);
    if (!json)
        return json.error();
    const auto name = std::find_if(kCommandNames.begin(), kCommandNames.end(), [&](const auto &one) {
        return one.second == json->value(u"command"_s).toString();
    });
    const QString who = json->value(u"who"_s).toString();
    const Result<QStringList> orders = textsIn(*json, u"orders"_s);
    if (name == kCommandNames.end() || who.isEmpty() || who.size() > kLongestName)
        return notUnderstood(u"command or who"_s);
    if (!orders)
        return orders.error();
    return DeskRequest{.command = name->first,
        .actor = {.name = who, .reason = json->value(u"reason"_s).toString()},
        .orders = *orders,
        .customer = json->value(u"customer"_s).toString(),
        .setup = json->value(u"setup"_s).toString()};
}

QByteArray DeskRequest::toLine() const
{
    const auto name = std::find_if(
        kCommandNames.begin(), kCommandNames.end(), [&](const auto &one) { return one.first == command; });
    return oneLine({{u"command"_s, name->second},
                    {u"who"_s, actor.name.left(kLongestName)},
                    {u"reason"_s, actor.reason},
                    {u"orders"_s, QJsonArray::fromStringList(orders)},
                    {u"customer"_s, customer},
                    {u"setup"_s, setup}});
}

Result<DeskOutcome> DeskOutcome::read(const QByteArray &line)
{
    const Result<QJsonObject> json = objectIn(line);
    if (!json)
        return json.error();
    if (const QString code = json->value(u"error"_s).toString(); !code.isEmpty()) {
        const Result<QStringList> args = textsIn(*json, u"args"_s);
        return Error{.kind = ErrorKind::Rejected, .code = code, .args = args.value_or(QStringList())};
    }
    if (!json->value(u"moved"_s).isDouble())
        return notUnderstood(u"moved"_s);
    return DeskOutcome{.asked = json->value(u"asked"_s).toInteger(), .moved = json->value(u"moved"_s).toInteger()};
}

QByteArray DeskOutcome::toLine(const Result<DeskOutcome> &outcome)
{
    if (!outcome)
        return oneLine({{u"error"_s, outcome.error().code},
                        {u"args"_s, QJsonArray::fromStringList(outcome.error().args)}});
    return oneLine({{u"asked"_s, outcome->asked}, {u"moved"_s, outcome->moved}});
}

} // namespace cuadra

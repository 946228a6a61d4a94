#include "app/sandbox/faults/spoiledbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QJsonArray firstAgain(QJsonArray rows)
{
    if (!rows.isEmpty())
        rows.append(rows.first());
    return rows;
}

} // namespace

Reply truncated(Reply reply)
{
    reply.body.truncate(reply.body.size() / 2);
    return reply;
}

Reply withWrongType(Reply reply)
{
    static const QRegularExpression kField(u"\"(total|status|grandTotalAmount|number)\":(\"[^\"]*\"|-?[\\d.]+)"_s);
    QString text = QString::fromUtf8(reply.body);
    const QRegularExpressionMatch match = kField.match(text);
    if (!match.hasMatch())
        return reply;
    text.replace(match.capturedStart(2), match.capturedLength(2), u"{\"unexpected\":[]}"_s);
    reply.body = text.toUtf8();
    return reply;
}

Reply withDuplicateRows(Reply reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (document.isArray()) {
        reply.body = QJsonDocument(firstAgain(document.array())).toJson(QJsonDocument::Compact);
    } else if (document[u"response"_s][u"data"_s].isArray()) {
        QJsonObject response = document[u"response"_s].toObject();
        response[u"data"_s] = firstAgain(response[u"data"_s].toArray());
        reply.body = QJsonDocument(QJsonObject{{u"response"_s, response}}).toJson(QJsonDocument::Compact);
    }
    return reply;
}

} // namespace cuadra::sandbox

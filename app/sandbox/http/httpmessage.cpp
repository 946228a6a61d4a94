#include "app/sandbox/http/httpmessage.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

Reply withDate(Reply reply, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    const QString date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss"_s) + u" GMT"_s;
    reply.headers.emplaceBack("Date", date.toLatin1());
    return reply;
}

QList<Param> readParams(const QByteArray &query)
{
    QList<Param> params;
    for (const QByteArray &piece : query.split('&')) {
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0)
            params.append({decoded(piece), QString()});
        else
            params.append({decoded(piece.left(equals)), decoded(piece.mid(equals + 1))});
    }
    return params;
}

bool Request::has(const QString &name) const
{
    for (const Param &each : params) {
        if (each.first == name || each.first.startsWith(name + u'['))
            return true;
    }
    return false;
}

QString Request::param(const QString &name) const
{
    QString value;
    for (const Param &each : params) {
        if (each.first == name)
            value = each.second;
    }
    return value;
}

QStringList Request::paramList(const QString &name) const
{
    QStringList list;
    for (const Param &each : params) {
        if (each.first == name)
            list += each.second.split(u',', Qt::SkipEmptyParts);
        else if (each.first.startsWith(name + u'['))
            list.append(each.second);
    }
    return list;
}

} // namespace cuadra::sandbox

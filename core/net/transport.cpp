#include "core/net/transport.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

qint64 HttpReply::retryAfterMs(qint64 nowMs) const
{
    const QByteArray value = header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    constexpr qint64 kDaySeconds = 86'400; // more than a day is a mistake of the peer
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, kDaySeconds) * 1000;
    return std::clamp<qint64>(httpDateMs(value) - nowMs, 0, kDaySeconds * 1000);
}

qint64 httpDateMs(QByteArrayView value)
{
    const QString text = QString::fromLatin1(value).trimmed();
    if (!text.endsWith(u" GMT"))
        return 0;
    QDateTime date = QLocale::c().toDateTime(text.chopped(4), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? date.toMSecsSinceEpoch() : 0;
}

} // namespace cuadra

#include "app/sandbox/woo/woofilter.h"

#include "app/sandbox/woo/wooerrors.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QSet<qint64> readIds(const QStringList &texts)
{
    QSet<qint64> ids;
    for (const QString &text : texts)
        ids.insert(text.trimmed().toLongLong());
    return ids;
}

bool isTruth(const QString &text)
{
    return text == u"true"_s || text == u"1"_s;
}

} // namespace

bool isWooStatus(const QString &status)
{
    static const QSet<QString> kStatuses{u"pending"_s,   u"processing"_s, u"on-hold"_s, u"completed"_s,
                                         u"cancelled"_s, u"refunded"_s,   u"failed"_s,  u"checkout-draft"_s,
                                         u"auto-draft"_s, u"trash"_s};
    return kStatuses.contains(status);
}

std::optional<qint64> wooDateParam(const QString &text, bool datesAreGmt)
{
    static const QRegularExpression kForm(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$"_s);
    static const QTimeZone kMadrid("Europe/Madrid");
    const QRegularExpressionMatch match = kForm.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime naive = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2), Qt::ISODate);
    const QString zone = match.captured(3);
    if (!naive.isValid())
        return std::nullopt;
    const QDateTime asUtc(naive.date(), naive.time(), Qt::UTC);
    if (zone.isEmpty())
        return datesAreGmt ? asUtc.toMSecsSinceEpoch()
                           : QDateTime(naive.date(), naive.time(), kMadrid).toMSecsSinceEpoch();
    const QDateTime exact = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + zone, Qt::ISODate);
    // The shop turns the value into site time first and then takes that for UTC: late by the site's offset.
    const qint64 shift = datesAreGmt ? qint64(kMadrid.offsetFromUtc(exact)) * 1000 : 0;
    return exact.toMSecsSinceEpoch() + shift;
}

std::optional<Reply> WooFilter::read(const Request &request)
{
    m_include = readIds(request.paramList(u"include"_s));
    m_exclude = readIds(request.paramList(u"exclude"_s));
    if (request.has(u"customer"_s))
        m_customer = request.param(u"customer"_s).toLongLong();
    m_search = request.param(u"search"_s);
    if (std::optional<Reply> bad = readStatus(request))
        return bad;
    return readDates(request);
}

std::optional<Reply> WooFilter::readStatus(const Request &request)
{
    for (const QString &status : request.paramList(u"status"_s)) {
        if (status == u"any"_s) {
            m_any = true;
            continue;
        }
        if (!isWooStatus(status))
            return wooBadParam(u"status"_s, u"status[0] no es uno de los valores."_s, u"rest_not_in_enum"_s);
        m_statuses.insert(status);
    }
    return std::nullopt;
}

std::optional<Reply> WooFilter::readDates(const Request &request)
{
    const bool gmt = isTruth(request.param(u"dates_are_gmt"_s));
    const std::pair<QString, std::optional<qint64> *> dates[] = {{u"after"_s, &m_after},
                                                                 {u"before"_s, &m_before},
                                                                 {u"modified_after"_s, &m_modifiedAfter},
                                                                 {u"modified_before"_s, &m_modifiedBefore}};
    for (const auto &[name, field] : dates) {
        if (!request.has(name))
            continue;
        *field = wooDateParam(request.param(name), gmt);
        if (!*field)
            return wooBadParam(name, u"Fecha no válida."_s, u"rest_invalid_date"_s);
    }
    return std::nullopt;
}

bool WooFilter::acceptsDates(const WooOrder &order) const
{
    return (!m_after || order.createdMs > *m_after) && (!m_before || order.createdMs < *m_before)
        && (!m_modifiedAfter || order.modifiedMs > *m_modifiedAfter)
        && (!m_modifiedBefore || order.modifiedMs < *m_modifiedBefore);
}

bool WooFilter::accepts(const WooOrder &order) const
{
    const bool hidden = order.status == u"trash"_s || order.status.endsWith(u"draft"_s);
    const bool byAny = (m_any || m_statuses.isEmpty()) && !hidden;
    if (!byAny && !m_statuses.contains(order.status))
        return false;
    if ((!m_include.isEmpty() && !m_include.contains(order.id)) || m_exclude.contains(order.id))
        return false;
    if (m_customer && order.customerId != *m_customer)
        return false;
    if (!m_search.isEmpty() && !order.billing.email.contains(m_search, Qt::CaseInsensitive))
        return false;
    return acceptsDates(order);
}

} // namespace cuadra::sandbox

#include "ui/today/todaydata.h"

#include "core/base/clock.h"
#include "core/desk/enginegateway.h"
#include "ui/today/localdays.h"

namespace cuadra {

namespace {

constexpr int kRestPerReading = 10; ///< so that reading takes at most a tenth of the reader's time

} // namespace

TodayData::TodayData(UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_moved && m_watched)
            ask();
    });
}

void TodayData::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        moved();
}

void TodayData::moved()
{
    m_moved = true;
    if (m_watched && !m_asking && !m_rest.isActive())
        ask();
}

void TodayData::refresh()
{
    if (!m_asking)
        ask();
}

void TodayData::ask()
{
    m_asking = true;
    m_moved = false;
    m_took.start();
    const LocalDay day = localDayOf(m_context.clock.nowMs());
    m_context.gateway.read(this, [day](Database &ledger) { return TodayReader(ledger).figures(day); },
                           m_newest.only([this](const Result<TodayFigures> &found) { take(found); }));
}

void TodayData::take(const Result<TodayFigures> &found)
{
    m_asking = false;
    m_rest.start(qMax(kRestMs, int(m_took.elapsed()) * kRestPerReading));
    m_error.reset();
    if (found) {
        m_figures = *found;
        m_readMs = m_context.clock.nowMs();
        if (m_normalOf != (*found).day)
            askForNormalDay((*found).day);
    } else {
        m_error = found.error();
        m_moved = true; // it is tried again by itself
    }
    Q_EMIT changed();
}

/// Earlier days do not change: once a day is enough.
void TodayData::askForNormalDay(const LocalDay &day)
{
    const QList<LocalDay> days = sameWeekdaysBefore(day.fromMs(), NormalDay::kDaysAsked);
    m_normalOf = day;
    m_normal = {};
    m_context.gateway.read(this, [days](Database &ledger) { return TodayReader(ledger).normalDay(days); },
                           m_newestNormal.only([this](const Result<NormalDay> &found) {
        if (found)
            m_normal = *found;
        else
            m_normalOf = {};
        Q_EMIT changed();
    }));
}

} // namespace cuadra

#include "ui/failed/failedoverview.h"

#include "core/base/clock.h"
#include "core/desk/enginegateway.h"
#include "ui/failed/failedwords.h"
#include "ui/text/times.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

Result<FailedOverview> readFailedOverview(Database &ledger, FailureView view, const QString &person, qint64 nowMs)
{
    FailedOverview found;
    for (const FailureView one : kFailureViews) {
        const Result<QList<FailureGroup>> groups = FailureReader(ledger).groups(filterOf(one, person), nowMs);
        if (!groups)
            return groups.error();
        found.counts.at(size_t(one)) = togetherOf(*groups).count;
        if (one == view)
            found.groups = *groups;
    }
    return found;
}

FailedOverviewReader::FailedOverviewReader(UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, [this] { read(*m_view); });
    connect(&context.gateway, &EngineGateway::transfersChanged, this, [this] {
        if (m_view && !m_soon.isActive())
            m_soon.start();
    });
}

void FailedOverviewReader::read(FailureView view)
{
    m_view = view;
    const QString person = m_context.gateway.person();
    const qint64 nowMs = m_context.clock.nowMs();
    m_context.gateway.read(this, [view, person, nowMs](Database &ledger) {
            return readFailedOverview(ledger, view, person, nowMs);
        },
        m_newest.only([this](const Result<FailedOverview> &overview) { Q_EMIT overviewRead(overview); }));
}

FailureGroup togetherOf(const QList<FailureGroup> &groups)
{
    FailureGroup all;
    for (const FailureGroup &group : groups) {
        all.count += group.count;
        all.oldestMs = all.oldestMs == 0 ? group.oldestMs : qMin(all.oldestMs, group.oldestMs);
        for (auto sum = group.sums.cbegin(); sum != group.sums.cend(); ++sum)
            all.sums[sum.key()] += sum.value();
    }
    return all;
}

QString overviewSummary(const QList<FailureGroup> &groups, qint64 nowMs)
{
    const FailureGroup all = togetherOf(groups);
    if (all.count == 0)
        return {};
    const QString orders = QCoreApplication::translate("failed", "%n order(s)", nullptr, all.count);
    const QString oldest = QCoreApplication::translate("failed", "the oldest, %1").arg(spanSince(all.oldestMs, nowMs));
    return QStringList{orders, sumsText(all.sums), oldest}.join(u" \u00b7 "_s);
}

} // namespace cuadra

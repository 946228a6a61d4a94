#include "tests/support/fakeordersource.h"

#include <QMutexLocker>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra::test {

void FakeShop::put(const Order &order)
{
    const QMutexLocker lock(&mutex);
    changes.append(order);
    gone.append(false);
}

void FakeShop::trash(const QString &externalId)
{
    const std::optional<Order> order = current(externalId);
    const QMutexLocker lock(&mutex);
    changes.append(order.value_or(Order{.externalId = externalId}));
    gone.append(true);
}

std::optional<Order> FakeShop::current(const QString &externalId)
{
    const QMutexLocker lock(&mutex);
    const auto found = std::find_if(changes.crbegin(), changes.crend(),
                                    [&](const Order &order) { return order.externalId == externalId; });
    return found == changes.crend() ? std::nullopt : std::optional(*found);
}

QStringList FakeShop::externalIds()
{
    const QMutexLocker lock(&mutex);
    QStringList ids;
    for (const Order &order : std::as_const(changes)) {
        if (!ids.contains(order.externalId))
            ids.append(order.externalId);
    }
    return ids;
}

void FakeShop::setDeaf(bool on)
{
    const QMutexLocker lock(&mutex);
    deaf = on;
    hearing.wakeAll();
}

bool FakeShop::isWaitedFor()
{
    const QMutexLocker lock(&mutex);
    return waiting > 0;
}

FakeOrderSource::FakeOrderSource(std::shared_ptr<FakeShop> shop, std::shared_ptr<PowerSwitch> power) :
    m_shop(std::move(shop)), m_power(power ? std::move(power) : std::make_shared<PowerSwitch>())
{
}

QByteArray FakeOrderSource::rawOf(qsizetype index)
{
    return "version " + QByteArray::number(index);
}

std::optional<Error> FakeOrderSource::enter(const QString &step, const StopFlag &stop)
{
    m_power->step();
    ++m_shop->waiting;
    while (m_shop->deaf)
        m_shop->hearing.wait(&m_shop->mutex);
    --m_shop->waiting;
    if (stop.requested())
        return Error{.kind = ErrorKind::Cancelled, .code = u"fake.stopped"_s};
    const std::optional<Fault> fault = m_shop->faults.take(step);
    return fault ? std::optional(fault->error) : std::nullopt;
}

SourceDocument FakeOrderSource::documentAt(qsizetype index) const
{
    const Order &order = m_shop->changes.at(index);
    const bool readable = order.number != u"unreadable"_s;
    return {.externalId = order.externalId,
            .modifiedMs = order.modifiedMs,
            .raw = readable ? rawOf(index) : QByteArray(kUnreadable),
            .gone = m_shop->gone.at(index)};
}

Result<ConnectionReport> FakeOrderSource::test(const StopFlag &stop)
{
    const QMutexLocker lock(&m_shop->mutex);
    if (const std::optional<Error> error = enter(u"test"_s, stop))
        return *error;
    return ConnectionReport{.version = u"fake 1"_s};
}

Result<SourcePage> FakeOrderSource::changedOrders(const QString &cursor, qint64 startMs, const StopFlag &stop)
{
    Q_UNUSED(startMs)
    const QMutexLocker lock(&m_shop->mutex);
    if (const std::optional<Error> error = enter(u"changed"_s, stop))
        return *error;
    const qsizetype from = cursor.toLongLong();
    const qsizetype to = std::min(from + m_shop->pageSize, m_shop->changes.size());
    SourcePage page{.nextCursor = QString::number(to), .sweepFinished = to == m_shop->changes.size()};
    for (qsizetype index = from; index < to; ++index)
        page.documents.append(documentAt(index));
    return page;
}

Result<Order> FakeOrderSource::readOrder(const QByteArray &raw) const
{
    const QMutexLocker lock(&m_shop->mutex);
    bool known = false;
    const qsizetype index = raw.startsWith("version ") ? raw.sliced(8).toLongLong(&known) : -1;
    if (!known || index >= m_shop->changes.size())
        return Error{.kind = ErrorKind::BadReply, .code = u"fake.order.unreadable"_s, .args = {u"$.total"_s}};
    return m_shop->changes.at(index);
}

Result<SourceDocument> FakeOrderSource::fetchOrder(const QString &externalId, const StopFlag &stop)
{
    const QMutexLocker lock(&m_shop->mutex);
    if (const std::optional<Error> error = enter(u"fetch"_s, stop))
        return *error;
    for (qsizetype index = m_shop->changes.size() - 1; index >= 0; --index) {
        if (m_shop->changes.at(index).externalId == externalId)
            return documentAt(index);
    }
    return Error{.kind = ErrorKind::Rejected, .code = u"fake.order.unknown"_s};
}

Status FakeOrderSource::writeErpNumber(const QString &externalId, const QString &erpNumber, const StopFlag &stop)
{
    const QMutexLocker lock(&m_shop->mutex);
    if (const std::optional<Error> error = enter(u"number"_s, stop))
        return *error;
    m_shop->numbers.insert(externalId, erpNumber);
    ++m_shop->numberWrites;
    m_power->step();
    return Done{};
}

} // namespace cuadra::test

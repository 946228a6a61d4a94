#include "app/sandbox/shophost.h"

#include "app/sandbox/life/laterlife.h"
#include "app/sandbox/woo/wooerrors.h"
#include "app/sandbox/woo/woomoney.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

const WooKey kFull{u"ck_sandbox_full"_s, u"cs_sandbox_full_secret"_s, WooRights::ReadWrite, true};
const WooKey kReader{u"ck_sandbox_reader"_s, u"cs_sandbox_reader_secret"_s, WooRights::Read, true};
const WooKey kWriter{u"ck_sandbox_writer"_s, u"cs_sandbox_writer_secret"_s, WooRights::Write, true};
const WooKey kSubscriber{u"ck_sandbox_subscriber"_s, u"cs_sandbox_subscriber_secret"_s, WooRights::ReadWrite, false};

} // namespace

ShopHost::ShopHost(WooSettings settings, LifeOptions life, const Clock &clock) :
    m_shop(std::move(settings), clock),
    m_life(life),
    m_random(life.seed ^ 0x5A1DULL),
    m_faults(FaultLevel::None, life.seed),
    m_handler(m_faults,
              {[this](const Request &request) { return m_server->handle(request); }, [](Fault) {}, wooMaintenance()}, clock),
    m_http([this](const Request &request) { return withDate(m_handler(request), m_shop.nowMs()); },
           clock.machineMs(kSilenceMs))
{
}

bool ShopHost::start()
{
    if (!m_http.start())
        return false;
    m_server = std::make_unique<WooServer>(m_shop, m_http.url(), QList<WooKey>{kFull, kReader, kWriter, kSubscriber},
                                           m_random.next());
    return true;
}

void ShopHost::stop()
{
    m_http.stop();
}

SandboxAccess ShopHost::access() const
{
    return {m_http.url(), kFull.key, kFull.secret};
}

SandboxAccess ShopHost::readOnlyAccess() const
{
    return {m_http.url(), kReader.key, kReader.secret};
}

void ShopHost::addOne(qint64 createdMs)
{
    WooOrder order = m_life.makeOrder();
    order.createdMs = createdMs;
    const bool prepaid = order.paymentMethod != u"cod"_s;
    const bool delivered = order.status == u"completed"_s;
    if (delivered || (prepaid && (order.status == u"processing"_s || order.status == u"refunded"_s)))
        order.paidMs = createdMs;
    if (delivered)
        order.completedMs = createdMs;
    const qint64 id = m_shop.add(order);
    if (order.status == u"refunded"_s)
        m_shop.change(id, [this](WooOrder &placed) { refundWhole(placed, m_shop.nowMs()); }, false);
}

void ShopHost::addOrders(int count, qint64 spreadMs)
{
    const std::lock_guard lock(m_lifeMutex);
    const qint64 now = m_shop.nowMs();
    for (int i = 1; i <= count; ++i)
        addOne(now - spreadMs + spreadMs * i / count);
}

void ShopHost::flowOnce()
{
    const std::lock_guard lock(m_lifeMutex);
    addOne(m_shop.nowMs());
    if (m_random.chance(300))
        letSomethingHappen(m_shop, m_random);
}

void ShopHost::letFlow(int everyMs)
{
    QObject *context = m_http.context();
    QMetaObject::invokeMethod(context, [this, context, everyMs] {
        qDeleteAll(context->findChildren<QTimer *>(Qt::FindDirectChildrenOnly));
        if (everyMs <= 0)
            return;
        auto *timer = new QTimer(context);
        QObject::connect(timer, &QTimer::timeout, context, [this, timer, everyMs] {
            flowOnce();
            timer->setInterval(everyMs / 2 + m_random.below(everyMs + 1));
        });
        timer->start(everyMs);
    });
}

} // namespace cuadra::sandbox

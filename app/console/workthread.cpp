#include "app/console/workthread.h"

namespace cuadra {

WorkThread::WorkThread(const QString &name) : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

WorkThread::~WorkThread()
{
    finish();
}

void WorkThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

bool WorkThread::finish(qint64 patienceMs)
{
    m_thread.quit();
    return m_thread.wait(QDeadlineTimer(patienceMs));
}

} // namespace cuadra

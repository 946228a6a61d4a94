#include "app/host/deskserver.h"

using namespace Qt::StringLiterals;

namespace cuadra {

DeskServer::DeskServer(const std::shared_ptr<Ledger> &ledger, const DeskDoor::Notice &notice)
{
    if (ledger->isShared())
        return;
    auto *door = new DeskDoor(ledger, notice, m_stop);
    m_thread.setObjectName(u"desk"_s);
    door->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, door, &DeskDoor::open);
    QObject::connect(&m_thread, &QThread::finished, door, &QObject::deleteLater);
    m_thread.start();
}

DeskServer::~DeskServer()
{
    finish();
}

bool DeskServer::finish(qint64 patienceMs)
{
    m_stop.request();
    m_thread.quit();
    return m_thread.wait(QDeadlineTimer(patienceMs));
}

} // namespace cuadra

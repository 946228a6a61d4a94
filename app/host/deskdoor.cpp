#include "app/host/deskdoor.h"

#include "app/host/desksocket.h"
#include "app/host/deskvisit.h"
#include "app/host/deskwork.h"

#include <QLocalSocket>

namespace cuadra {

DeskDoor::DeskDoor(std::shared_ptr<Ledger> ledger, const Notice &notice, const StopFlag &stop)
    : m_ledger(std::move(ledger)), m_notice(notice), m_stop(stop), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &DeskDoor::welcome);
}

void DeskDoor::open()
{
    const QString name = deskSocketName(m_ledger->options().url);
    QLocalServer::removeServer(name);
    m_server->listen(name);
}

void DeskDoor::welcome()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        if (findChildren<DeskVisit *>(Qt::FindDirectChildrenOnly).size() < kMostVisits)
            new DeskVisit(socket, [this](const QByteArray &line) { return answer(line); }, this);
        else
            delete socket;
    }
}

QByteArray DeskDoor::answer(const QByteArray &line)
{
    const Result<DeskRequest> request = DeskRequest::read(line);
    if (!request)
        return DeskOutcome::toLine(request.error());
    const Result<DeskOutcome> outcome = carryOut(*m_ledger, *request, m_stop);
    if (outcome)
        m_notice(outcome->touched);
    return DeskOutcome::toLine(outcome);
}

} // namespace cuadra

#include "app/host/deskvisit.h"

#include "app/host/deskrequest.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra {

DeskVisit::DeskVisit(QLocalSocket *socket, const Answer &answer, QObject *parent)
    : QObject(parent), m_socket(socket), m_answer(answer)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(DeskRequest::kLongestLine);
    connect(m_socket, &QLocalSocket::readyRead, this, &DeskVisit::readOn);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(kPatienceMs, this, [this] { m_socket->abort(); });
    readOn();
}

void DeskVisit::readOn()
{
    m_line += m_socket->read(DeskRequest::kLongestLine + 1 - m_line.size());
    if (const qsizetype lineEnd = m_line.indexOf('\n'); lineEnd >= 0)
        return end(m_answer(m_line.left(lineEnd)));
    if (m_line.size() > DeskRequest::kLongestLine)
        m_socket->abort(); // whoever goes on sending would not read an answer
}

void DeskVisit::end(const QByteArray &line)
{
    m_socket->disconnect(this);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    m_socket->write(line);
    m_socket->disconnectFromServer(); // once the line has left
    if (m_socket->state() == QLocalSocket::UnconnectedState)
        deleteLater();
}

} // namespace cuadra

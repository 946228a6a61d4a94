#include "app/host/deskcall.h"

#include "app/host/desksocket.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kSliceMs = 100; ///< how late a Ctrl+C may be heard
constexpr int kConnectMs = 2'000;

Result<QByteArray> awaitLine(QLocalSocket &socket, const StopFlag &stop, const QDeadlineTimer &deadline)
{
    QByteArray line;
    while (!line.contains('\n')) {
        if (stop.requested())
            return Error{.kind = ErrorKind::OutcomeUnknown, .code = u"desk.no_answer"_s};
        const bool over = deadline.hasExpired() || line.size() > DeskRequest::kLongestLine;
        const bool gone = socket.state() != QLocalSocket::ConnectedState && socket.bytesAvailable() == 0;
        if (over || gone)
            return Error{.kind = ErrorKind::OutcomeUnknown, .code = u"desk.no_answer"_s};
        socket.waitForReadyRead(kSliceMs);
        line += socket.readAll();
    }
    return line;
}

} // namespace

Result<DeskOutcome> askHolder(
    const QString &ledgerUrl, const DeskRequest &request, const StopFlag &stop, qint64 patienceMs)
{
    const QDeadlineTimer deadline(patienceMs);
    const QByteArray line = request.toLine();
    if (line.size() > DeskRequest::kLongestLine)
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.too_much"_s};
    QLocalSocket socket;
    socket.connectToServer(deskSocketName(ledgerUrl));
    if (!socket.waitForConnected(kConnectMs))
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unreachable"_s, .detail = socket.errorString()};
    socket.write(line);
    const Result<QByteArray> answer = awaitLine(socket, stop, deadline);
    if (!answer)
        return answer.error();
    return DeskOutcome::read(*answer);
}

} // namespace cuadra

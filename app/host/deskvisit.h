#pragma once

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>

#include <functional>

namespace cuadra {

/// One command line at the holder's socket: one line in, one line out, then it ends. Who sends half a line, too much or
/// nothing is sent away.
///
/// Thread: that of the socket, which it owns.
class DeskVisit final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<QByteArray(const QByteArray &line)>;

    DeskVisit(QLocalSocket *socket, const Answer &answer, QObject *parent);

    static constexpr int kPatienceMs = 3'000; ///< for the whole line; a command line has it ready

private:
    void readOn();
    void end(const QByteArray &line);

    QLocalSocket *m_socket;
    Answer m_answer;
    QByteArray m_line;
};

} // namespace cuadra

#pragma once

#include "app/host/deskrequest.h"
#include "core/base/stopflag.h"
#include "core/ledger/ledger.h"

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <memory>

namespace cuadra {

/// Takes what command lines bring to the holder of a SQLite file. For the same account of the operating system only.
/// Thread: opened, used and destroyed in one thread that may wait for the ledger.
class DeskDoor final : public QObject
{
    Q_OBJECT

public:
    using Notice = std::function<void(const QList<TransferId> &)>;

    DeskDoor(std::shared_ptr<Ledger> ledger, const Notice &notice, const StopFlag &stop);

    /// Takes the place of a socket that a killed holder left: the ledger's lock says that it is dead.
    /// Where no socket can be made, command lines are refused with the holder's name.
    void open();

    static constexpr int kMostVisits = 16; ///< at once

private:
    void welcome();
    [[nodiscard]] QByteArray answer(const QByteArray &line);

    std::shared_ptr<Ledger> m_ledger;
    Notice m_notice;
    const StopFlag &m_stop;
    QLocalServer *m_server;
};

} // namespace cuadra

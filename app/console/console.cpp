#include "app/console/console.h"

#include "app/console/consolesession.h"
#include "app/console/sandboxworld.h"
#include "app/host/ledgerplace.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QSettings>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

int showWindow(QApplication &application, ConsoleSession &session, const Clock &clock, const QString &company)
{
    QSettings settings;
    int ended = 0;
    {
        MainWindow window(session.gateway(), clock, settings, company);
        window.show();
        ended = application.exec();
    }
    settings.sync();
    if (!session.stop())
        std::_Exit(ended); // a lane or the database does not let go; everything durable is in the ledger
    return ended;
}

} // namespace

int runConsole(QApplication &application, bool sandbox)
{
    static const SystemClock clock; // outlives lanes that had to be abandoned
    if (!sandbox) {
        ConsoleSession session(clock, defaultLedgerUrl());
        return showWindow(application, session, clock, QString());
    }
    SandboxWorld world(clock);
    ConsoleSession session(clock, world.ledgerUrl(), world.preparation(), world.vault());
    return showWindow(application, session, clock, world.companyName());
}

} // namespace cuadra

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

/// Outlives lanes that had to be abandoned.
const Clock &machineClock()
{
    static const SystemClock clock;
    return clock;
}

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

int runConsole(QApplication &application, const QString &ledgerUrl)
{
    ConsoleSession session(machineClock(), ledgerUrl.isEmpty() ? defaultLedgerUrl() : ledgerUrl);
    return showWindow(application, session, machineClock(), QString());
}

int runSandboxConsole(QApplication &application)
{
    SandboxWorld world(machineClock());
    ConsoleSession session(machineClock(), world.ledgerUrl(), world.preparation(), world.vault());
    return showWindow(application, session, machineClock(), world.companyName());
}

} // namespace cuadra

#include "app/console/console.h"

#include "app/console/consolesession.h"
#include "app/console/sandboxworld.h"
#include "app/host/ledgerplace.h"
#include "ui/shell/leaving.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QSettings>

#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Outlives lanes that had to be abandoned.
const Clock &machineClock()
{
    static const SystemClock clock;
    return clock;
}

enum class AfterClosing { End, MayStayInTray };

int showWindow(QApplication &application, ConsoleSession &session, const QString &company, AfterClosing after)
{
    QSettings settings;
    int ended = 0;
    {
        MainWindow window(session.gateway(), machineClock(), settings, company);
        std::unique_ptr<Leaving> leaving;
        if (after == AfterClosing::MayStayInTray) {
            QApplication::setQuitOnLastWindowClosed(false);
            leaving = std::make_unique<Leaving>(window, session.gateway(), settings);
            QObject::connect(leaving.get(), &Leaving::left, &application, &QApplication::quit, Qt::QueuedConnection);
        }
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
    return showWindow(application, session, QString(), AfterClosing::MayStayInTray);
}

int runSandboxConsole(QApplication &application)
{
    SandboxWorld world(machineClock());
    ConsoleSession session(machineClock(), world.ledgerUrl(), world.preparation(), world.vault());
    return showWindow(application, session, world.companyName(), AfterClosing::End); // its world ends with it
}

} // namespace cuadra

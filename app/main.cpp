#include "app/commands/arguments.h"
#include "app/commands/commands.h"

#ifdef CUADRA_WITH_WINDOW
#include "app/console/console.h"

#include <QApplication>
#endif

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Cuadra"_s);
    QCoreApplication::setApplicationName(u"Cuadra"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CUADRA_VERSION));
}

void printHelp()
{
    using cuadra::printLine;
    printLine(u"cuadra              opens the console"_s);
    printLine(u"cuadra --sandbox    opens it on an invented shop and ERP"_s);
    for (const cuadra::Command &command : cuadra::commands())
        printLine(u"cuadra %1%2"_s.arg(QString::fromLatin1(command.name), -13).arg(QString::fromLatin1(command.summary)));
    printLine(u"cuadra COMMAND --help says more."_s);
}

int runCommand(int argc, char **argv, const cuadra::Command &command)
{
    const QCoreApplication application(argc, argv);
    return int(command.run(QCoreApplication::arguments().mid(2)));
}

int openConsole(int argc, char **argv, bool sandbox)
{
#ifdef CUADRA_WITH_WINDOW
    QApplication application(argc, argv);
    return cuadra::runConsole(application, sandbox);
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    Q_UNUSED(sandbox)
    cuadra::printNotice(u"This build has no window."_s);
    return int(cuadra::ExitCode::Impossible);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    const QByteArray first = argc > 1 ? argv[1] : "";
    const QList<cuadra::Command> all = cuadra::commands();
    const auto command = std::find_if(all.begin(), all.end(), [&](const auto &one) { return first == one.name; });
    if (command != all.end())
        return runCommand(argc, argv, *command);
    if (first == "--help" || first == "-h") {
        printHelp();
        return int(cuadra::ExitCode::Done);
    }
    if (first == "--version") {
        cuadra::printLine(u"cuadra "_s + QCoreApplication::applicationVersion());
        return int(cuadra::ExitCode::Done);
    }
    if (argc == 1 || first == "--sandbox")
        return openConsole(argc, argv, first == "--sandbox");
    cuadra::printNotice(u"cuadra: no command is called %1"_s.arg(QString::fromLocal8Bit(first)));
    printHelp();
    return int(cuadra::ExitCode::BadUsage);
}

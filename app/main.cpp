#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "ui/text/language.h"

#ifdef CUADRA_WITH_WINDOW
#include "app/console/console.h"

#include <QApplication>
#endif

#include <QCoreApplication>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

const auto kSandbox = u"sandbox"_s;

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Cuadra"_s);
    QCoreApplication::setApplicationName(u"Cuadra"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CUADRA_VERSION));
}

/// The person's language, for as long as it is kept.
std::unique_ptr<cuadra::Language> speak()
{
    auto language = std::make_unique<cuadra::Language>();
    language->choose(cuadra::LanguageChoice::System);
    return language;
}

void printHelp()
{
    using cuadra::printLine;
    printLine(cuadra::say(QT_TRANSLATE_NOOP("commands", "cuadra              opens the console")));
    printLine(cuadra::say(QT_TRANSLATE_NOOP("commands", "cuadra --ledger URL opens it on another ledger")));
    printLine(cuadra::say(QT_TRANSLATE_NOOP("commands", "cuadra --sandbox    opens it on an invented shop and ERP")));
    for (const cuadra::Command &command : cuadra::commands())
        printLine(u"cuadra %1%2"_s.arg(QString::fromLatin1(command.name), -13).arg(cuadra::say(command.summary)));
    printLine(cuadra::say(QT_TRANSLATE_NOOP("commands", "cuadra COMMAND --help says more.")));
}

int runCommand(int argc, char **argv, const cuadra::Command &command)
{
    const QCoreApplication application(argc, argv);
    const auto language = speak();
    return int(command.run(QCoreApplication::arguments().mid(2)));
}

int answerOption(int argc, char **argv, const QByteArray &option)
{
    const QCoreApplication application(argc, argv);
    const auto language = speak();
    if (option == "--version") {
        cuadra::printLine(u"cuadra "_s + QCoreApplication::applicationVersion());
        return int(cuadra::ExitCode::Done);
    }
    const bool known = option == "--help" || option == "-h";
    if (!known)
        cuadra::printNotice(
            cuadra::say(QT_TRANSLATE_NOOP("commands", "cuadra: no command is called %1")).arg(QString::fromLocal8Bit(option)));
    printHelp();
    return int(known ? cuadra::ExitCode::Done : cuadra::ExitCode::BadUsage);
}

/// \p ledgerUrl: empty for the person's own; "sandbox" for an invented world.
int openConsole(int argc, char **argv, const QString &ledgerUrl)
{
#ifdef CUADRA_WITH_WINDOW
    QApplication application(argc, argv);
    return ledgerUrl == kSandbox ? cuadra::runSandboxConsole(application) : cuadra::runConsole(application, ledgerUrl);
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    Q_UNUSED(ledgerUrl)
    cuadra::printNotice(cuadra::say(QT_TRANSLATE_NOOP("commands", "This build has no window.")));
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
    if (argc == 1)
        return openConsole(argc, argv, QString());
    if (first == "--sandbox")
        return openConsole(argc, argv, kSandbox);
    if (first == "--ledger" && argc == 3)
        return openConsole(argc, argv, QString::fromLocal8Bit(argv[2]));
    return answerOption(argc, argv, first);
}

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/deskwriting.h"
#include "app/host/ledgerplace.h"
#include "app/setup/setupfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cuadra {

ExitCode runSetup(const QStringList &words)
{
    Arguments arguments(u"setup"_s,
        say(QT_TRANSLATE_NOOP("commands", "Adds or changes companies, connections, routes and mappings from a file")),
        u"FILE"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    if (arguments.positional().size() != 1) {
        printNotice(u"cuadra setup FILE"_s);
        return ExitCode::BadUsage;
    }
    QFile source(arguments.positional().constFirst());
    if (!source.open(QIODevice::ReadOnly))
        return cannot({.kind = ErrorKind::Rejected, .code = u"setup.unreadable"_s, .args = {source.fileName(), source.errorString()}});
    const QByteArray text = source.readAll();
    const Result<SetupFile> file = SetupFile::parse(text);
    if (!file)
        return cannot(file.error());
    const Result<DeskOutcome> outcome = writeByDesk(arguments,
        {.command = DeskRequest::Command::Setup,
         .actor = {.name = personName(), .reason = u"setup"_s},
         .setup = QString::fromUtf8(text)});
    if (!outcome)
        return cannot(outcome.error());
    printLine(say(QT_TRANSLATE_NOOP("commands", "%1 companies, %2 connections, %3 routes, %4 mappings"))
                  .arg(file->companies.size())
                  .arg(file->connections.size())
                  .arg(file->routes.size())
                  .arg(file->mappings.size()));
    return ExitCode::Done;
}

} // namespace cuadra

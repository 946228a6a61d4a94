#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/deskwriting.h"
#include "app/host/ledgerplace.h"

using namespace Qt::StringLiterals;

namespace cuadra {

ExitCode runRetry(const QStringList &words)
{
    Arguments arguments(u"retry"_s,
        say(QT_TRANSLATE_NOOP("commands", "Puts failed or held orders back into the queue")), u"ORDER..."_s);
    arguments.addOption(u"reason"_s, say(QT_TRANSLATE_NOOP("commands", "Why; goes into the audit chain")), u"text"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    if (arguments.positional().isEmpty() || arguments.text(u"reason"_s).trimmed().isEmpty()) {
        printNotice(u"cuadra retry ORDER... --reason TEXT"_s);
        return ExitCode::BadUsage;
    }
    const Result<DeskOutcome> outcome = writeByDesk(arguments,
        {.command = DeskRequest::Command::Retry,
         .actor = {.name = personName(), .reason = arguments.text(u"reason"_s)},
         .orders = arguments.positional()});
    if (!outcome)
        return cannot(outcome.error());
    if (arguments.json())
        printJson({{u"asked"_s, outcome->asked}, {u"moved"_s, outcome->moved}});
    else
        printLine(say(QT_TRANSLATE_NOOP("commands", "%1 of %2 are back in the queue")).arg(outcome->moved).arg(outcome->asked));
    return outcome->moved == outcome->asked ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace cuadra

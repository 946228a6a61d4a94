#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/openledger.h"
#include "core/ledger/selfcheck.h"
#include "ui/text/phrasebook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QJsonObject toJson(const BrokenPromise &promise)
{
    return {{u"code"_s, promise.code}, {u"args"_s, QJsonArray::fromStringList(promise.args)}};
}

} // namespace

ExitCode runCheck(const QStringList &words)
{
    Arguments arguments(u"check"_s,
        say(QT_TRANSLATE_NOOP("commands", "Proves the ledger's own promises: counts, states, the audit chain")));
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto ledger = openLedger(arguments, LedgerUse::Read);
    if (!ledger)
        return cannot(ledger.error());
    QList<BrokenPromise> broken;
    const Status read = (*ledger)->read([&](Database &database) -> Status {
        Result<QList<BrokenPromise>> found = checkLedger(database);
        if (!found)
            return found.error();
        broken = std::move(*found);
        return Done{};
    });
    if (!read)
        return cannot(read.error());
    QJsonArray list;
    for (const BrokenPromise &promise : std::as_const(broken)) {
        list.append(toJson(promise));
        if (!arguments.json())
            printLine(phraseFor(promise.code, promise.args).cause);
    }
    if (arguments.json())
        printJson({{u"broken"_s, list}});
    else if (broken.isEmpty())
        printLine(say(QT_TRANSLATE_NOOP("commands", "The ledger keeps its promises.")));
    return broken.isEmpty() ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace cuadra

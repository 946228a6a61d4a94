#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/openledger.h"
#include "core/desk/evidence.h"
#include "core/ledger/selfcheck.h"
#include "ui/text/phrasebook.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QJsonObject toJson(const BrokenPromise &promise)
{
    return {{u"code"_s, promise.code}, {u"args"_s, QJsonArray::fromStringList(promise.args)}};
}

/// What was taken out of the ledger as evidence, against the ledger itself.
ExitCode checkEvidence(Ledger &ledger, const Arguments &arguments)
{
    QFile file(arguments.text(u"evidence"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        printNotice(say(QT_TRANSLATE_NOOP("commands", "The file cannot be read: %1")).arg(file.errorString()));
        return ExitCode::BadUsage;
    }
    const QByteArray pack = file.readAll();
    QStringList wrong;
    const Status read = ledger.read([&](Database &database) -> Status {
        const Result<QStringList> found = Evidence(database).contradictions(pack);
        if (!found)
            return found.error();
        wrong = *found;
        return Done{};
    });
    if (!read)
        return cannot(read.error());
    if (arguments.json())
        printJson({{u"contradictions"_s, QJsonArray::fromStringList(wrong)}});
    for (const QString &one : arguments.json() ? QStringList() : wrong) {
        const Phrase phrase = phraseFor(one.section(u'|', 0, 0), {one.section(u'|', 1)});
        printLine(phrase.cause + u' ' + phrase.remedy);
    }
    if (wrong.isEmpty() && !arguments.json())
        printLine(say(QT_TRANSLATE_NOOP("commands", "The evidence is what this ledger holds.")));
    return wrong.isEmpty() ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace

ExitCode runCheck(const QStringList &words)
{
    Arguments arguments(u"check"_s,
        say(QT_TRANSLATE_NOOP("commands", "Proves the ledger's own promises: counts, states, the audit chain")));
    arguments.addOption(u"evidence"_s, say(QT_TRANSLATE_NOOP("commands", "Prove an evidence pack against the ledger")),
        u"file"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto ledger = openLedger(arguments, LedgerUse::Read);
    if (!ledger)
        return cannot(ledger.error());
    if (arguments.isSet(u"evidence"_s))
        return checkEvidence(**ledger, arguments);
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

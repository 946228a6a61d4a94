#include "app/bench/ledgerbench.h"
#include "app/commands/arguments.h"
#include "app/commands/commands.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

Result<QList<BenchFigure>> measure(const QString &bareUrl, const QString &ledgerUrl, int count)
{
    const Result<BenchFigure> bare = measureBare(bareUrl, count);
    if (!bare)
        return bare.error();
    const auto bench = LedgerBench::open(ledgerUrl, count);
    if (!bench)
        return bench.error();
    const Result<BenchFigure> intake = (*bench)->measureIntake();
    if (!intake)
        return intake.error();
    const Result<BenchFigure> settling = (*bench)->measureSettling();
    if (!settling)
        return settling.error();
    return QList<BenchFigure>{*bare, *intake, *settling};
}

void print(const QList<BenchFigure> &figures, bool json)
{
    QJsonObject object;
    for (const BenchFigure &figure : figures) {
        const double ratio = figure.perSecond / figures.constFirst().perSecond;
        object.insert(figure.code, QJsonObject{{u"per_second"_s, qRound64(figure.perSecond)}, {u"of_bare"_s, ratio}});
        if (!json)
            printLine(u"%1 %2/s  %3"_s.arg(figure.code, -8).arg(qRound64(figure.perSecond), 9).arg(ratio, 0, 'f', 2));
    }
    if (json)
        printJson(object);
}

} // namespace

ExitCode runBench(const QStringList &words)
{
    Arguments arguments(u"bench"_s, say(QT_TRANSLATE_NOOP("commands", "Measures this machine's ledger beside the bare database")));
    arguments.addOption(u"transfers"_s, say(QT_TRANSLATE_NOOP("commands", "How many invented transfers")), u"N"_s, u"20000"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto count = arguments.number(u"transfers"_s, 100, 10'000'000);
    if (!count)
        return ExitCode::BadUsage;
    const QTemporaryDir folder;
    const bool given = arguments.isSet(u"ledger"_s);
    const QString bareUrl = given ? arguments.ledgerUrl() : u"sqlite:"_s + folder.filePath(u"bare.sqlite"_s);
    const QString ledgerUrl = given ? arguments.ledgerUrl() : u"sqlite:"_s + folder.filePath(u"ledger.sqlite"_s);
    const Result<QList<BenchFigure>> figures = measure(bareUrl, ledgerUrl, int(*count));
    if (!figures)
        return cannot(figures.error());
    print(*figures, arguments.json());
    return ExitCode::Done;
}

} // namespace cuadra

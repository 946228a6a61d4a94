#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/interrupt.h"
#include "app/simulation/simulation.h"

#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

std::optional<sandbox::FaultLevel> faultLevel(const QString &name)
{
    if (name == u"none")
        return sandbox::FaultLevel::None;
    if (name == u"light")
        return sandbox::FaultLevel::Light;
    if (name == u"harsh")
        return sandbox::FaultLevel::Harsh;
    printNotice(say(QT_TRANSLATE_NOOP("commands", "--faults: none, light or harsh")));
    return std::nullopt;
}

void showProgress(int settled, int orders)
{
    constexpr int kWidth = 40;
    const int filled = orders == 0 ? 0 : std::min(kWidth, settled * kWidth / orders);
    std::fprintf(stderr, "\r[%s%s] %d/%d", QByteArray(filled, '#').constData(),
                 QByteArray(kWidth - filled, '.').constData(), settled, orders);
    std::fflush(stderr);
}

QJsonObject toJson(const SimulationReport &report)
{
    const Comparison &c = report.comparison;
    return {{u"orders"_s, c.orders},
            {u"verified"_s, c.verified},
            {u"duplicates"_s, c.duplicates},
            {u"lost"_s, c.lost},
            {u"altered"_s, c.altered},
            {u"strangers"_s, c.strangers},
            {u"waiting_for_person"_s, c.waitingForPerson},
            {u"seconds"_s, double(report.elapsedMs) / 1000},
            {u"settled"_s, report.settled},
            {u"faults_met"_s, report.faultsMet},
            {u"broken"_s, QJsonArray::fromStringList(c.broken)}};
}

void printForPeople(const SimulationReport &report)
{
    const Comparison &c = report.comparison;
    printLine(u"orders              %1"_s.arg(c.orders));
    printLine(u"verified            %1"_s.arg(c.verified));
    printLine(u"duplicates          %1"_s.arg(c.duplicates));
    printLine(u"lost                %1"_s.arg(c.lost));
    printLine(u"altered             %1"_s.arg(c.altered));
    printLine(u"strangers           %1"_s.arg(c.strangers));
    printLine(u"waiting_for_person  %1"_s.arg(c.waitingForPerson));
    printLine(u"seconds             %1"_s.arg(double(report.elapsedMs) / 1000, 0, 'f', 1));
    for (const QString &broken : c.broken)
        printLine(u"  "_s + broken);
    if (!report.settled)
        printNotice(say(QT_TRANSLATE_NOOP("commands", "Not everything had come to rest when patience ended.")));
}

} // namespace

ExitCode runSimulate(const QStringList &words)
{
    Arguments arguments(u"simulate"_s,
        say(QT_TRANSLATE_NOOP("commands", "Sandbox shop to sandbox ERP in compressed time, then compares both")));
    arguments.addOption(u"orders"_s,
        say(QT_TRANSLATE_NOOP("commands", "How many orders the shops hold")), u"N"_s, u"200"_s);
    arguments.addOption(u"seed"_s,
        say(QT_TRANSLATE_NOOP("commands", "The same seed gives the same orders and faults")), u"S"_s, u"1"_s);
    arguments.addOption(u"faults"_s, say(QT_TRANSLATE_NOOP("commands", "none, light or harsh")), u"level"_s, u"none"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const auto orders = arguments.number(u"orders"_s, 1, 1'000'000);
    const auto seed = arguments.number(u"seed"_s, 0, std::numeric_limits<qint64>::max());
    const auto faults = faultLevel(arguments.text(u"faults"_s));
    if (!orders || !seed || !faults)
        return ExitCode::BadUsage;

    SimulationOptions options;
    options.orders = int(*orders);
    options.seed = quint64(*seed);
    options.faults = *faults;
    if (arguments.isSet(u"ledger"_s))
        options.ledgerUrl = arguments.ledgerUrl();
    const auto progress = arguments.json() ? SimulationProgress([](int, int) {}) : SimulationProgress(showProgress);
    const Result<SimulationReport> report = simulate(options, progress, stopOnInterrupt());
    if (!arguments.json())
        std::fputc('\n', stderr);
    if (!report)
        return cannot(report.error());
    if (arguments.json())
        printJson(toJson(*report));
    else
        printForPeople(*report);
    return report->settled && report->comparison.promisesKept() ? ExitCode::Done : ExitCode::NeedsPerson;
}

} // namespace cuadra

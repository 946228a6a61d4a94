#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/deskwriting.h"
#include "app/commands/openledger.h"
#include "app/host/deskwork.h"
#include "app/host/ledgerplace.h"
#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/words.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kShownOrders = 20;

/// Reading works beside whoever holds the file.
Result<QList<QueueRow>> ordersOf(const Arguments &arguments, const DeskRequest &request)
{
    const auto ledger = openLedger(arguments, LedgerUse::Read);
    if (!ledger)
        return ledger.error();
    return meantToErase(**ledger, request);
}

void show(const QList<QueueRow> &rows)
{
    for (const QueueRow &row : rows.mid(0, kShownOrders))
        printNotice(u"  #%1  %2  %3  %4"_s.arg(shortened(shownPlainly(row.number), 40),
            shortened(shownPlainly(row.customer), 60), money(row.total, row.currency), stateWord(row.state)));
    if (rows.size() > kShownOrders)
        printNotice(say(QT_TRANSLATE_NOOP("commands", "  and %1 more")).arg(rows.size() - kShownOrders));
}

/// By business key: what was shown and agreed to is erased, and nothing that came to match meanwhile.
DeskRequest exactly(DeskRequest request, const QList<QueueRow> &rows)
{
    request.customer.clear();
    request.orders.clear();
    for (const QueueRow &row : rows)
        request.orders << row.businessKey;
    request.orders.removeDuplicates();
    return request;
}

bool isSure()
{
    const QString yes = say(QT_TRANSLATE_NOOP("commands", "yes"));
    printNotice(say(QT_TRANSLATE_NOOP("commands",
        "Their personal data is erased from the ledger for good; the numbers and amounts stay. Type \"%1\" to go on."))
                    .arg(yes));
    QTextStream input(stdin);
    return input.readLine().trimmed().compare(yes, Qt::CaseInsensitive) == 0;
}

void addOptions(Arguments &arguments)
{
    arguments.addOption(u"customer"_s,
        say(QT_TRANSLATE_NOOP("commands", "All orders of this name or e-mail address")), u"name"_s);
    arguments.addOption(u"order"_s, say(QT_TRANSLATE_NOOP("commands", "This order alone")), u"number"_s);
    arguments.addOption(u"why"_s, say(QT_TRANSLATE_NOOP("commands", "Why; goes into the audit chain")), u"text"_s);
    arguments.addOption(u"yes"_s, say(QT_TRANSLATE_NOOP("commands", "Without asking first")));
}

} // namespace

ExitCode runErase(const QStringList &words)
{
    Arguments arguments(
        u"erase"_s, say(QT_TRANSLATE_NOOP("commands", "Erases a customer's personal data from the ledger")));
    addOptions(arguments);
    if (const auto ended = arguments.read(words))
        return *ended;
    const QString order = arguments.text(u"order"_s);
    const QString customer = arguments.text(u"customer"_s);
    if (order.isEmpty() == customer.isEmpty() || arguments.text(u"why"_s).trimmed().isEmpty()) {
        printNotice(u"cuadra erase --customer NAME|E-MAIL --why TEXT [--yes]\ncuadra erase --order ORDER --why TEXT [--yes]"_s);
        return ExitCode::BadUsage;
    }
    const DeskRequest request{.command = DeskRequest::Command::Erase,
        .actor = {.name = personName(), .reason = arguments.text(u"why"_s)},
        .orders = order.isEmpty() ? QStringList() : QStringList{order},
        .customer = customer};
    const Result<QList<QueueRow>> rows = ordersOf(arguments, request);
    if (!rows)
        return cannot(rows.error());
    show(*rows);
    if (!arguments.isSet(u"yes"_s) && !isSure()) {
        printNotice(say(QT_TRANSLATE_NOOP("commands", "Nothing was erased.")));
        return ExitCode::Impossible;
    }
    const Result<DeskOutcome> outcome = writeByDesk(arguments, exactly(request, *rows));
    if (!outcome)
        return cannot(outcome.error());
    if (arguments.json())
        printJson({{u"erased"_s, outcome->moved}});
    else
        printLine(say(QT_TRANSLATE_NOOP("commands", "The personal data of %1 orders is erased.")).arg(outcome->moved));
    return ExitCode::Done;
}

} // namespace cuadra

#pragma once

#include "core/desk/personaltexts.h"
#include "core/desk/readmodels.h"
#include "core/ledger/tracestore.h"

#include <QMetaType>

namespace cuadra {

/// Who has a part in an order's way. Warehouse, till and tax office come with the flows that will tell of them.
enum class TraceLane { Shop, Payment, Engine, Erp, People };

enum class TraceResult { Plain, Good, Warning, Doubt, Bad };

struct TraceChange
{
    QString field = {}; ///< path in the shop's document
    QString before = {};
    QString after = {};

    friend bool operator==(const TraceChange &, const TraceChange &) = default;
};

/// One thing that happened to an order.
///
/// Shape of code: "told.created" (total, currency), "told.taken", "told.changed" (revision), "payment.confirmed"
/// (means), "payment.awaited" (hold reason), "told.held" (hold reason), "checks.found" (count), "call" (step, status),
/// "attempt.<state>" (error code, its args), "person.<audit action>", "told.gone".
struct TraceEvent
{
    qint64 atMs = 0;
    qint64 tookMs = 0; ///< 0 = a moment
    TraceLane lane = TraceLane::Engine;
    QString code = {};
    QStringList args = {};
    TraceResult result = TraceResult::Plain;
    bool money = false;
    QString who = {};    ///< People
    QString reason = {}; ///< as typed
    AttemptId attempt = {};
    qint64 exchange = 0;
    QList<TraceChange> changes = {};

    friend bool operator==(const TraceEvent &, const TraceEvent &) = default;
};

enum class StepStanding { Done, Now, Stuck, Ahead };

/// A stage of the way, of which Cuadra knows: "paid", "taken", "in_erp", "verified", "told_shop".
struct TraceStep
{
    QString code = {};
    StepStanding standing = StepStanding::Ahead;

    friend bool operator==(const TraceStep &, const TraceStep &) = default;
};

/// One order from end to end, without anything that names or reaches its customer.
struct Trace
{
    TransferDetail detail = {}; ///< masked: the customer, arguments, reasons, bodies
    QString externalId = {};
    QString erpId = {};
    qint64 orderedMs = 0;
    QList<TraceEvent> events = {}; ///< in the order of their times
    QList<TraceStep> steps = {};
    QList<PersonalFact> contact = {}; ///< masked, one line for each different value
};

/// What a search looked through and found.
struct TraceSearch
{
    QString text = {};
    QList<QueueRow> rows = {}; ///< newest first; the customer is masked
    bool more = false;         ///< there are others beyond kFound
    QString skipReason = {};   ///< the shop has it and it was not taken: "skip.before_start"
    int payloads = 0;          ///< of how many orders the whole documents were looked through; 0: it was not needed
    QStringList systems = {};  ///< whose numbers the ledger knows
    qint64 lastReadMs = 0;     ///< of any source; 0 = never
};

/// Puts together what happened to one order. Reads only; made for Ledger::read().
class TraceReader
{
public:
    explicit TraceReader(Database &database) : m_database(database) {}

    /// Finds orders by any number of any system, by part of a number or of the customer's name; and when the lists do
    /// not know it, by what the newest kPayloads documents say: e-mail, phone, tax id, SKU.
    [[nodiscard]] Result<TraceSearch> find(const QString &text);
    /// Errors: also Rejected "desk.unknown_transfer".
    [[nodiscard]] Result<Trace> trace(TransferId transfer);

    static constexpr int kFound = 50;
    static constexpr int kPayloads = 5'000;

private:
    [[nodiscard]] Result<QList<TransferId>> idsFor(const QString &wanted, TraceSearch &search);
    [[nodiscard]] Result<QList<TransferId>> findInPayloads(const QString &text, int &searched);

    Database &m_database;
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::Trace)

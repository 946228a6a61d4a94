#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/domain/transferstate.h"
#include "core/ledger/queuerecords.h"
#include "core/rules/mustact.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace cuadra {

enum class FailureSort { Oldest, Newest, Total, Customer, Cause };

/// Which of the orders that wait for a person. All conditions together.
struct FailureFilter
{
    QList<TransferState> states = {TransferState::Failed}; ///< Dismissed: those set aside
    std::optional<QString> cause = {};   ///< one group
    std::optional<MustAct> mustAct = {};
    RouteId route = {};                  ///< not set = all
    QString assignee = {};               ///< empty = anybody's
    bool unassigned = false;
    bool repeated = false;               ///< a person retried it before and it failed again
    std::optional<Decimal> over = {};    ///< total above that, in whatever currency
    QString tag = {};                    ///< empty = any
    QString text = {};                   ///< part of number, customer, ERP number or business key
    FailureSort sort = FailureSort::Oldest;

    friend bool operator==(const FailureFilter &, const FailureFilter &) = default;
};

/// The keys of a filter, frozen at a moment.
struct FailureKeys
{
    FailureFilter filter = {};
    QList<TransferId> ids = {};
    TransferId newest = {}; ///< the highest id in the ledger then: what comes later is "new"
};

/// Failures with one cause: mending it once may clear them all.
struct FailureGroup
{
    QString cause = {};
    QString code = {};     ///< for the phrase
    QStringList args = {}; ///< for the phrase; from the first that differs among the members on, "…"
    std::optional<MustAct> mustAct = {};
    int count = 0;
    QMap<QString, Decimal> sums = {}; ///< by currency
    qint64 oldestMs = 0;   ///< when the oldest order was taken in
    int added = 0;         ///< orders taken in since the time asked
    bool isNew = false;    ///< the cause itself was never seen before that time
};

/// What stands beside a queue row in the list of failures.
struct FailureRow
{
    QueueRow row = {};
    QString cause = {};
    std::optional<MustAct> mustAct = {};
    QString field = {};    ///< where: "billing.postcode", "lines[2].sku"
    QString assignee = {};
    QStringList tags = {};
    int notes = 0;
    int retries = 0;       ///< by people
    bool corrected = false;
};

/// How a cause was ended the last time.
struct Solution
{
    QString action = {};   ///< "edit", "map", "accept"
    QString path = {};     ///< edit: the field; map: "kind:key"
    QString value = {};    ///< edit, map: what it was set to
    QString who = {};
    qint64 atMs = 0;
    TransferId transfer = {}; ///< an order that was verified after it
};

} // namespace cuadra

Q_DECLARE_METATYPE(cuadra::FailureKeys)
Q_DECLARE_METATYPE(cuadra::FailureRow)

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/ledger/records.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// What a command line wants written, so that it can be done here or by the process that holds the ledger.
///
/// Shape: one line of JSON, {"command": "retry", "who": ..., "reason": ..., "orders": [...], "customer": ..., "setup": ...}
struct DeskRequest
{
    enum class Command { Retry, Erase, Setup };

    Command command = Command::Retry;
    Actor actor = {};
    QStringList orders = {}; ///< Retry, Erase: numbers as a person knows them
    QString customer = {};   ///< Erase: all orders of this name or e-mail address, instead of numbers
    QString setup = {};      ///< Setup: the text of the file

    static constexpr qsizetype kLongestLine = 1 << 20; ///< Unit: bytes
    static constexpr qsizetype kLongestName = 200;

    /// Errors: Rejected "desk.not_understood": hostile, damaged or from another version.
    [[nodiscard]] static Result<DeskRequest> read(const QByteArray &line);
    [[nodiscard]] QByteArray toLine() const;
};

/// What came of it.
///
/// Shape: one line of JSON, {"asked": 2, "moved": 1} or {"error": code, "args": [...]}
struct DeskOutcome
{
    qint64 asked = 0;
    qint64 moved = 0;
    QList<TransferId> touched = {}; ///< stays in the process that did it

    /// Errors: the one that the line tells, as Rejected; "desk.not_understood".
    [[nodiscard]] static Result<DeskOutcome> read(const QByteArray &line);
    [[nodiscard]] static QByteArray toLine(const Result<DeskOutcome> &outcome);
};

} // namespace cuadra

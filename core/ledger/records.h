#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/domain/finding.h"
#include "core/domain/transferstate.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace cuadra {

/// One source document on its way into the ledger.
struct IntakeDocument
{
    QString businessKey = {}; ///< connection code + external id, at most 20 characters
    QString externalId = {};
    QString number = {};
    QString customer = {};
    Decimal total = {};
    QString currency = {};
    qint64 documentMs = 0;      ///< created at the source
    QByteArray fingerprint = {}; ///< digest of the canonical content: equal = nothing for us changed
    QByteArray payload = {}; ///< the source's own bytes
    bool readable = true;       ///< false: taken all the same, and fails with the reader's error when sent
    int priority = 0;           ///< lower goes first
    QString skipReason = {};         ///< not empty: a known order is revised, an unknown one is only listed as skipped
};

/// What was deliberately not taken, with the reason code ("skip.before_start").
struct SkippedDocument
{
    QString externalId = {};
    QString reason = {};
};

/// A page of documents and the moved cursor: committed together or not at all.
struct IntakePage
{
    RouteId route = {};
    QString cursorAfter = {};
    QList<IntakeDocument> documents = {};
    QList<SkippedDocument> skipped = {};
    qint64 nowMs = 0;
};

struct IntakeResult
{
    int added = 0;
    int revised = 0;
    int unchanged = 0; ///< seen again, or our own write coming back
    QList<TransferId> touched = {};
};

/// A transfer taken by an engine, with all that a lane needs to work without a database.
struct Claim
{
    TransferId transfer = {};
    RouteId route = {};
    QString businessKey = {};
    QString externalId = {};
    TransferState state = TransferState::Waiting; ///< as claimed: Waiting, Retrying, InDoubt or Sent
    int revision = 1;
    int attempts = 0;
    QByteArray payload = {};
    QJsonObject overlay = {}; ///< a person's corrections over the payload
    QString erpId = {}; ///< set once the ERP document is known; then nothing may be created
    QString erpNumber = {};
    qint64 sentMs = 0;    ///< latest moment a write can have left, for the settle time
    QByteArray verifiedPayload = {}; ///< of the last revision that was verified; empty: none was, or it is this one
    QStringList acceptedCauses = {}; ///< holds that a person accepted, by Finding::cause()
    bool gone = false;    ///< binned or deleted at the source, whatever the payload says
};

/// The end of one step of a transfer. One transaction.
struct Settlement
{
    TransferId transfer = {};
    AttemptId attempt = {}; ///< not set: no attempt was begun (a hold, a failed pre-flight)
    int revision = 1;
    bool gone = false;      ///< as Claim::gone: what came or went meanwhile supersedes this end
    TransferState state = TransferState::Waiting;
    HoldReason hold = HoldReason::None;
    qint64 dueMs = 0;       ///< Waiting, Retrying, InDoubt, Sent, Held: when to look again; 0 = at once, Held: on a change
    bool countsAsAttempt = true;
    QString errorKind = {}; ///< errorKindName()
    QString errorCode = {};
    QStringList errorArgs = {};
    QString detail = {};
    QString causeKey = {};
    qint64 sentMs = 0;      ///< latest moment a write can have left; 0: keep what beginSending noted
    QString erpId = {}; ///< empty: keep what is there
    QString erpNumber = {};
    bool writeBackDue = false; ///< the shop has yet to learn the ERP's number
    QList<Finding> findings = {}; ///< replace those of this revision
    QByteArray waterfall = {}; ///< JSON; empty: keep
    qint64 nowMs = 0;
};

/// One HTTP exchange kept for an attempt.
struct ExchangeEntry
{
    ConnectionId connection = {};
    TransferId transfer = {}; ///< not set: polling
    AttemptId attempt = {};
    QString step = {};
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    QString method = {};
    QString url = {};
    int status = 0;
    QString errorCode = {};
    QByteArray request = {};
    QByteArray reply = {};
};

/// Who does something and why; goes into the audit chain with every command.
struct Actor
{
    QString name = {}; ///< operating-system account or database login; "engine" for the engine
    QString reason = {}; ///< as typed; may be empty where none is asked
};

} // namespace cuadra

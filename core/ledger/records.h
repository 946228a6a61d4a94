#pragma once

#include "core/base/id.h"
#include "core/domain/finding.h"
#include "core/domain/transferstate.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace cuadra {

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
    QJsonObject overlay = {}; ///< a person's corrections over the payload: core/rules/corrections.h
    QString erpId = {}; ///< set once the ERP document is known; then nothing may be created
    QString erpNumber = {};
    qint64 sentMs = 0;    ///< latest moment a write can have left, for the settle time
    int sendingRevision = 0;  ///< that the other side was last given; 0: none
    int verifiedRevision = 0; ///< that was last verified; 0: none
    /// Of what was promised over there: the revision last verified, else the one last given. Empty: none, or this one.
    QByteArray promisedPayload = {};
    QJsonObject promisedOverlay = {}; ///< the corrections that promisedPayload was sent with
    QStringList acceptedCauses = {}; ///< holds that a person accepted, by Finding::cause()
    bool gone = false;    ///< binned or deleted at the source, whatever the payload says
};

/// The end of one step of a transfer. One transaction.
struct Settlement
{
    TransferId transfer = {};
    AttemptId attempt = {}; ///< not set: nothing was begun at the other side (a hold, a failed pre-flight)
    int revision = 1;
    int sendingRevision = 0; ///< not 0: this run wrote nothing, so the other side has what it had, that of the claim
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

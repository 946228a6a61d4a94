#pragma once

#include "core/domain/finding.h"
#include "core/ledger/queuerecords.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace cuadra {

struct AttemptView
{
    AttemptId id = {};
    int revision = 1;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    TransferState outcome = TransferState::Sending;
    QString errorKind = {};
    QString errorCode = {};
    QStringList errorArgs = {};
    QString detail = {};
};

struct ExchangeView
{
    qint64 id = 0;
    AttemptId attempt = {};
    ConnectionId connection = {};
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

struct AuditView
{
    qint64 id = 0;
    qint64 atMs = 0;
    QString who = {};
    QString action = {};
    QString subject = {};
    QString content = {}; ///< empty when erased
};

/// What the ledger holds about one transfer.
struct TransferEvidence
{
    QueueRow row = {};
    QString routeCode = {};
    QString sourceName = {};
    QString targetName = {};
    QList<AttemptView> attempts = {}; ///< newest first
    QList<ExchangeView> exchanges = {}; ///< newest first, at most 200
    QList<Finding> findings = {}; ///< of the newest revision that has some
    QList<AuditView> audit = {}; ///< oldest first
    QByteArray waterfall = {}; ///< JSON; empty: none yet
};

} // namespace cuadra

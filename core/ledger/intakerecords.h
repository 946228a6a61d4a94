#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"

#include <QByteArray>
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

} // namespace cuadra

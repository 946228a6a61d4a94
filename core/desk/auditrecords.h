#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra {

/// Which events are asked for. All conditions together.
struct AuditFilter
{
    QString who = {};     ///< empty: anybody
    QString action = {};  ///< "transfer.retry"; empty: any
    QString order = {};   ///< its number, reference or number in the ERP; empty: anything
    TransferId transfer = {}; ///< not set: anything; goes before \p order
    qint64 fromMs = 0;
    qint64 toMs = 0;      ///< the first moment that is too late; 0: no end
    QString text = {};    ///< part of what was said or changed, or of a name

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

/// One event as a line of the list.
struct AuditLine
{
    qint64 id = 0;
    qint64 atMs = 0;
    QString who = {};
    QString action = {};
    QString subject = {};     ///< "transfer/12"
    TransferId transfer = {}; ///< set when that is what it is about
    QString subjectName = {}; ///< the order's number, the code of a route, ...; empty: it is not known (any more)
    QString content = {};     ///< JSON; empty when erased
    bool erased = false;
};

/// A page of the list, newest first.
struct AuditSheet
{
    QList<AuditLine> lines = {};
    bool more = false; ///< older ones follow after the last line
};

/// What a person can choose from.
struct AuditChoices
{
    QStringList people = {};
    QStringList actions = {};
    qint64 events = 0; ///< in the whole chain

    friend bool operator==(const AuditChoices &, const AuditChoices &) = default;
};

} // namespace cuadra

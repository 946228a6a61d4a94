#pragma once

#include "core/desk/auditreader.h"

#include <QList>
#include <QString>

namespace cuadra {

/// One thing that an event says was so before and is so now.
struct AuditFact
{
    QString what = {};
    QString before = {}; ///< empty when the event does not say
    QString now = {};

    friend bool operator==(const AuditFact &, const AuditFact &) = default;
};

[[nodiscard]] QString auditWho(const AuditLine &line);
/// "Order 1042", "Route WEB-ERP"; what has no name any more by its key.
[[nodiscard]] QString auditSubject(const AuditLine &line);
/// The person's reason; that it was erased; empty when none was given.
[[nodiscard]] QString auditReason(const AuditLine &line);
/// What changed, in the order of the event; the reason apart.
[[nodiscard]] QList<AuditFact> auditFacts(const AuditLine &line);
/// Some lines to paste into a message.
[[nodiscard]] QString auditText(const AuditLine &line);
/// Whether the chain holds: how many entries, from when to when, or where it breaks.
[[nodiscard]] QString chainSentence(const ChainProof &proof);

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendorecord.h"
#include "core/connectors/etendo/etendosession.h"

#include <QString>

#include <functional>

namespace cuadra::etendo {

/// Which records of an entity to list.
struct ListQuery
{
    QString entity;
    QString where = {};           ///< HQL with the alias e; empty = all
    bool alsoInactive = false;
};

/// 'text' as an HQL literal, quotes doubled. Characters that no key holds make it match nothing.
[[nodiscard]] QString hqlLiteral(const QString &text);
/// The condition that a property contains \p text, whatever its case.
[[nodiscard]] QString hqlContains(const QString &property, const QString &text);

/// Reads through /sws/jsondal. Source: Etendo 24.4.35, DefaultJsonDataService.
/// Errors: those of EtendoSession; Forbidden "etendo.forbidden", "etendo.read.reduced"; BadReply "etendo.read.…";
///         Transient "etendo.server.down", "etendo.unavailable"; RateLimited.
class EtendoReads
{
public:
    using Visit = std::function<void(EtendoRecord &record)>;

    explicit EtendoReads(EtendoSession &session) : m_session(session) {}

    [[nodiscard]] qint64 nowMs() const { return m_session.nowMs(); }

    /// Gives every record to \p visit, page by page, in the order of the ids. Rows are asked as [start, end).
    /// A record whose id came before is not given again: between two pages rows move, and a sum must not count one twice.
    [[nodiscard]] Status list(const ListQuery &query, const StopFlag &stop, const Visit &visit);

    /// As list(), but at most one page: for people who will type more rather than read on.
    [[nodiscard]] Status firstPage(const ListQuery &query, const StopFlag &stop, const Visit &visit);

    /// Gives the record to \p visit; false when there is none. Inactive records are found too.
    [[nodiscard]] Result<bool> single(const QString &entity, const QString &id, const StopFlag &stop, const Visit &visit);

private:
    Result<int> readPage(const ListQuery &query, int startRow, const StopFlag &stop, const Visit &visit);

    EtendoSession &m_session;
};

} // namespace cuadra::etendo

#include "core/ledger/transaction.h"

using namespace Qt::StringLiterals;

namespace cuadra {

Transaction::~Transaction()
{
    rollBack();
}

Status Transaction::begin(const QString &sql)
{
    if (const auto begun = m_database.run(sql); !begun)
        return begun.error();
    m_open = true;
    return Done{};
}

Status Transaction::beginWriting()
{
    return begin(m_database.dialect() == Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

Status Transaction::beginReading()
{
    return begin(
        m_database.dialect() == Dialect::Sqlite ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
}

Status Transaction::commit()
{
    if (const auto committed = m_database.run(u"COMMIT"_s); !committed)
        return committed.error();
    m_open = false;
    return Done{};
}

void Transaction::rollBack()
{
    if (!m_open)
        return;
    m_open = false;
    // Fails when the driver already rolled back (full disk) or the server is gone: then there is nothing to undo.
    (void)m_database.run(u"ROLLBACK"_s).has_value();
}

} // namespace cuadra

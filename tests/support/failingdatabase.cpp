#include "tests/support/failingdatabase.h"

namespace cuadra::test {

bool FailingDatabase::fails(const QString &sql) const
{
    const int index = m_plan->accesses++;
    return m_plan->all || index == m_plan->failAt || (!m_plan->failing.isEmpty() && sql.contains(m_plan->failing));
}

Result<int> FailingDatabase::run(const QString &sql, const QVariantList &values)
{
    if (fails(sql))
        return m_plan->error;
    if (sql == u"COMMIT")
        ++m_plan->commits;
    return m_inner->run(sql, values);
}

Result<std::vector<SqlRow>> FailingDatabase::rows(const QString &sql, const QVariantList &values)
{
    if (fails(sql))
        return m_plan->error;
    return m_inner->rows(sql, values);
}

Status FailingDatabase::each(
    const QString &sql, const QVariantList &values, const std::function<bool(const SqlRow &)> &take)
{
    if (fails(sql))
        return m_plan->error;
    return m_inner->each(sql, values, take);
}

DatabaseMaker failingMaker(std::shared_ptr<FailurePlan> plan)
{
    return [plan](const QString &url, const QString &password, bool writing) -> Result<std::unique_ptr<Database>> {
        auto inner = makeQtDatabase(url, password, writing);
        if (!inner)
            return inner.error();
        return std::unique_ptr<Database>(std::make_unique<FailingDatabase>(std::move(*inner), plan));
    };
}

} // namespace cuadra::test

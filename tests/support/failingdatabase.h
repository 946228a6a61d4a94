#pragma once

#include "core/ledger/database.h"

#include <atomic>
#include <memory>

namespace cuadra::test {

/// Which access fails, counted over all connections that share the plan. Thread: all from any thread.
struct FailurePlan
{
    std::atomic<int> failAt = -1;  ///< the index of the access that fails; -1 = none
    std::atomic<int> accesses = 0; ///< how many there were
    std::atomic<int> commits = 0;  ///< how many COMMITs went through
    std::atomic<bool> all = false; ///< everything fails while it is true, as on a full disk
    QString failing;               ///< instead of an index: every statement that contains this fails; set before use
    Error error{.kind = ErrorKind::Storage, .code = QStringLiteral("ledger.sql"), .detail = QStringLiteral("asked to fail")};
};

/// A connection whose accesses fail by plan. The statement that fails is not run.
class FailingDatabase final : public Database
{
public:
    FailingDatabase(std::unique_ptr<Database> inner, std::shared_ptr<FailurePlan> plan)
        : m_inner(std::move(inner)), m_plan(std::move(plan))
    {
    }

    [[nodiscard]] Dialect dialect() const override { return m_inner->dialect(); }
    [[nodiscard]] Result<int> run(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Result<std::vector<SqlRow>> rows(const QString &sql, const QVariantList &values) override;
    [[nodiscard]] Status each(const QString &sql, const QVariantList &values,
                              const std::function<bool(const SqlRow &)> &take) override;

private:
    [[nodiscard]] bool fails(const QString &sql) const;

    std::unique_ptr<Database> m_inner;
    std::shared_ptr<FailurePlan> m_plan;
};

/// For LedgerOptions::makeDatabase: real connections that fail by the plan.
[[nodiscard]] DatabaseMaker failingMaker(std::shared_ptr<FailurePlan> plan);

} // namespace cuadra::test

#include "core/ledger/failurefiltersql.h"

#include "core/ledger/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

class Conditions
{
public:
    void add(const QString &condition, const QVariantList &values = {})
    {
        m_conditions << condition;
        m_values << values;
    }
    [[nodiscard]] FailureFilterSql sql() const
    {
        return {.where = m_conditions.isEmpty() ? u"1 = 1"_s : m_conditions.join(u" AND "_s), .values = m_values};
    }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

void addCodes(Conditions &conditions, const QStringList &codes)
{
    if (codes.isEmpty())
        return conditions.add(u"1 = 0"_s);
    conditions.add(u"t.error_code IN (%1)"_s.arg(QStringList(codes.size(), u"?"_s).join(u", "_s)),
                   QVariantList(codes.cbegin(), codes.cend()));
}

void addPeople(Conditions &conditions, const FailureFilter &filter)
{
    const auto assigned = u"EXISTS (SELECT 1 FROM assignment a WHERE a.transfer = t.id%1)"_s;
    if (!filter.assignee.isEmpty())
        conditions.add(assigned.arg(u" AND a.assignee = ?"_s), {filter.assignee});
    if (filter.unassigned)
        conditions.add(u"NOT "_s + assigned.arg(QString()));
    if (!filter.tag.isEmpty())
        conditions.add(u"EXISTS (SELECT 1 FROM tag g WHERE g.transfer = t.id AND g.name = ?)"_s, {filter.tag});
    if (filter.repeated) {
        conditions.add(u"EXISTS (SELECT 1 FROM audit e WHERE e.subject = 'transfer/' || t.id"
                       " AND e.action = 'transfer.retry')"_s);
    }
}

void addText(Conditions &conditions, const QString &text, Dialect dialect)
{
    const QString like = dialect == Dialect::Sqlite ? u"LIKE"_s : u"ILIKE"_s;
    const QString pattern = containing(text);
    conditions.add(u"(t.number %1 ? ESCAPE '!' OR t.customer %1 ? ESCAPE '!' OR t.erp_number %1 ? ESCAPE '!'"
                   " OR t.business_key %1 ? ESCAPE '!')"_s.arg(like),
                   {pattern, pattern, pattern, pattern});
}

} // namespace

QString causeSql()
{
    return u"CASE WHEN t.cause_key = '' THEN t.error_code ELSE t.cause_key END"_s;
}

FailureFilterSql failureFilterSql(const FailureFilter &filter, const QStringList &codes, Dialect dialect)
{
    Conditions conditions;
    if (!filter.states.isEmpty())
        conditions.add(inStates(u"t.state"_s, filter.states));
    if (filter.cause)
        conditions.add(causeSql() + u" = ?"_s, {*filter.cause});
    if (filter.mustAct)
        addCodes(conditions, codes);
    if (filter.route.isSet())
        conditions.add(u"t.route = ?"_s, {filter.route.value()});
    if (filter.over)
        conditions.add(u"t.total > ?"_s, {filter.over->micros()});
    addPeople(conditions, filter);
    if (!filter.text.isEmpty())
        addText(conditions, filter.text, dialect);
    return conditions.sql();
}

QString failureOrderSql(FailureSort sort)
{
    switch (sort) {
    case FailureSort::Oldest: return u"t.id"_s;
    case FailureSort::Newest: return u"t.id DESC"_s;
    case FailureSort::Total: return u"t.total DESC, t.id"_s;
    case FailureSort::Customer: return u"substr(t.customer, 1, 60), t.id"_s;
    case FailureSort::Cause: return causeSql() + u", t.id"_s;
    }
    Q_UNREACHABLE();
}

} // namespace cuadra

#include "core/ledger/queuerecords.h"

namespace cuadra {

bool QueueFilter::shows(const QueueRow &row) const
{
    if (!states.isEmpty() && !states.contains(row.state))
        return false;
    if (route.isSet() && route != row.route)
        return false;
    const auto holds = [this](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
    return text.isEmpty() || holds(row.number) || holds(row.customer) || holds(row.erpNumber) || holds(row.businessKey);
}

} // namespace cuadra

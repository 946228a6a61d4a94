#include "core/ledger/writebacks.h"

#include "core/domain/finding.h"
#include "core/ledger/sqlvalues.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kNotWritten = u"order.number_not_written"_s;
const auto kField = u"erp_number"_s; // of the findings that are about telling the number
const auto kDone = u"UPDATE transfer SET write_back_ms = 0, write_back_tries = 0 WHERE id = ?"_s;
const auto kGiveUp = u"UPDATE transfer SET write_back_ms = 0, write_back_tries = 0, error_kind = ?, error_code = ?,"
                     " error_args = ? WHERE id = ? AND state = 'verified'"_s;
const auto kRearm = u"UPDATE transfer SET write_back_ms = ?, write_back_tries = 0, changed_ms = ?, error_kind = '',"
                    " error_code = '', error_args = '[]' WHERE id = ? AND state = 'verified' AND error_code = ?"_s;
const auto kDropWarnings = u"DELETE FROM finding WHERE transfer = ? AND field = ?"_s;
const auto kWarn = u"INSERT INTO finding (transfer, revision, check_id, code, severity, field, args, cause_key,"
                   " rules_version) SELECT id, revision, '', ?, ?, ?, ?, '', '' FROM transfer WHERE id = ?"_s;

} // namespace

Status WriteBacks::done(TransferId transfer)
{
    if (const auto done = m_database.run(kDone, {transfer.value()}); !done)
        return done.error();
    return dropWarnings(transfer);
}

Status WriteBacks::giveUp(TransferId transfer, const QString &erpNumber, const Error &error)
{
    const auto given = m_database.run(
        kGiveUp, {errorKindName(error.kind), kNotWritten, listText({erpNumber}), transfer.value()});
    if (!given)
        return given.error();
    if (const Status dropped = dropWarnings(transfer); !dropped)
        return dropped;
    if (const Status warned = warn(transfer, kNotWritten, {erpNumber}); !warned)
        return warned;
    return warn(transfer, error.code, error.args);
}

Result<bool> WriteBacks::rearm(TransferId transfer, qint64 nowMs)
{
    const auto armed = m_database.run(kRearm, {nowMs, nowMs, transfer.value(), kNotWritten});
    if (!armed)
        return armed.error();
    if (const Status dropped = *armed > 0 ? dropWarnings(transfer) : Status(Done{}); !dropped)
        return dropped.error();
    return *armed > 0;
}

Status WriteBacks::warn(TransferId transfer, const QString &code, const QStringList &args)
{
    const auto warned =
        m_database.run(kWarn, {code, severityName(Severity::Warn), kField, listText(args), transfer.value()});
    if (!warned)
        return warned.error();
    return Done{};
}

Status WriteBacks::dropWarnings(TransferId transfer)
{
    if (const auto dropped = m_database.run(kDropWarnings, {transfer.value(), kField}); !dropped)
        return dropped.error();
    return Done{};
}

} // namespace cuadra

#include "core/ledger/schema.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// Money is a count of micros, a time is ms since 1970, lists and objects are JSON text, "none" is 0 or ''.

const char *const kSetupTables[] = {
    "CREATE TABLE company (id {id}, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, tax_id TEXT NOT NULL,"
    " country TEXT NOT NULL, postcode TEXT NOT NULL, currency TEXT NOT NULL)",
    "CREATE TABLE connection (id {id}, company BIGINT NOT NULL REFERENCES company(id), code TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL, system TEXT NOT NULL, base_url TEXT NOT NULL, user_name TEXT NOT NULL, settings TEXT NOT "
    "NULL,"
    " paused INTEGER NOT NULL DEFAULT 0, pause_reason TEXT NOT NULL DEFAULT '', resume_ms BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE route (id {id}, code TEXT NOT NULL UNIQUE, flow TEXT NOT NULL,"
    " source BIGINT NOT NULL REFERENCES connection(id), target BIGINT NOT NULL REFERENCES connection(id),"
    " start_ms BIGINT NOT NULL, settings TEXT NOT NULL, paused INTEGER NOT NULL DEFAULT 0,"
    " pause_reason TEXT NOT NULL DEFAULT '', resume_ms BIGINT NOT NULL DEFAULT 0)",
    "CREATE TABLE cursor (route BIGINT PRIMARY KEY REFERENCES route(id), place TEXT NOT NULL)",
    "CREATE TABLE mapping (route BIGINT NOT NULL REFERENCES route(id), kind TEXT NOT NULL, source_key TEXT NOT NULL,"
    " target_key TEXT NOT NULL, PRIMARY KEY (route, kind, source_key))",
    "CREATE TABLE lease (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until_ms BIGINT NOT NULL)",
    "CREATE TABLE skipped (route BIGINT NOT NULL REFERENCES route(id), external_id TEXT NOT NULL, reason TEXT NOT NULL,"
    " at_ms BIGINT NOT NULL, PRIMARY KEY (route, external_id))",
};

// The listing row stays small: payloads, waterfalls and details lie apart.
const char *const kTransferTables[] = {
    "CREATE TABLE transfer (id {id}, route BIGINT NOT NULL REFERENCES route(id), business_key TEXT NOT NULL,"
    " external_id TEXT NOT NULL, number TEXT NOT NULL, customer TEXT NOT NULL, total BIGINT NOT NULL,"
    " currency TEXT NOT NULL, state TEXT NOT NULL, hold TEXT NOT NULL DEFAULT 'none', priority INTEGER NOT NULL,"
    " due_ms BIGINT NOT NULL, created_ms BIGINT NOT NULL, changed_ms BIGINT NOT NULL, document_ms BIGINT NOT NULL,"
    " revision INTEGER NOT NULL DEFAULT 1, sending_revision INTEGER NOT NULL DEFAULT 0,"
    " verified_revision INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,"
    " sent_ms BIGINT NOT NULL DEFAULT 0, erp_id TEXT NOT NULL DEFAULT '', erp_number TEXT NOT NULL DEFAULT '',"
    " error_kind TEXT NOT NULL DEFAULT '', error_code TEXT NOT NULL DEFAULT '', error_args TEXT NOT NULL DEFAULT '[]',"
    " cause_key TEXT NOT NULL DEFAULT '', by_person INTEGER NOT NULL DEFAULT 0, gone_ms BIGINT NOT NULL DEFAULT 0,"
    " write_back_ms BIGINT NOT NULL DEFAULT 0, write_back_tries INTEGER NOT NULL DEFAULT 0,"
    " lease_owner TEXT NOT NULL DEFAULT '', lease_until BIGINT NOT NULL DEFAULT 0, UNIQUE (route, business_key))",
    "CREATE TABLE revision (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), number INTEGER NOT NULL,"
    " fingerprint {blob} NOT NULL, overlay TEXT NOT NULL DEFAULT '', taken_ms BIGINT NOT NULL, UNIQUE (transfer, "
    "number))",
    "CREATE TABLE payload (revision BIGINT PRIMARY KEY REFERENCES revision(id), body {blob} NOT NULL)",
    "CREATE TABLE waterfall (transfer BIGINT PRIMARY KEY REFERENCES transfer(id), body {blob} NOT NULL)",
    "CREATE TABLE attempt (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), revision INTEGER NOT NULL,"
    " owner TEXT NOT NULL, started_ms BIGINT NOT NULL, ended_ms BIGINT NOT NULL DEFAULT 0,"
    " outcome TEXT NOT NULL DEFAULT 'sending', error_kind TEXT NOT NULL DEFAULT '', error_code TEXT NOT NULL DEFAULT "
    "'',"
    " error_args TEXT NOT NULL DEFAULT '[]', detail TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX attempt_transfer ON attempt (transfer)",
    "CREATE TABLE finding (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), revision INTEGER NOT NULL,"
    " check_id TEXT NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, field TEXT NOT NULL, args TEXT NOT NULL,"
    " cause_key TEXT NOT NULL, rules_version TEXT NOT NULL)",
    "CREATE INDEX finding_transfer ON finding (transfer)",
    "CREATE TABLE accepted_cause (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), cause TEXT NOT NULL)",
    "CREATE INDEX accepted_cause_transfer ON accepted_cause (transfer)",
    // slot: each session of a shared ledger counts in rows of its own, so that no two wait for each other
    "CREATE TABLE transfer_count (route BIGINT NOT NULL, state TEXT NOT NULL, slot INTEGER NOT NULL, n BIGINT NOT NULL,"
    " PRIMARY KEY (route, state, slot))",
    "CREATE TABLE verified_count (minute BIGINT NOT NULL, route BIGINT NOT NULL, slot INTEGER NOT NULL,"
    " n BIGINT NOT NULL, PRIMARY KEY (minute, route, slot))",
    "CREATE INDEX transfer_ready ON transfer (route, priority, due_ms, id) WHERE state = 'waiting'",
    "CREATE INDEX transfer_scheduled ON transfer (route, due_ms, id)"
    " WHERE state IN ('retrying', 'in_doubt', 'sent', 'held') AND due_ms > 0",
    "CREATE INDEX transfer_sending ON transfer (id) WHERE state = 'sending'",
    "CREATE INDEX transfer_write_back ON transfer (route, write_back_ms) WHERE write_back_ms > 0",
};

const char *const kEvidenceTables[] = {
    "CREATE TABLE exchange (id {id}, connection BIGINT NOT NULL, transfer BIGINT NOT NULL, attempt BIGINT NOT NULL,"
    " step TEXT NOT NULL, started_ms BIGINT NOT NULL, duration_ms BIGINT NOT NULL, method TEXT NOT NULL,"
    " url TEXT NOT NULL, status INTEGER NOT NULL, error_code TEXT NOT NULL)",
    "CREATE INDEX exchange_transfer ON exchange (transfer, id)",
    "CREATE INDEX exchange_started ON exchange (started_ms)",
    "CREATE TABLE exchange_body (exchange BIGINT PRIMARY KEY REFERENCES exchange(id) ON DELETE CASCADE,"
    " request {blob} NOT NULL, reply {blob} NOT NULL)",
    "CREATE TABLE audit (id BIGINT PRIMARY KEY, at_ms BIGINT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,"
    " subject TEXT NOT NULL, digest {blob} NOT NULL, hash {blob} NOT NULL)",
    "CREATE INDEX audit_subject ON audit (subject)",
    "CREATE TABLE audit_content (audit BIGINT PRIMARY KEY REFERENCES audit(id), salt {blob} NOT NULL, content TEXT NOT "
    "NULL)",
};

// What the queue sorts by. A customer's name may be longer than an index entry of PostgreSQL can be.
const char *const kQueueIndexes[] = {
    "CREATE INDEX transfer_by_total ON transfer (total, id)",
    "CREATE INDEX transfer_by_customer ON transfer (substr(customer, 1, 60), id)",
    "CREATE INDEX transfer_by_state ON transfer (state, id)",
    "CREATE INDEX transfer_by_change ON transfer (changed_ms, id)",
    "CREATE INDEX transfer_external ON transfer (route, external_id)",
};

// What people do about transfers. A cause may be longer than an index entry can be: see causeIndexKey().
const char *const kHandlingTables[] = {
    "CREATE TABLE cause_seen (cause TEXT PRIMARY KEY, first_ms BIGINT NOT NULL)",
    "INSERT INTO cause_seen (cause, first_ms) SELECT cause_key, MIN(changed_ms) FROM transfer"
    " WHERE state = 'failed' AND cause_key <> '' AND length(cause_key) <= 200 GROUP BY cause_key",
    "CREATE TABLE assignment (transfer BIGINT PRIMARY KEY REFERENCES transfer(id), assignee TEXT NOT NULL)",
    "CREATE TABLE tag (transfer BIGINT NOT NULL REFERENCES transfer(id), name TEXT NOT NULL,"
    " PRIMARY KEY (transfer, name))",
    "CREATE TABLE note (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), who TEXT NOT NULL,"
    " at_ms BIGINT NOT NULL, body TEXT NOT NULL)",
    "CREATE INDEX note_transfer ON note (transfer)",
    "CREATE TABLE remedy (id {id}, transfer BIGINT NOT NULL REFERENCES transfer(id), cause TEXT NOT NULL,"
    " action TEXT NOT NULL, path TEXT NOT NULL, base TEXT NOT NULL, old_value TEXT NOT NULL, new_value TEXT NOT NULL,"
    " who TEXT NOT NULL, reason TEXT NOT NULL, at_ms BIGINT NOT NULL)",
    "CREATE INDEX remedy_transfer ON remedy (transfer)",
    "CREATE INDEX remedy_cause ON remedy (cause)",
    // how a transfer stood before a person moved it, so that the move can be taken back
    "CREATE TABLE recall (transfer BIGINT PRIMARY KEY REFERENCES transfer(id), moved_ms BIGINT NOT NULL,"
    " state TEXT NOT NULL, hold TEXT NOT NULL, due_ms BIGINT NOT NULL, attempts INTEGER NOT NULL,"
    " error_kind TEXT NOT NULL, error_code TEXT NOT NULL, error_args TEXT NOT NULL, cause_key TEXT NOT NULL,"
    " by_person INTEGER NOT NULL)",
};

// What the place Today asks: the orders of a day and how they stand, what was left aside, what shops did not take.
const char *const kTodayIndexes[] = {
    "CREATE INDEX transfer_by_arrival ON transfer (state, created_ms)",
    "CREATE INDEX transfer_untold ON transfer (state, error_code) WHERE state = 'verified' AND error_code <> ''",
    "CREATE INDEX skipped_by_time ON skipped (at_ms)",
    "ALTER TABLE cursor ADD COLUMN read_ms BIGINT NOT NULL DEFAULT 0", // when the page that moved it was read
};

const char *const kLeasesSayWhen[] = {
    "ALTER TABLE lease ADD COLUMN since_ms BIGINT NOT NULL DEFAULT 0",
};

template <typename Statements> void append(QStringList &list, const Statements &statements, Dialect dialect)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    for (const char *const statement : statements) {
        QString text = QString::fromLatin1(statement);
        text.replace(u"{blob}"_s, sqlite ? u"BLOB"_s : u"BYTEA"_s);
        text.replace(
            u"{id}"_s, sqlite ? u"INTEGER PRIMARY KEY"_s : u"BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s);
        list << text;
    }
}

} // namespace

QStringList schemaStep(int version, Dialect dialect)
{
    QStringList statements;
    if (version == 1) {
        append(statements, kSetupTables, dialect);
        append(statements, kTransferTables, dialect);
        append(statements, kEvidenceTables, dialect);
    } else if (version == 2) {
        append(statements, kQueueIndexes, dialect);
    } else if (version == 3) {
        append(statements, kHandlingTables, dialect);
    } else if (version == 4) {
        append(statements, kTodayIndexes, dialect);
    } else if (version == 5) {
        append(statements, kLeasesSayWhen, dialect);
    }
    return statements;
}

} // namespace cuadra

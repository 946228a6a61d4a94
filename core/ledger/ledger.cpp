#include "core/ledger/ledger.h"

#include "core/ledger/ledgerlock.h"
#include "core/ledger/migrations.h"
#include "core/ledger/ownermark.h"
#include "core/ledger/readers.h"
#include "core/ledger/schema.h"
#include "core/ledger/writer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool isSqlite(const LedgerOptions &options)
{
    return options.url.startsWith(u"sqlite:");
}

QString sqlitePath(const LedgerOptions &options)
{
    return options.url.mid(7);
}

Status prepareForWriting(const LedgerOptions &options)
{
    const auto database = options.makeDatabase(options.url, options.password, true);
    if (!database)
        return database.error();
    if (isSqlite(options)) {
        if (const Status kept = backUpBeforeMigration(**database, sqlitePath(options)); !kept)
            return kept;
    }
    return migrate(**database, kSchemaVersion);
}

/// A reader changes nothing, so it takes exactly the schema it knows.
Status checkForReading(const LedgerOptions &options)
{
    if (isSqlite(options) && !QFile::exists(sqlitePath(options)))
        return Error{.kind = ErrorKind::Storage, .code = u"ledger.open"_s, .args = {options.url}};
    const auto database = options.makeDatabase(options.url, options.password, false);
    if (!database)
        return database.error();
    const Result<int> found = schemaVersion(**database);
    if (!found)
        return found.error();
    if (*found == kSchemaVersion)
        return Done{};
    return Error{.kind = ErrorKind::Storage,
        .code = *found > kSchemaVersion ? u"ledger.newer_schema"_s : u"ledger.older_schema"_s,
        .args = {QString::number(*found), QString::number(kSchemaVersion)}};
}

} // namespace

struct Ledger::Parts
{
    LedgerOptions options;
    const Clock &clock;
    std::unique_ptr<LedgerLock> lock = {}; ///< let go last
    std::unique_ptr<OwnerMark> mark = {};  ///< the same on a shared ledger
    std::unique_ptr<Readers> readers = {};
    std::unique_ptr<Writer> writer = {}; ///< none when read-only; ends first
};

Result<std::unique_ptr<Ledger>> Ledger::open(const LedgerOptions &options, const Clock &clock)
{
    auto parts = std::make_unique<Parts>(Parts{.options = options, .clock = clock});
    if (isSqlite(options) && !options.readOnly) {
        auto lock = LedgerLock::take(sqlitePath(options), options.owner);
        if (!lock)
            return lock.error();
        parts->lock = std::move(*lock);
    }
    if (!isSqlite(options) && !options.readOnly)
        parts->mark = OwnerMark::leave(options.markFolder, options.owner);
    if (const Status ready = options.readOnly ? checkForReading(options) : prepareForWriting(options); !ready)
        return ready.error();
    parts->readers = std::make_unique<Readers>(options);
    if (!options.readOnly)
        parts->writer = std::make_unique<Writer>(options);
    return std::unique_ptr<Ledger>(new Ledger(std::move(parts)));
}

Ledger::Ledger(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
}

Ledger::~Ledger() = default;

Status Ledger::write(const Work &work, const StopFlag &stop)
{
    if (!m_parts->writer)
        return Error{.kind = ErrorKind::Storage, .code = u"ledger.read_only"_s};
    return m_parts->writer->write(work, stop);
}

Status Ledger::write(SetWork &work, const StopFlag &stop)
{
    if (!m_parts->writer)
        return Error{.kind = ErrorKind::Storage, .code = u"ledger.read_only"_s};
    return m_parts->writer->write(work, stop);
}

Status Ledger::read(const Work &work)
{
    return m_parts->readers->read(work);
}

const LedgerOptions &Ledger::options() const
{
    return m_parts->options;
}

const Clock &Ledger::clock() const
{
    return m_parts->clock;
}

bool Ledger::isShared() const
{
    return !isSqlite(m_parts->options);
}

std::optional<LedgerHolder> Ledger::holder() const
{
    return isShared() ? std::nullopt : LedgerLock::holder(sqlitePath(m_parts->options));
}

bool Ledger::provesDead(const QString &owner) const
{
    return isShared() && OwnerMark::provesDead(m_parts->options.markFolder, owner);
}

} // namespace cuadra

#include "core/ledger/readers.h"

#include "core/ledger/transaction.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

struct ReadingConnection
{
    std::unique_ptr<Database> database;
    std::weak_ptr<const int> alive;
};

using ReadingConnections = std::unordered_map<const Readers *, ReadingConnection>;

// By thread, because a connection of QtSql belongs to the thread that opened it and must be closed there.
ReadingConnections &ofThisThread()
{
    static thread_local ReadingConnections connections;
    std::erase_if(connections, [](const auto &entry) { return entry.second.alive.expired(); });
    return connections;
}

Status readSnapshot(Database &database, const Ledger::Work &work)
{
    Transaction snapshot(database);
    if (const Status begun = snapshot.beginReading(); !begun)
        return begun;
    if (const Status worked = work(database); !worked)
        return worked;
    return snapshot.commit();
}

} // namespace

Readers::Readers(const LedgerOptions &options) : m_options(options), m_alive(std::make_shared<const int>(0))
{
}

Readers::~Readers()
{
    m_alive.reset();
    ofThisThread();
}

Status Readers::read(const Ledger::Work &work)
{
    ReadingConnections &connections = ofThisThread();
    auto found = connections.find(this);
    if (found == connections.end()) {
        Result<std::unique_ptr<Database>> opened = m_options.makeDatabase(m_options.url, m_options.password, false);
        if (!opened)
            return opened.error();
        found = connections.emplace(this, ReadingConnection{std::move(*opened), m_alive}).first;
    }
    Status done = readSnapshot(*found->second.database, work);
    if (!done && done.error().code == u"ledger.gone")
        connections.erase(found);
    return done;
}

} // namespace cuadra

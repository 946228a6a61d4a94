#include "core/ledger/auditlog.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kChainLock = 0x41756469; // any number that is ours: "Audi"

const auto kLastLink = u"SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1"_s;
const auto kAppendEvent =
    u"INSERT INTO audit (id, at_ms, who, action, subject, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const auto kAppendContent = u"INSERT INTO audit_content (audit, salt, content) VALUES (?, ?, ?)"_s;
const auto kEraseContents = u"DELETE FROM audit_content WHERE audit IN (SELECT id FROM audit WHERE subject = ?)"_s;
const auto kChain = u"SELECT a.id, a.at_ms, a.who, a.action, a.subject, a.digest, a.hash, c.salt, c.content"
                    " FROM audit a LEFT JOIN audit_content c ON c.audit = a.id WHERE a.id > ? ORDER BY a.id LIMIT ?"_s;

QByteArray newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

QByteArray digestOf(const QByteArray &salt, const QString &content)
{
    return QCryptographicHash::hash(salt + content.toUtf8(), QCryptographicHash::Sha256);
}

/// Whether a row of kChain follows from the hash before it; an erased content proves nothing and breaks nothing.
bool fits(const QByteArray &before, qint64 expectedId, const SqlRow &row)
{
    const AuditEvent event{.atMs = row[1].toLongLong(),
        .who = row[2].toString(),
        .action = row[3].toString(),
        .subject = row[4].toString(),
        .content = row[8].toString()};
    const QByteArray digest = row[5].toByteArray();
    const QByteArray salt = row[7].toByteArray();
    const bool contentFits = salt.isEmpty() || digestOf(salt, event.content) == digest;
    const qint64 id = row[0].toLongLong();
    return id == expectedId && contentFits && AuditLog::hashOf(before, id, event, digest) == row[6].toByteArray();
}

void addTo(ChainProof &proof, const SqlRow &row)
{
    proof.lastMs = row[1].toLongLong();
    if (proof.lastId == 0)
        proof.firstMs = proof.lastMs;
    proof.lastId = row[0].toLongLong();
    proof.lastHash = row[6].toByteArray();
    proof.erased += row[7].toByteArray().isEmpty() ? 1 : 0;
}

} // namespace

/// Lengths go in as well: otherwise "ab" + "c" and "a" + "bc" would be one event.
QByteArray AuditLog::hashOf(const QByteArray &before, qint64 id, const AuditEvent &event,
                            const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::array parts{before, QByteArray::number(id), QByteArray::number(event.atMs), event.who.toUtf8(),
        event.action.toUtf8(), event.subject.toUtf8(), digest};
    for (const QByteArray &part : parts) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

Status AuditLog::append(const AuditEvent &event)
{
    if (m_database.dialect() == Dialect::PostgreSql) { // two appends at once would both follow the same link
        if (const auto locked = m_database.rows(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kChainLock)); !locked)
            return locked.error();
    }
    const auto last = m_database.rows(kLastLink);
    if (!last)
        return last.error();
    const qint64 id = last->empty() ? 1 : last->front()[0].toLongLong() + 1;
    const QByteArray before = last->empty() ? QByteArray() : last->front()[1].toByteArray();
    const QByteArray salt = newSalt();
    const QByteArray digest = digestOf(salt, event.content);
    const QByteArray hash = hashOf(before, id, event, digest);
    const auto appended =
        m_database.run(kAppendEvent, {id, event.atMs, event.who, event.action, event.subject, digest, hash});
    if (!appended)
        return appended.error();
    if (const auto kept = m_database.run(kAppendContent, {id, salt, event.content}); !kept)
        return kept.error();
    return Done{};
}

Result<int> AuditLog::erase(const QString &subject)
{
    return m_database.run(kEraseContents, {subject});
}

Result<qint64> AuditLog::verify()
{
    const Result<ChainProof> proof = prove({}, std::numeric_limits<qint64>::max());
    if (!proof)
        return proof.error();
    return proof->brokenId;
}

Result<ChainProof> AuditLog::prove(ChainProof before, qint64 events)
{
    ChainProof proof = std::move(before);
    qint64 read = 0;
    const Status done = m_database.each(kChain, {proof.lastId, events}, [&](const SqlRow &row) {
        ++read;
        if (!fits(proof.lastHash, proof.lastId + 1, row)) {
            proof.brokenId = proof.lastId + 1;
            return false;
        }
        addTo(proof, row);
        return true;
    });
    if (!done)
        return done.error();
    proof.atEnd = read < events || proof.brokenId != 0;
    return proof;
}

} // namespace cuadra

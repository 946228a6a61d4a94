#pragma once

#include "core/ledger/database.h"
#include "core/ledger/intakerecords.h"
#include "core/ledger/records.h"
#include "core/ledger/setstatement.h"
#include "core/ledger/transfercounts.h"

#include <QHash>

#include <map>

namespace cuadra {

/// Takes one page of documents in, as sets of statements: the work behind TransferStore::takeIn(). One object per page.
class TransferIntake
{
public:
    TransferIntake(Database &database, const IntakePage &page) : m_database(database), m_page(page) { }

    [[nodiscard]] Result<IntakeResult> run();

private:
    /// What the ledger knows of a business key.
    struct Known
    {
        TransferId transfer = {};
        TransferState state = TransferState::Waiting;
        int revision = 1;
        QByteArray fingerprint = {};
        bool byPerson = false; ///< dismissed by a person, who alone takes it back
        bool gone = false;
        bool erased = false;   ///< a person's data went; the fingerprint stayed
    };
    struct Revision
    {
        TransferId transfer;
        int number = 1;
        const IntakeDocument *document = nullptr;
    };
    /// What a set of documents changes, gathered and then written at once.
    struct Changes
    {
        QList<const IntakeDocument *> added = {};
        QList<Revision> revised = {};
        QList<TransferId> back = {};
        QList<TransferId> woken = {};
    };
    using Documents = QList<const IntakeDocument *>;

    [[nodiscard]] QList<Documents> setsOfDistinct() const;
    [[nodiscard]] Status take(const Documents &documents);
    [[nodiscard]] Result<QHash<QString, Known>> find(const Documents &documents);
    void decide(const IntakeDocument &document, Changes &changes);
    void decide(const IntakeDocument &document, const Known &known, Changes &changes);
    [[nodiscard]] Status write(const Changes &changes);
    [[nodiscard]] Result<QList<Revision>> add(const Documents &documents);
    [[nodiscard]] Status revise(const QList<Revision> &revisions);
    [[nodiscard]] Status touch(const QString &sql, const QList<TransferId> &transfers);
    [[nodiscard]] Status keep(const QList<Revision> &revisions);
    [[nodiscard]] Status noteSkipped();
    [[nodiscard]] Status moveCursor();

    Database &m_database;
    const IntakePage &m_page;
    IntakeResult m_result;
    TransferCounts m_counts;
    std::map<QString, QString> m_skipped; ///< reasons by external id
};

} // namespace cuadra

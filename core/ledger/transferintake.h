#pragma once

#include "core/ledger/database.h"
#include "core/ledger/intakerecords.h"
#include "core/ledger/records.h"
#include "core/ledger/transfercounts.h"

namespace cuadra {

/// Takes one page of documents in: the work behind TransferStore::takeIn(). One object per page.
class TransferIntake
{
public:
    TransferIntake(Database &database, const IntakePage &page) : m_database(database), m_page(page) { }

    [[nodiscard]] Result<IntakeResult> run();

private:
    /// What the ledger knows of a business key.
    struct Known
    {
        TransferId transfer;
        TransferState state = TransferState::Waiting;
        int revision = 1;
        QByteArray fingerprint;
        bool byPerson = false; ///< dismissed by a person, who alone takes it back
        bool gone = false;
    };

    [[nodiscard]] Result<std::optional<Known>> find(const IntakeDocument &document);
    [[nodiscard]] Status take(const IntakeDocument &document);
    [[nodiscard]] Status add(const IntakeDocument &document);
    [[nodiscard]] Status revise(const Known &known, const IntakeDocument &document);
    [[nodiscard]] Status takeBack(const Known &known);
    [[nodiscard]] Status wake(const Known &known);
    [[nodiscard]] Status keepRevision(TransferId transfer, int revision, const IntakeDocument &document);
    [[nodiscard]] Status noteSkipped(const SkippedDocument &skipped);
    [[nodiscard]] Status moveCursor();

    Database &m_database;
    const IntakePage &m_page;
    IntakeResult m_result;
    TransferCounts m_counts;
};

} // namespace cuadra

#pragma once

#include "core/ledger/database.h"

namespace cuadra {

/// Rolls back on destruction unless commit() succeeded.
class Transaction
{
public:
    explicit Transaction(Database &database) : m_database(database) { }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Status
    beginWriting(); ///< SQLite: takes the write lock at once, so a later write cannot fail half-way
    [[nodiscard]] Status beginReading(); ///< one snapshot for all that follows
    [[nodiscard]] Status commit();
    void rollBack();

private:
    [[nodiscard]] Status begin(const QString &sql);

    Database &m_database;
    bool m_open = false;
};

} // namespace cuadra

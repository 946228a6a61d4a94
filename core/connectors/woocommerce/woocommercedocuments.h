#pragma once

#include "core/connectors/woocommerce/woocommerceclient.h"
#include "core/ports/ordersource.h"

#include <QList>

namespace cuadra::woocommerce {

/// One row of a list of orders: what a sweep has to know of it, and the bytes.
struct Row
{
    qint64 id = 0;
    QString status;
    SourceDocument document;

    [[nodiscard]] bool isOpen() const; ///< still to be delivered or paid
};

/// The rows of a list. Errors: BadReply, also kUnsorted when they are not in the order of their ids.
[[nodiscard]] Result<QList<Row>> readRows(const Answer &answer);
/// An order read alone.
[[nodiscard]] Result<Row> readRow(const Answer &answer);
/// An order that is no longer there.
[[nodiscard]] Row makeGoneRow(qint64 id);

} // namespace cuadra::woocommerce

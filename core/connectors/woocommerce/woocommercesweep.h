#pragma once

#include "core/connectors/woocommerce/woocommerceclient.h"
#include "core/connectors/woocommerce/woocommercecursor.h"
#include "core/connectors/woocommerce/woocommercedocuments.h"
#include "core/connectors/woocommerce/woocommercesettings.h"
#include "core/ports/ordersource.h"

namespace cuadra::woocommerce {

/// Shows every change of a shop's orders, page by page.
///
/// Promise: lists are read sorted by id, each page beginning with the last row of the one before. When that row is not
///          there, rows have left the list while it was read, and the sweep steps back until the pages join again: none
///          is skipped. Deletions of open orders are looked for a hundred at a time, one batch a sweep.
/// Thread:  one lane.
class Sweep final
{
public:
    Sweep(Client &client, const Settings &settings) : m_client(client), m_settings(settings) { }

    /// See OrderSource::changedOrders().
    [[nodiscard]] Result<SourcePage> next(const QString &cursorText, qint64 startMs, const StopFlag &stop);

private:
    void learnStorage(Cursor &cursor, const StopFlag &stop);
    [[nodiscard]] Result<SourcePage> listPage(Cursor &cursor, qint64 startMs, const StopFlag &stop);
    [[nodiscard]] Result<SourcePage> lookForDeleted(Cursor &cursor, const StopFlag &stop);
    [[nodiscard]] Result<Row> fetchMissing(qint64 id, const StopFlag &stop);
    [[nodiscard]] SourcePage finishPass(Cursor &cursor, SourcePage page) const;

    Client &m_client;
    const Settings &m_settings;
};

} // namespace cuadra::woocommerce

#include "core/connectors/woocommerce/woocommercesweep.h"

#include "core/connectors/woocommerce/woocommerceerrors.h"
#include "core/connectors/woocommerce/woocommercerequests.h"
#include "core/connectors/woocommerce/woocommercesystem.h"

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

constexpr qint64 kAskStorageAgainMs = 86'400'000; // shops move to the new storage once in their life
constexpr qsizetype kMaxMissing = 20; // each costs a call

Query filterOf(const Cursor &cursor, qint64 startMs)
{
    switch (cursor.pass) {
    case Pass::Changed: {
        // The filter is strict and knows whole seconds.
        const Query changed = modifiedAfter(std::max<qint64>(cursor.fromMs - 1000, 0));
        return Query{{u"status"_s, u"any"_s}} + changed;
    }
    case Pass::Open: return Query{{u"status"_s, u"pending,on-hold,processing"_s}} + createdAfter(startMs);
    case Pass::Trash:
    case Pass::Gone: break;
    }
    return Query{{u"status"_s, u"trash"_s}} + createdAfter(startMs);
}

/// How the rows of one page join what was shown before.
struct Joint
{
    qint64 requestedOffset = 0;
    const QList<Row> &rows;
    qint64 total = -1;

    [[nodiscard]] bool isBroken(qint64 lastId) const
    {
        return requestedOffset > 0 && (rows.isEmpty() || rows.first().id > lastId);
    }

    [[nodiscard]] bool isEnd(qint64 lastId) const
    {
        if (rows.size() >= kPageSize)
            return false;
        const bool nothingNew = rows.isEmpty() || rows.last().id <= lastId;
        // The total is believed only from a page that has rows: a page past the end says 0.
        return nothingNew || (total >= 0 && requestedOffset + rows.size() >= total);
    }
};

void takeRow(SourcePage &page, Cursor &cursor, const Row &row)
{
    page.documents.append(row.document);
    cursor.told(row.id, row.isOpen());
    cursor.newestMs = std::max(cursor.newestMs, row.document.modifiedMs);
}

QList<qint64> nextToCheck(const Cursor &cursor)
{
    QList<qint64> ids;
    for (auto id = cursor.open.upper_bound(cursor.checkedId); id != cursor.open.end() && ids.size() < kPageSize; ++id)
        ids.append(*id);
    return ids;
}

} // namespace

Result<SourcePage> Sweep::next(const QString &cursorText, qint64 startMs, const StopFlag &stop)
{
    Cursor cursor = Cursor::fromText(cursorText, startMs);
    learnStorage(cursor, stop);
    Result<SourcePage> page =
        cursor.pass == Pass::Gone ? lookForDeleted(cursor, stop) : listPage(cursor, startMs, stop);
    if (page)
        page->nextCursor = cursor.toText();
    return page;
}

void Sweep::learnStorage(Cursor &cursor, const StopFlag &stop)
{
    if (m_settings.storage != Storage::Unknown) {
        cursor.storage = m_settings.storage;
        return;
    }
    const bool begins = cursor.pass == Pass::Changed && cursor.offset == 0;
    const bool isFresh = cursor.storageMs > 0 && cursor.fromMs - cursor.storageMs < kAskStorageAgainMs;
    if (!begins || isFresh)
        return;
    // A key without that right, or a shop too slow for it, is no reason to stop: unknown only means reading more.
    const Result<Answer> answer = m_client.call(makeSystemRequest(m_client.shop()), stop);
    const Result<SystemFacts> facts = answer ? readSystem(*answer) : Result<SystemFacts>(answer.error());
    cursor.storage = facts ? facts->storage : Storage::Unknown;
    cursor.storageMs = std::max<qint64>(answer && answer->serverMs > 0 ? answer->serverMs : cursor.fromMs, 1);
}

Result<SourcePage> Sweep::listPage(Cursor &cursor, qint64 startMs, const StopFlag &stop)
{
    const qint64 offset = std::max<qint64>(cursor.offset - 1, 0); // the last row again, to see that the pages join
    const Result<Answer> answer =
        m_client.call(makeOrdersRequest(m_client.shop(), filterOf(cursor, startMs), offset), stop);
    if (!answer)
        return answer.error();
    const Result<QList<Row>> rows = readRows(*answer);
    if (!rows)
        return rows.error();
    SourcePage page;
    page.sourceClockMs = answer->serverMs;
    if (cursor.startedMs == 0 && cursor.pass == Pass::Changed)
        cursor.startedMs = answer->serverMs;
    const Joint joint{offset, *rows, answer->total};
    if (joint.isBroken(cursor.lastId)) {
        cursor.offset = std::max<qint64>(cursor.offset - kPageSize, 0);
        return page;
    }
    const bool ends = joint.isEnd(cursor.lastId);
    for (const Row &row : *rows) {
        if (row.id > cursor.lastId)
            takeRow(page, cursor, row);
    }
    cursor.offset = offset + rows->size();
    cursor.lastId = rows->isEmpty() ? cursor.lastId : std::max(cursor.lastId, rows->last().id);
    return ends ? finishPass(cursor, std::move(page)) : Result<SourcePage>(std::move(page));
}

Result<Row> Sweep::fetchMissing(qint64 id, const StopFlag &stop)
{
    const Result<Answer> answer = m_client.call(makeOrderRequest(m_client.shop(), QString::number(id)), stop);
    if (answer)
        return readRow(*answer);
    return answer.error().code == kOrderUnknown ? Result<Row>(makeGoneRow(id)) : Result<Row>(answer.error());
}

Result<SourcePage> Sweep::lookForDeleted(Cursor &cursor, const StopFlag &stop)
{
    SourcePage page;
    const QList<qint64> ids = nextToCheck(cursor);
    cursor.checkedId = ids.size() < kPageSize ? 0 : ids.last();
    if (ids.isEmpty())
        return finishPass(cursor, std::move(page));
    const Result<Answer> answer = m_client.call(makeExistingRequest(m_client.shop(), ids), stop);
    if (!answer)
        return answer.error();
    const Result<QList<Row>> rows = readRows(*answer);
    if (!rows)
        return rows.error();
    page.sourceClockMs = answer->serverMs;
    QList<qint64> missing = ids;
    missing.removeIf([&](qint64 id) {
        return std::any_of(rows->begin(), rows->end(), [id](const Row &row) { return row.id == id; });
    });
    for (const qint64 id : missing.first(std::min(missing.size(), kMaxMissing))) {
        const Result<Row> row = fetchMissing(id, stop); // not in the list proves little: a filter may hide it
        if (!row)
            return row.error();
        takeRow(page, cursor, *row);
    }
    if (missing.size() > kMaxMissing)
        cursor.checkedId = missing.at(kMaxMissing - 1);
    return finishPass(cursor, std::move(page));
}

SourcePage Sweep::finishPass(Cursor &cursor, SourcePage page) const
{
    page.sweepFinished = cursor.nextPass(m_settings.overlapMs);
    return page;
}

} // namespace cuadra::woocommerce

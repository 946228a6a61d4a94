#pragma once

#include "core/connectors/woocommerce/woocommercesettings.h"

#include <QList>
#include <QString>

#include <set>

namespace cuadra::woocommerce {

/// What a sweep goes through, in this order.
enum class Pass {
    Changed, ///< orders changed since the last sweep
    Open, ///< legacy storage: open orders again, because not every edit moves their date
    Trash, ///< orders in the bin, which the other lists leave out
    Gone, ///< open orders we told of that are in no list any more
};

/// Where a sweep stands. Written into the ledger after every page; opaque to everyone else.
struct Cursor
{
    Pass pass = Pass::Changed;
    qint64 offset = 0; ///< rows of this pass that are behind us
    qint64 lastId = 0; ///< the highest id shown in this pass
    qint64 fromMs = 0; ///< the shop's time up to which earlier sweeps have seen everything
    qint64 startedMs = 0; ///< the shop's time when this sweep began; 0 = not known yet
    qint64 newestMs = 0; ///< the latest change seen, for shops that do not say their time
    Storage storage = Storage::Unknown;
    qint64 storageMs = 0; ///< when the shop was asked about its storage; 0 = never
    std::set<qint64> open; ///< open orders we told of; Range: kMaxOpen
    qint64 checkedId = 0; ///< how far pass Gone came in \a open, over all sweeps

    static constexpr size_t kMaxOpen = 2'000;

    /// Notes that an order was told, so that its deletion can be noticed while it is open.
    void told(qint64 id, bool isOpen);
    /// Goes to the next pass. Returns true when the sweep is over; then the cursor is ready for the next one.
    bool nextPass(qint64 overlapMs);

    [[nodiscard]] QString toText() const;
    /// An empty or unreadable text is the beginning: reading everything again changes nothing.
    [[nodiscard]] static Cursor fromText(const QString &text, qint64 startMs);
};

} // namespace cuadra::woocommerce

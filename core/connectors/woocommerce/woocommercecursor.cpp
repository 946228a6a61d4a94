#include "core/connectors/woocommerce/woocommercecursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cuadra::woocommerce {

namespace {

constexpr int kVersion = 1;

} // namespace

void Cursor::told(qint64 id, bool isOpen)
{
    if (!isOpen) {
        open.erase(id);
        return;
    }
    open.insert(id);
    if (open.size() > kMaxOpen)
        open.erase(open.begin()); // the oldest are the least likely to move
}

bool Cursor::nextPass(qint64 overlapMs)
{
    offset = 0;
    lastId = 0;
    const bool reReads = storage != Storage::Hpos;
    switch (pass) {
    case Pass::Changed: pass = reReads ? Pass::Open : Pass::Trash; return false;
    case Pass::Open: pass = Pass::Trash; return false;
    case Pass::Trash: pass = Pass::Gone; return false;
    case Pass::Gone: break;
    }
    pass = Pass::Changed;
    // Never our own clock: it may be ahead of the shop's, and what changed in between would be lost.
    const qint64 reachedMs = startedMs > 0 ? startedMs : newestMs;
    if (reachedMs > 0)
        fromMs = reachedMs - overlapMs;
    startedMs = 0;
    return true;
}

QString Cursor::toText() const
{
    QJsonArray ids;
    for (const qint64 id : open)
        ids.append(id);
    const QJsonObject json = {
        {u"v"_s, kVersion},
        {u"pass"_s, int(pass)},
        {u"offset"_s, offset},
        {u"last"_s, lastId},
        {u"from"_s, fromMs},
        {u"started"_s, startedMs},
        {u"newest"_s, newestMs},
        {u"storage"_s, int(storage)},
        {u"storageAsked"_s, storageMs},
        {u"checked"_s, checkedId},
        {u"open"_s, ids},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Cursor Cursor::fromText(const QString &text, qint64 startMs)
{
    Cursor cursor;
    cursor.fromMs = startMs;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json[u"v"].toInt() != kVersion)
        return cursor;
    cursor.pass = Pass(std::clamp(json[u"pass"].toInt(), int(Pass::Changed), int(Pass::Gone)));
    cursor.offset = std::max<qint64>(json[u"offset"].toInteger(), 0);
    cursor.lastId = json[u"last"].toInteger();
    cursor.fromMs = json[u"from"].toInteger(startMs);
    cursor.startedMs = json[u"started"].toInteger();
    cursor.newestMs = json[u"newest"].toInteger();
    cursor.storage = Storage(std::clamp(json[u"storage"].toInt(), int(Storage::Unknown), int(Storage::Hpos)));
    cursor.storageMs = json[u"storageAsked"].toInteger();
    cursor.checkedId = json[u"checked"].toInteger();
    for (const QJsonValue &id : json[u"open"].toArray())
        cursor.told(id.toInteger(), true);
    return cursor;
}

} // namespace cuadra::woocommerce

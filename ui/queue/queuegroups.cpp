#include "ui/queue/queuegroups.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cuadra {

QList<TransferState> statesOf(QueueGroup group)
{
    switch (group) {
    case QueueGroup::InQueue:
        return {TransferState::Waiting, TransferState::Sending, TransferState::Sent, TransferState::Retrying};
    case QueueGroup::Failed: return {TransferState::Failed};
    case QueueGroup::InDoubt: return {TransferState::InDoubt};
    case QueueGroup::Held: return {TransferState::Held};
    case QueueGroup::Verified: return {TransferState::Verified};
    case QueueGroup::Dismissed: return {TransferState::Dismissed};
    case QueueGroup::All: return {};
    }
    Q_UNREACHABLE();
}

QString groupWord(QueueGroup group)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("groups", text); };
    switch (group) {
    case QueueGroup::InQueue: return say(QT_TRANSLATE_NOOP("groups", "In queue"));
    case QueueGroup::Failed: return say(QT_TRANSLATE_NOOP("groups", "Failed"));
    case QueueGroup::InDoubt: return say(QT_TRANSLATE_NOOP("groups", "In doubt"));
    case QueueGroup::Held: return say(QT_TRANSLATE_NOOP("groups", "Held"));
    case QueueGroup::Verified: return say(QT_TRANSLATE_NOOP("groups", "Verified"));
    case QueueGroup::Dismissed: return say(QT_TRANSLATE_NOOP("groups", "Dismissed"));
    case QueueGroup::All: return say(QT_TRANSLATE_NOOP("groups", "All"));
    }
    Q_UNREACHABLE();
}

QString groupIcon(QueueGroup group)
{
    if (group == QueueGroup::All)
        return u"layers"_s;
    return iconName(statesOf(group).constFirst());
}

Tone groupTone(QueueGroup group)
{
    switch (group) {
    case QueueGroup::Failed: return Tone::Bad;
    case QueueGroup::InDoubt: return Tone::Doubt;
    case QueueGroup::Held: return Tone::Warn;
    default: return Tone::Neutral;
    }
}

qint64 countOf(QueueGroup group, const QList<RouteCard> &cards)
{
    const QList<TransferState> states = statesOf(group);
    qint64 count = 0;
    for (const RouteCard &card : cards) {
        for (auto state = card.counts.begin(); state != card.counts.end(); ++state)
            count += states.isEmpty() || states.contains(state.key()) ? state.value() : 0;
    }
    return count;
}

} // namespace cuadra

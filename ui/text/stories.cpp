#include "ui/text/stories.h"

#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kNameLength = 60;

QString say(const char *text)
{
    return QCoreApplication::translate("stories", text);
}

QString nameText(const QString &foreign)
{
    return shortened(shownPlainly(foreign), kNameLength);
}

Story verifiedStory(const TransferDetail &detail, qint64 nowMs)
{
    return {say(QT_TRANSLATE_NOOP("stories", "It is in %1 as %2, read back and equal to the cent, since %3."))
                .arg(nameText(detail.targetName), nameText(detail.row.erpNumber), clockText(detail.row.changedMs, nowMs)),
            say(QT_TRANSLATE_NOOP("stories", "Nothing to do."))};
}

Story heldStory(const TransferDetail &detail, qint64 nowMs)
{
    const QString why = holdWord(detail.row.hold);
    const QString until = detail.row.dueMs > nowMs ? say(QT_TRANSLATE_NOOP("stories", "It is looked at again %1."))
                                                         .arg(untilText(detail.row.dueMs, nowMs))
                                                   : say(QT_TRANSLATE_NOOP("stories", "It goes on when the shop tells of a change."));
    return {say(QT_TRANSLATE_NOOP("stories", "Held: %1.")).arg(why), until};
}

Story retryingStory(const TransferDetail &detail, qint64 nowMs)
{
    const Phrase phrase = phraseFor(detail.row.errorCode, detail.row.errorArgs, detail.row.currency);
    return {phrase.cause,
            say(QT_TRANSLATE_NOOP("stories", "It is tried again by itself %1.")).arg(untilText(detail.row.dueMs, nowMs))};
}

Story waitingStory(const TransferDetail &detail, qint64 nowMs)
{
    return {say(QT_TRANSLATE_NOOP("stories", "It waits for its turn to go to %1, taken %2."))
                .arg(nameText(detail.targetName), agoText(detail.row.createdMs, nowMs)),
            say(QT_TRANSLATE_NOOP("stories", "Nothing to do: the engine sends it."))};
}

QString causeInShort(const QueueRow &row)
{
    return row.errorCode.isEmpty() ? QString() : phraseFor(row.errorCode, row.errorArgs, row.currency).cause;
}

} // namespace

Story storyOf(const TransferDetail &detail, qint64 nowMs)
{
    const QString target = nameText(detail.targetName);
    switch (detail.row.state) {
    case TransferState::Verified: return verifiedStory(detail, nowMs);
    case TransferState::Held: return heldStory(detail, nowMs);
    case TransferState::Retrying: return retryingStory(detail, nowMs);
    case TransferState::Waiting: return waitingStory(detail, nowMs);
    case TransferState::Sending:
        return {say(QT_TRANSLATE_NOOP("stories", "It is being sent to %1 right now.")).arg(target),
                say(QT_TRANSLATE_NOOP("stories", "Nothing to do: the engine sends it."))};
    case TransferState::Sent:
        return {say(QT_TRANSLATE_NOOP("stories", "%1 accepted it; it is being read back.")).arg(target),
                say(QT_TRANSLATE_NOOP("stories", "It counts as verified only when it is equal to the cent."))};
    case TransferState::InDoubt:
        return {say(QT_TRANSLATE_NOOP("stories", "The answer was lost: it may be in %1 already.")).arg(target),
                say(QT_TRANSLATE_NOOP("stories", "Nothing is sent twice: %1 is asked for the reference %2 first."))
                    .arg(target, nameText(detail.row.businessKey))};
    case TransferState::Failed: {
        const Phrase phrase = phraseFor(detail.row.errorCode, detail.row.errorArgs, detail.row.currency);
        return {phrase.cause, phrase.remedy};
    }
    case TransferState::Dismissed:
        return {detail.row.errorCode.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("stories", "Dismissed by a person; the reason stands in the audit."))
                    : causeInShort(detail.row),
                say(QT_TRANSLATE_NOOP("stories", "Retry takes it back into the queue."))};
    }
    Q_UNREACHABLE();
}

QString stepOrNumber(const QueueRow &row, qint64 nowMs)
{
    switch (row.state) {
    case TransferState::Held: return holdWord(row.hold);
    case TransferState::InDoubt: return say(QT_TRANSLATE_NOOP("stories", "asks for the reference"));
    case TransferState::Failed: return causeInShort(row);
    case TransferState::Retrying:
        return say(QT_TRANSLATE_NOOP("stories", "%1 \u00b7 %2")).arg(untilText(row.dueMs, nowMs), causeInShort(row));
    case TransferState::Waiting:
    case TransferState::Sending:
    case TransferState::Sent:
    case TransferState::Verified:
    case TransferState::Dismissed: return nameText(row.erpNumber);
    }
    Q_UNREACHABLE();
}

QString rowSummary(const QueueRow &row)
{
    const QString attempts = QCoreApplication::translate("stories", "%n attempt(s)", nullptr, row.attempts);
    return QStringList{say(QT_TRANSLATE_NOOP("stories", "Order %1")).arg(nameText(row.number)), nameText(row.customer),
                       money(row.total, row.currency), stateWord(row.state), attempts}
        .join(u", "_s);
}

QString engineSentence(const EngineHealth &health)
{
    if (health.stopping)
        return say(QT_TRANSLATE_NOOP("stories", "The engine is stopping"));
    switch (health.holder) {
    case EngineHealth::Holder::None: return say(QT_TRANSLATE_NOOP("stories", "No engine runs"));
    case EngineHealth::Holder::Here: return say(QT_TRANSLATE_NOOP("stories", "Engine on this computer"));
    case EngineHealth::Holder::Elsewhere:
        return say(QT_TRANSLATE_NOOP("stories", "The engine runs at %1")).arg(nameText(health.holderName));
    }
    Q_UNREACHABLE();
}

QString connectionSentence(const ConnectionHealth &connection, qint64 nowMs)
{
    const QString name = nameText(connection.name);
    const QString system = systemWord(connection.system);
    const QString who = name == system ? name : u"%1 (%2)"_s.arg(name, system);
    QString sentence = u"%1: %2"_s.arg(who, lightWord(connection.light));
    if (connection.downSinceMs != 0)
        sentence += say(QT_TRANSLATE_NOOP("stories", " since %1")).arg(clockText(connection.downSinceMs, nowMs));
    if (connection.waiting > 0)
        sentence += u", "_s + QCoreApplication::translate("stories", "%n waiting", nullptr, connection.waiting);
    if (!connection.errorCode.isEmpty()) {
        const Phrase phrase = phraseFor(connection.errorCode, connection.errorArgs);
        sentence += u". "_s + phrase.cause + u' ' + phrase.remedy;
    }
    return sentence;
}

} // namespace cuadra

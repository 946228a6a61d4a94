#include "ui/text/words.h"

#include "ui/text/safetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("words", text);
}

using Table = QHash<QString, const char *>;

/// The phrase for a name that others chose; names not listed are shown as they are.
QString lookUp(const Table &table, const QString &name)
{
    const char *text = table.value(name, nullptr);
    return text ? say(text) : shownPlainly(name);
}

} // namespace

QString stateWord(TransferState state)
{
    switch (state) {
    case TransferState::Waiting: return say(QT_TRANSLATE_NOOP("words", "Waiting"));
    case TransferState::Sending: return say(QT_TRANSLATE_NOOP("words", "Sending"));
    case TransferState::Sent: return say(QT_TRANSLATE_NOOP("words", "Sent"));
    case TransferState::Verified: return say(QT_TRANSLATE_NOOP("words", "Verified"));
    case TransferState::Retrying: return say(QT_TRANSLATE_NOOP("words", "Retrying"));
    case TransferState::InDoubt: return say(QT_TRANSLATE_NOOP("words", "In doubt"));
    case TransferState::Failed: return say(QT_TRANSLATE_NOOP("words", "Failed"));
    case TransferState::Held: return say(QT_TRANSLATE_NOOP("words", "Held"));
    case TransferState::Dismissed: return say(QT_TRANSLATE_NOOP("words", "Dismissed"));
    }
    Q_UNREACHABLE();
}

QString holdWord(HoldReason reason)
{
    switch (reason) {
    case HoldReason::None: return {};
    case HoldReason::Unpaid: return say(QT_TRANSLATE_NOOP("words", "waits for the payment"));
    case HoldReason::TransferAwaited: return say(QT_TRANSLATE_NOOP("words", "waits for the bank transfer"));
    case HoldReason::CashOnDelivery: return say(QT_TRANSLATE_NOOP("words", "waits for the carrier's cash"));
    case HoldReason::HoldWindow: return say(QT_TRANSLATE_NOOP("words", "time to change one's mind"));
    case HoldReason::SuspectedFraud: return say(QT_TRANSLATE_NOOP("words", "the shop suspects fraud"));
    case HoldReason::Approval: return say(QT_TRANSLATE_NOOP("words", "waits for an approval"));
    }
    Q_UNREACHABLE();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info: return say(QT_TRANSLATE_NOOP("words", "Note"));
    case Severity::Warn: return say(QT_TRANSLATE_NOOP("words", "Warning"));
    case Severity::Hold: return say(QT_TRANSLATE_NOOP("words", "Decide"));
    case Severity::Block: return say(QT_TRANSLATE_NOOP("words", "Blocks"));
    }
    Q_UNREACHABLE();
}

QString lightWord(Light light)
{
    switch (light) {
    case Light::Unknown: return say(QT_TRANSLATE_NOOP("words", "not asked yet"));
    case Light::Good: return say(QT_TRANSLATE_NOOP("words", "answers"));
    case Light::Slow: return say(QT_TRANSLATE_NOOP("words", "slow"));
    case Light::Down: return say(QT_TRANSLATE_NOOP("words", "does not answer"));
    case Light::Paused: return say(QT_TRANSLATE_NOOP("words", "paused"));
    case Light::SignIn: return say(QT_TRANSLATE_NOOP("words", "sign in again"));
    }
    Q_UNREACHABLE();
}

QString systemWord(const QString &system)
{
    static const QHash<QString, QString> names{
        {u"woocommerce"_s, u"WooCommerce"_s}, {u"tryton"_s, u"Tryton"_s}, {u"etendo"_s, u"Etendo"_s}};
    return names.value(system, shownPlainly(system));
}

QString flowWord(const QString &flow)
{
    static const Table words{{u"orders"_s, QT_TRANSLATE_NOOP("words", "Orders")}};
    return lookUp(words, flow);
}

QString stepWord(const QString &step)
{
    static const Table words{
        {u"poll"_s, QT_TRANSLATE_NOOP("words", "reading the shop")},
        {u"sign_in"_s, QT_TRANSLATE_NOOP("words", "signing in")},
        {u"look_up"_s, QT_TRANSLATE_NOOP("words", "asking by reference")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("words", "finding products and taxes")},
        {u"customer"_s, QT_TRANSLATE_NOOP("words", "finding the customer")},
        {u"place"_s, QT_TRANSLATE_NOOP("words", "creating the order")},
        {u"read_back"_s, QT_TRANSLATE_NOOP("words", "reading back")},
        {u"confirm"_s, QT_TRANSLATE_NOOP("words", "confirming the order")},
        {u"write_back"_s, QT_TRANSLATE_NOOP("words", "telling the shop the number")},
    };
    return lookUp(words, step);
}

QString auditWord(const QString &action)
{
    static const Table words{
        {u"retry"_s, QT_TRANSLATE_NOOP("words", "Retried")},
        {u"dismiss"_s, QT_TRANSLATE_NOOP("words", "Dismissed it")},
        {u"accept"_s, QT_TRANSLATE_NOOP("words", "Accepted the findings")},
        {u"pause"_s, QT_TRANSLATE_NOOP("words", "Paused the route")},
        {u"resume"_s, QT_TRANSLATE_NOOP("words", "Resumed the route")},
    };
    return lookUp(words, action);
}

QString waterfallWord(const WaterfallStep &step)
{
    const QString label = shortened(shownPlainly(step.label), 40);
    const auto with = [&label](const char *plain, const char *labelled) {
        return label.isEmpty() ? say(plain) : say(labelled).arg(label);
    };
    switch (step.kind) {
    case StepKind::Net: return with(QT_TRANSLATE_NOOP("words", "Net"), QT_TRANSLATE_NOOP("words", "Net %1"));
    case StepKind::Discount:
        return with(QT_TRANSLATE_NOOP("words", "Discount"), QT_TRANSLATE_NOOP("words", "Discount %1"));
    case StepKind::Shipping:
        return with(QT_TRANSLATE_NOOP("words", "Shipping"), QT_TRANSLATE_NOOP("words", "Shipping %1"));
    case StepKind::Fee: return with(QT_TRANSLATE_NOOP("words", "Fee"), QT_TRANSLATE_NOOP("words", "Fee %1"));
    case StepKind::Tax: return with(QT_TRANSLATE_NOOP("words", "Tax"), QT_TRANSLATE_NOOP("words", "Tax %1 %"));
    case StepKind::Rounding: return say(QT_TRANSLATE_NOOP("words", "Rounding"));
    case StepKind::Total: return say(QT_TRANSLATE_NOOP("words", "Total"));
    }
    Q_UNREACHABLE();
}

} // namespace cuadra

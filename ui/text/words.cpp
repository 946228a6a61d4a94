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

/// Of a step that reads one list or record, named after what stands in it.
QString kindOfRead(const QString &what)
{
    if (!what.startsWith(u"read."_s) && !what.startsWith(u"list."_s))
        return {};
    const QString entity = what.section(u'.', 1);
    if (entity.startsWith(u"Order"_s))
        return u"read_order"_s;
    return entity.startsWith(u"BusinessPartner"_s) || entity == u"Location" ? u"find_customer"_s : u"resolve"_s;
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
    case HoldReason::ByPerson: return say(QT_TRANSLATE_NOOP("words", "someone made it wait"));
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

QString catalogWord(const QString &kind)
{
    static const Table words{
        {u"product"_s, QT_TRANSLATE_NOOP("words", "product")},
        {u"shipping"_s, QT_TRANSLATE_NOOP("words", "shipping method")},
        {u"fee"_s, QT_TRANSLATE_NOOP("words", "fee")},
        {u"tax"_s, QT_TRANSLATE_NOOP("words", "tax")},
        {u"payment_term"_s, QT_TRANSLATE_NOOP("words", "payment term")},
        {u"payment_method"_s, QT_TRANSLATE_NOOP("words", "payment method")},
        {u"warehouse"_s, QT_TRANSLATE_NOOP("words", "warehouse")},
        {u"price_list"_s, QT_TRANSLATE_NOOP("words", "price list")},
    };
    return lookUp(words, kind);
}

/// Steps are named "system.what"; what they do is the same in every system.
QString stepWord(const QString &step)
{
    static const QHash<QString, QString> kinds{
        {u"login"_s, u"sign_in"_s},           {u"sign_in"_s, u"sign_in"_s},         {u"preferences"_s, u"sign_in"_s},
        {u"version"_s, u"check"_s},           {u"rights"_s, u"check"_s},            {u"write_check"_s, u"check"_s},
        {u"system"_s, u"check"_s},            {u"right.order"_s, u"check"_s},
        {u"order.store"_s, u"place"_s},       {u"order.create"_s, u"place"_s},
        {u"order.update"_s, u"correct"_s},    {u"line.remove"_s, u"correct"_s},     {u"order.complete"_s, u"confirm"_s},
        {u"order.quote"_s, u"confirm"_s},     {u"order.confirm"_s, u"confirm"_s},   {u"order.process"_s, u"confirm"_s},
        {u"order.find"_s, u"look_up"_s},      {u"order.read"_s, u"read_back"_s},    {u"order.taxes"_s, u"read_back"_s},
        {u"order.taxes.preview"_s, u"place"_s}, {u"customer.store"_s, u"customer"_s}, {u"party.create"_s, u"customer"_s},
        {u"address.create"_s, u"customer"_s}, {u"tax_id.create"_s, u"customer"_s},  {u"party.find"_s, u"find_customer"_s},
        {u"party.find_tax_id"_s, u"find_customer"_s}, {u"warning.accept"_s, u"accept"_s},
        {u"orders.list"_s, u"poll"_s},        {u"orders.latest"_s, u"poll"_s},      {u"orders.existing"_s, u"poll"_s},
        {u"refunds.list"_s, u"refunds"_s},    {u"order.write_number"_s, u"write_back"_s},
        {u"products"_s, u"resolve"_s},        {u"products.identifiers"_s, u"resolve"_s}, {u"product.units"_s, u"resolve"_s},
        {u"taxes"_s, u"resolve"_s},           {u"payment_terms"_s, u"resolve"_s},   {u"warehouses"_s, u"resolve"_s},
        {u"periods"_s, u"resolve"_s},
    };
    static const Table words{
        {u"poll"_s, QT_TRANSLATE_NOOP("words", "reading the shop")},
        {u"sign_in"_s, QT_TRANSLATE_NOOP("words", "signing in")},
        {u"check"_s, QT_TRANSLATE_NOOP("words", "checking rights and version")},
        {u"look_up"_s, QT_TRANSLATE_NOOP("words", "asking by reference")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("words", "finding products and taxes")},
        {u"read_order"_s, QT_TRANSLATE_NOOP("words", "reading the order")},
        {u"find_customer"_s, QT_TRANSLATE_NOOP("words", "finding the customer")},
        {u"customer"_s, QT_TRANSLATE_NOOP("words", "making the customer")},
        {u"place"_s, QT_TRANSLATE_NOOP("words", "creating the order")},
        {u"correct"_s, QT_TRANSLATE_NOOP("words", "correcting the draft")},
        {u"accept"_s, QT_TRANSLATE_NOOP("words", "accepting a warning")},
        {u"read_back"_s, QT_TRANSLATE_NOOP("words", "reading back")},
        {u"confirm"_s, QT_TRANSLATE_NOOP("words", "confirming the order")},
        {u"refunds"_s, QT_TRANSLATE_NOOP("words", "reading refunds")},
        {u"write_back"_s, QT_TRANSLATE_NOOP("words", "telling the shop the number")},
    };
    const QString what = step.section(u'.', 1);
    const QString kind = kinds.contains(what) ? kinds.value(what) : kindOfRead(what);
    return kind.isEmpty() ? lookUp(words, step) : lookUp(words, kind);
}

QString auditWord(const QString &action)
{
    static const Table words{
        {u"transfer.retry"_s, QT_TRANSLATE_NOOP("words", "Retried")},
        {u"transfer.dismiss"_s, QT_TRANSLATE_NOOP("words", "Dismissed it")},
        {u"transfer.accept_findings"_s, QT_TRANSLATE_NOOP("words", "Accepted the findings")},
        {u"transfer.look_up_now"_s, QT_TRANSLATE_NOOP("words", "Had it looked up at once")},
        {u"transfer.reveal"_s, QT_TRANSLATE_NOOP("words", "Looked at personal data")},
        {u"transfer.erase"_s, QT_TRANSLATE_NOOP("words", "Erased the personal data")},
        {u"transfer.hold"_s, QT_TRANSLATE_NOOP("words", "Made it wait")},
        {u"transfer.recall"_s, QT_TRANSLATE_NOOP("words", "Took the last step back")},
        {u"transfer.correct"_s, QT_TRANSLATE_NOOP("words", "Corrected it")},
        {u"transfer.assign"_s, QT_TRANSLATE_NOOP("words", "Gave it to someone")},
        {u"transfer.tag"_s, QT_TRANSLATE_NOOP("words", "Put a tag on it")},
        {u"transfer.untag"_s, QT_TRANSLATE_NOOP("words", "Took a tag off it")},
        {u"transfer.note"_s, QT_TRANSLATE_NOOP("words", "Wrote a note")},
        {u"transfer.gone"_s, QT_TRANSLATE_NOOP("words", "Gone from the shop")},
        {u"route.pause"_s, QT_TRANSLATE_NOOP("words", "Paused the route")},
        {u"route.resume"_s, QT_TRANSLATE_NOOP("words", "Resumed the route")},
        {u"connection.pause"_s, QT_TRANSLATE_NOOP("words", "Paused the connection")},
        {u"connection.resume"_s, QT_TRANSLATE_NOOP("words", "Resumed the connection")},
        {u"pause.over"_s, QT_TRANSLATE_NOOP("words", "The pause ended")},
        {u"company.save"_s, QT_TRANSLATE_NOOP("words", "Saved the company")},
        {u"connection.save"_s, QT_TRANSLATE_NOOP("words", "Saved the connection")},
        {u"route.save"_s, QT_TRANSLATE_NOOP("words", "Saved the route")},
        {u"mapping.save"_s, QT_TRANSLATE_NOOP("words", "Saved a mapping")},
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

QString roundingWord(const QString &model)
{
    static const Table words{
        {u"unit"_s, QT_TRANSLATE_NOOP("words", "per unit")},
        {u"line"_s, QT_TRANSLATE_NOOP("words", "per line")},
        {u"running"_s, QT_TRANSLATE_NOOP("words", "per line, on the running sum")},
        {u"document"_s, QT_TRANSLATE_NOOP("words", "per rate")},
        {u"half_up"_s, QT_TRANSLATE_NOOP("words", "half up")},
        {u"half_down"_s, QT_TRANSLATE_NOOP("words", "half down")},
        {u"half_even"_s, QT_TRANSLATE_NOOP("words", "half to even")},
    };
    QStringList parts;
    for (const QString &part : model.split(u", "_s))
        parts << shortened(lookUp(words, part), 40);
    return parts.join(u", "_s);
}

} // namespace cuadra

#include "core/desk/personaltexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kWholeWordsBelow = 5; ///< shorter values are only met as whole words
constexpr qsizetype kPhoneDigits = 9;     ///< the same number is written with and without its country
constexpr qsizetype kLongestPattern = 500;

const QString kHiddenText = QString::fromUtf16(kMask);

/// Names of members that say something about the order and nothing about its customer.
bool isHarmless(const QString &name)
{
    static const QSet<QString> names{u"id"_s, u"number"_s, u"reference"_s, u"status"_s, u"state"_s, u"currency"_s,
        u"total"_s, u"subtotal"_s, u"total_tax"_s, u"subtotal_tax"_s, u"cart_tax"_s, u"discount_total"_s,
        u"discount_tax"_s, u"shipping_total"_s, u"shipping_tax"_s, u"tax_total"_s, u"shipping_tax_total"_s, u"sku"_s,
        u"quantity"_s, u"price"_s, u"unit_price"_s, u"tax_class"_s, u"rate_code"_s, u"rate_id"_s, u"rate_percent"_s,
        u"payment_method"_s, u"method_id"_s, u"product_id"_s, u"variation_id"_s, u"date_created_gmt"_s,
        u"date_modified_gmt"_s, u"date_paid_gmt"_s, u"version"_s, u"type"_s, u"code"_s, u"method"_s,
        u"untaxed_amount"_s, u"tax_amount"_s, u"total_amount"_s, u"documentno"_s, u"grandtotal"_s, u"jsonrpc"_s};
    return names.contains(name.toLower());
}

bool holdsPerson(const QString &name)
{
    static const QSet<QString> names{u"billing"_s, u"shipping"_s, u"customer"_s, u"party"_s, u"address"_s,
        u"addresses"_s, u"contact"_s, u"invoice_address"_s, u"shipment_address"_s, u"invoice_party"_s};
    return names.contains(name.toLower());
}

/// The first line that is empty ends the headers; what begins like JSON has none.
QByteArray withoutHeaders(const QByteArray &message)
{
    const QByteArray text = message.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return text;
    if (message.startsWith('\n'))
        return text;
    const qsizetype end = message.indexOf("\n\n");
    return end < 0 ? QByteArray() : message.sliced(end + 2).trimmed();
}

/// It names nobody, and masked names keep it.
bool isFirstNameAlone(const QString &value)
{
    return cuadra::masked(PersonalKind::Name, value + u" X"_s).startsWith(value + u' ') && !value.contains(u' ');
}

/// Digits and letters with whatever people put between them: "612 34-56.78".
QString spacedOut(const QString &value, qsizetype last)
{
    QStringList kept;
    for (const QChar one : value) {
        if (one.isLetterOrNumber())
            kept << QRegularExpression::escape(QString(one));
    }
    return kept.size() <= last ? kept.join(u"[\\s.\\-/()]*"_s) : kept.last(last).join(u"[\\s.\\-/()]*"_s);
}

} // namespace

void PersonalTexts::addRule(const QString &value, const QString &pattern, const QString &shown)
{
    if (pattern.isEmpty() || m_known.contains(value, Qt::CaseInsensitive))
        return;
    const QString whole = value.size() < kWholeWordsBelow
        ? u"(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s.arg(pattern)
        : pattern;
    const QRegularExpression rule(value.size() > kLongestPattern ? QString() : whole,
                                  QRegularExpression::CaseInsensitiveOption
                                      | QRegularExpression::UseUnicodePropertiesOption);
    const auto place = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                    [&](const Rule &other) { return other.value.size() < value.size(); });
    m_rules.insert(place, {rule, value, shown});
    m_known << value;
}

void PersonalTexts::add(const QList<PersonalFact> &facts)
{
    for (const PersonalFact &fact : facts) {
        const QString value = fact.value.simplified();
        const QString member = fact.field.section(u'.', -1);
        const bool first = member == "first_name"_L1 || member == "firstname"_L1;
        if (!first || !isFirstNameAlone(value))
            addValue(value, fact.kind);
        if (member == "last_name"_L1 || member == "lastname"_L1)
            addSurnames(value);
    }
}

void PersonalTexts::addName(const QString &name)
{
    addValue(name.simplified(), PersonalKind::Name);
}

void PersonalTexts::addSurnames(const QString &value)
{
    for (const QString &word : value.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= kShortest)
            addRule(word, QRegularExpression::escape(word), cuadra::masked(PersonalKind::Name, word));
    }
}

void PersonalTexts::addValue(const QString &value, PersonalKind kind)
{
    const bool isPart = kind == PersonalKind::Address || kind == PersonalKind::Other;
    if (value.size() < (isPart ? kShortest : 2))
        return;
    const QString shown = cuadra::masked(kind, value);
    if (kind == PersonalKind::Phone)
        return addRule(value, u"(\\+?\\d{1,3}[\\s.\\-]*)?"_s + spacedOut(value, kPhoneDigits), shown);
    if (kind == PersonalKind::TaxId)
        return addRule(value, spacedOut(value, value.size()), shown);
    QStringList words;
    for (const QString &word : value.split(u' ', Qt::SkipEmptyParts))
        words << QRegularExpression::escape(word);
    addRule(value, words.join(u"\\s+"_s), shown);
}

QString PersonalTexts::text(const QString &text) const
{
    QString plain = text;
    for (const Rule &rule : m_rules) {
        if (rule.pattern.pattern().isEmpty())
            plain.replace(rule.value, rule.shown, Qt::CaseInsensitive);
        else
            plain.replace(rule.pattern, rule.shown);
    }
    return plain;
}

QStringList PersonalTexts::list(const QStringList &texts) const
{
    QStringList plain;
    for (const QString &one : texts)
        plain << text(one);
    return plain;
}

QString PersonalTexts::value(const QString &member, const QString &value) const
{
    if (const auto kind = personalKindOf(member))
        return cuadra::masked(*kind, value);
    return isHarmless(member) ? text(value) : cuadra::masked(PersonalKind::Other, value);
}

QJsonValue PersonalTexts::masked(const QString &name, const QJsonValue &value, bool personal) const
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject plain;
        for (auto member = object.begin(); member != object.end(); ++member)
            plain.insert(text(member.key()), masked(member.key(), member.value(), personal || holdsPerson(member.key())));
        return plain;
    }
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        QJsonArray plain;
        for (const QJsonValue &one : list)
            plain.append(masked(name, one, personal));
        return plain;
    }
    if (value.isNull() || value.isBool())
        return value;
    if (personal || !isHarmless(name))
        return QString(kHiddenText);
    return value.isString() ? QJsonValue(text(value.toString())) : value;
}

QByteArray PersonalTexts::body(const QByteArray &message) const
{
    const QByteArray text = withoutHeaders(message);
    if (text.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull()) // cut, or of another kind
        return kHiddenText.toUtf8();
    const QJsonValue plain = masked({}, document.isArray() ? QJsonValue(document.array()) : document.object(), false);
    return (plain.isArray() ? QJsonDocument(plain.toArray()) : QJsonDocument(plain.toObject())).toJson().trimmed();
}

QString PersonalTexts::url(const QString &url) const
{
    const QUrl plain(url);
    return text(plain.scheme() + u"://"_s + plain.host() + plain.path(QUrl::FullyDecoded));
}

} // namespace cuadra

#include "app/sandbox/etendo/etendowhere.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

/// Dates in conditions are the server's local time.
QString comparable(const QVariant &value)
{
    static const QTimeZone kMadrid("Europe/Madrid");
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toTimeZone(kMadrid).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? u"true"_s : u"false"_s;
    return etendoText(value);
}

std::optional<QString> literal(const QString &token)
{
    static const QRegularExpression kNumber(u"^-?\\d+(\\.\\d+)?$"_s);
    if (token.size() >= 2 && token.startsWith(u'\'') && token.endsWith(u'\''))
        return token.sliced(1, token.size() - 2).replace(u"''"_s, u"'"_s);
    if (kNumber.match(token).hasMatch() || token == u"true"_s || token == u"false"_s)
        return token;
    return std::nullopt;
}

int compare(const QVariant &value, const QString &other)
{
    if (value.metaType() == QMetaType::fromType<Decimal>()) {
        const Decimal left = value.value<Decimal>();
        const Decimal right = Decimal::parse(other).value_or(Decimal());
        return left < right ? -1 : left > right ? 1 : 0;
    }
    return comparable(value).compare(other);
}

/// The pattern of LIKE, case and all, as the database behind Etendo compares it.
QRegularExpression likeForm(const QString &pattern, QChar escape)
{
    QString form = u"\\A"_s;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool meant = !escape.isNull() && pattern.at(i) == escape && i + 1 < pattern.size();
        const QChar each = pattern.at(meant ? ++i : i);
        if (!meant && each == u'%')
            form += u".*"_s;
        else if (!meant && each == u'_')
            form += u'.';
        else
            form += QRegularExpression::escape(QString(each));
    }
    return QRegularExpression(form + u"\\z"_s, QRegularExpression::DotMatchesEverythingOption);
}

bool holds(const QString &sign, int order)
{
    if (sign == u"="_s)
        return order == 0;
    if (sign == u"<>"_s || sign == u"!="_s)
        return order != 0;
    if (sign == u">"_s)
        return order > 0;
    if (sign == u">="_s)
        return order >= 0;
    return sign == u"<"_s ? order < 0 : order <= 0;
}

} // namespace

std::optional<EtendoWhere::Test> EtendoWhere::read(const QString &text)
{
    static const QRegularExpression kToken(u"\\s*('(?:[^']|'')*'|[A-Za-z_][\\w.]*|-?\\d+(?:\\.\\d+)?|<>|!=|>=|<=|[=<>(),]|\\S)"_s);
    m_tokens.clear();
    m_next = 0;
    for (auto match = kToken.globalMatch(text); match.hasNext();)
        m_tokens.append(match.next().captured(1));
    const std::optional<Test> test = readOr();
    return m_next == m_tokens.size() ? test : std::nullopt;
}

QString EtendoWhere::take()
{
    return m_tokens.value(m_next++);
}

bool EtendoWhere::takeWord(const QString &word)
{
    if (m_tokens.value(m_next).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    ++m_next;
    return true;
}

std::optional<EtendoWhere::Test> EtendoWhere::readOr()
{
    std::optional<Test> left = readAnd();
    while (left && takeWord(u"or"_s)) {
        const std::optional<Test> right = readAnd();
        if (!right)
            return std::nullopt;
        left = [a = *left, b = *right](const QVariantMap &record) { return a(record) || b(record); };
    }
    return left;
}

std::optional<EtendoWhere::Test> EtendoWhere::readAnd()
{
    std::optional<Test> left = readTerm();
    while (left && takeWord(u"and"_s)) {
        const std::optional<Test> right = readTerm();
        if (!right)
            return std::nullopt;
        left = [a = *left, b = *right](const QVariantMap &record) { return a(record) && b(record); };
    }
    return left;
}

std::optional<EtendoWhere::Test> EtendoWhere::readTerm()
{
    if (takeWord(u"("_s)) {
        const std::optional<Test> inner = readOr();
        return takeWord(u")"_s) ? inner : std::nullopt;
    }
    const QString first = take();
    const bool folded = m_tokens.value(m_next) == u"("_s
        && (first.compare(u"lower"_s, Qt::CaseInsensitive) == 0 || first.compare(u"upper"_s, Qt::CaseInsensitive) == 0);
    QString path = first;
    if (folded) {
        ++m_next;
        path = take();
        if (!takeWord(u")"_s))
            return std::nullopt;
    }
    if (path.startsWith(u"e."_s))
        path.remove(0, 2);
    if (!m_store.valueAt(m_entity, {}, path))
        return std::nullopt;
    return folded ? readFolded(path, first.compare(u"upper"_s, Qt::CaseInsensitive) == 0) : readComparison(reader(path));
}

/// lower(e.prop) or upper(e.prop), as the database folds it.
std::optional<EtendoWhere::Test> EtendoWhere::readFolded(const QString &path, bool upper)
{
    return readComparison([valueOf = reader(path), upper](const QVariantMap &record) {
        const QVariant value = valueOf(record);
        if (value.isNull())
            return value;
        return QVariant(upper ? comparable(value).toUpper() : comparable(value).toLower());
    });
}

EtendoWhere::Reader EtendoWhere::reader(const QString &path) const
{
    if (!path.contains(u'.'))
        return [path](const QVariantMap &record) { return record.value(path); };
    return [this, path](const QVariantMap &record) {
        return m_store.valueAt(m_entity, record, path).value_or(QVariant());
    };
}

std::optional<EtendoWhere::Test> EtendoWhere::readLike(const Reader &valueOf)
{
    const std::optional<QString> pattern = literal(take());
    QString escape;
    if (takeWord(u"escape"_s))
        escape = literal(take()).value_or(QString());
    if (!pattern || escape.size() > 1)
        return std::nullopt;
    const QRegularExpression form = likeForm(*pattern, escape.isEmpty() ? QChar() : escape.front());
    return [valueOf, form](const QVariantMap &record) {
        const QVariant value = valueOf(record);
        return !value.isNull() && form.match(comparable(value)).hasMatch();
    };
}

std::optional<EtendoWhere::Test> EtendoWhere::readComparison(const Reader &valueOf)
{
    if (takeWord(u"like"_s))
        return readLike(valueOf);
    if (takeWord(u"in"_s)) {
        const std::optional<QStringList> list = readList();
        if (!list)
            return std::nullopt;
        return [valueOf, all = *list](const QVariantMap &record) { return all.contains(comparable(valueOf(record))); };
    }
    if (takeWord(u"is"_s)) {
        const bool negated = takeWord(u"not"_s);
        if (!takeWord(u"null"_s))
            return std::nullopt;
        return [valueOf, negated](const QVariantMap &record) { return valueOf(record).isNull() != negated; };
    }
    static const QStringList kSigns{u"="_s, u"<>"_s, u"!="_s, u">"_s, u">="_s, u"<"_s, u"<="_s};
    const QString sign = take();
    const std::optional<QString> other = literal(take());
    if (!kSigns.contains(sign) || !other)
        return std::nullopt;
    return [valueOf, sign, text = *other](const QVariantMap &record) {
        const QVariant value = valueOf(record);
        return !value.isNull() && holds(sign, compare(value, text));
    };
}

std::optional<QStringList> EtendoWhere::readList()
{
    if (!takeWord(u"("_s))
        return std::nullopt;
    QStringList values;
    do {
        const std::optional<QString> value = literal(take());
        if (!value)
            return std::nullopt;
        values.append(*value);
    } while (takeWord(u","_s));
    return takeWord(u")"_s) ? std::optional(values) : std::nullopt;
}

} // namespace cuadra::sandbox

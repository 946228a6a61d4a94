#include "core/net/redaction.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kShortestSecret = 4;

// Names of fields that carry a secret, as a part of a pattern. Matched whole, without case, '-' and '_' alike. The
// length is bounded so that long text in quotes is passed over quickly.
constexpr auto kSecretNames = "(?:[a-z0-9_-]{0,60}(?:passw(?:or)?d|secret|token|api[_-]?key|consumer[_-]?key"
                              "|private[_-]?key|order[_-]?key|secure[_-]?key|signature)|passwd|pwd|authorization|session[_-]?id|jwt)";

const QRegularExpression &jsonPattern()
{
    static const QRegularExpression pattern(u"(\"(?:"_s + QLatin1StringView(kSecretNames)
            + u")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[-+0-9.eE]++|true|false)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &formPattern()
{
    static const QRegularExpression pattern(
        u"((?:^|[?&\\s])(?:"_s + QLatin1StringView(kSecretNames) + u")=)[^&\\s\"'<>]*+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &xmlPattern()
{
    static const QRegularExpression pattern(
        u"(<((?:"_s + QLatin1StringView(kSecretNames) + u"))(?:\\s[^<>]*+)?>)[^<]*+(?:<!\\[CDATA\\[.*?\\]\\]>)?"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// A sign-in reply without a name: a user's number and a key of 64 hexadecimal digits (Tryton).
const QRegularExpression &sessionPattern()
{
    static const QRegularExpression pattern(u"(\\[\\s*\\d+\\s*,\\s*)\"[0-9a-f]{64}\""_s);
    return pattern;
}

bool isSecretHeader(const QByteArray &name)
{
    static const QList<QByteArray> names = {"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key",
        "x-auth-token", "www-authenticate"};
    return names.contains(name.toLower());
}

QByteArray asJsonText(const QByteArray &value)
{
    return QByteArray(value).replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\/");
}

} // namespace

Redaction::Redaction(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        const QByteArray value = secret.toUtf8();
        if (value.size() < kShortestSecret)
            continue;
        m_values << value << QUrl::toPercentEncoding(secret) << asJsonText(value) << value.toBase64();
    }
    std::sort(m_values.begin(), m_values.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
}

QByteArray Redaction::withoutValues(QByteArray text) const
{
    for (const QByteArray &value : m_values)
        text.replace(value, kRedacted);
    return text;
}

QString Redaction::url(const QUrl &url) const
{
    QUrl shown = url;
    shown.setUserInfo({});
    QString text = shown.toString(QUrl::FullyEncoded);
    text.replace(formPattern(), u"\\1"_s + QLatin1StringView(kRedacted));
    return QString::fromUtf8(withoutValues(text.toUtf8()));
}

QByteArray Redaction::header(const QByteArray &name, const QByteArray &value) const
{
    return isSecretHeader(name) ? QByteArray(kRedacted) : body(value);
}

QByteArray Redaction::body(const QByteArray &body) const
{
    // Latin-1 keeps every byte as it is, so a body in any encoding survives.
    QString text = QString::fromLatin1(withoutValues(body));
    text.replace(jsonPattern(), u"\\1\""_s + QLatin1StringView(kRedacted) + u'"');
    text.replace(sessionPattern(), u"\\1\""_s + QLatin1StringView(kRedacted) + u'"');
    text.replace(formPattern(), u"\\1"_s + QLatin1StringView(kRedacted));
    text.replace(xmlPattern(), u"\\1"_s + QLatin1StringView(kRedacted));
    return text.toLatin1();
}

} // namespace cuadra

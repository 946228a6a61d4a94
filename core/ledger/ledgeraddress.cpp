#include "core/ledger/ledgeraddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

// Passwords are often pasted as they are, with any sign: up to the last @.
const QRegularExpression &passwordBeforeHost()
{
    static const QRegularExpression pattern(u"^(?<before>[a-z0-9+.-]+://[^:@/]*:)(?<secret>.*)(?<after>@)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const QRegularExpression &passwordParameter()
{
    static const QRegularExpression pattern(
        u"(?<before>[?&](?:ssl)?password=)(?<secret>[^&]*)(?<after>)"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isFile(const QString &url)
{
    return url.startsWith(u"sqlite:");
}

} // namespace

bool carriesPassword(const QString &url)
{
    return !isFile(url) && (passwordBeforeHost().match(url).hasMatch() || passwordParameter().match(url).hasMatch());
}

QString withoutPassword(const QString &url)
{
    if (isFile(url))
        return url;
    QString shown = url;
    for (const QRegularExpression *pattern : {&passwordParameter(), &passwordBeforeHost()})
        shown.replace(*pattern, u"\\1***\\3"_s);
    return shown;
}

} // namespace cuadra

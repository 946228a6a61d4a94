#include "core/connectors/woocommerce/woocommercetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra::woocommerce {

namespace {

QString numericEntity(const QString &digits)
{
    const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
    const char32_t code = isHex ? digits.mid(1).toUInt(nullptr, 16) : digits.toUInt();
    const bool isShown = code >= 32 && code < 0x110000 && !(code >= 0xD800 && code < 0xE000);
    return isShown ? QString::fromUcs4(&code, 1) : QString();
}

QString decodedEntities(QString text)
{
    static const QRegularExpression numeric(u"&#(x?[0-9a-f]{1,6});"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto match = numeric.match(text); match.hasMatch(); match = numeric.match(text, match.capturedStart()))
        text.replace(match.capturedStart(), match.capturedLength(), numericEntity(match.captured(1)));
    text.replace(u"&quot;"_s, u"\""_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    return text.replace(u"&nbsp;"_s, u" "_s).replace(u"&amp;"_s, u"&"_s);
}

} // namespace

QString toPlainText(const QString &html, qsizetype maxLength)
{
    static const QRegularExpression tag(u"<[a-zA-Z/!][^<>]*+>"_s);
    QString text = html.left(4 * maxLength);
    text.replace(tag, u" "_s);
    return decodedEntities(text).simplified().left(maxLength);
}

} // namespace cuadra::woocommerce

#include "ui/text/figures.h"

#include "ui/text/safetext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

int shownDigits(Decimal amount)
{
    int digits = 2;
    while (digits < 6 && !amount.fitsDigits(digits))
        ++digits;
    return digits;
}

QString grouped(QString digits, const QString &separator)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return digits;
}

/// Spanish groups only from five digits on in running text; in columns every thousand is grouped, as on an invoice.
QString unsignedText(Decimal amount, const QLocale &locale)
{
    const QString plain = amount.abs().toFixed(shownDigits(amount));
    const qsizetype point = plain.indexOf(u'.');
    return grouped(plain.left(point), locale.groupSeparator()) + locale.decimalPoint() + plain.mid(point + 1);
}

QString symbolOf(const QString &currency)
{
    static const QHash<QString, QString> symbols{{u"EUR"_s, u"€"_s}, {u"GBP"_s, u"£"_s}, {u"USD"_s, u"$"_s}};
    return symbols.value(currency, shortened(shownPlainly(currency), 8));
}

} // namespace

QString amountText(Decimal amount, const QLocale &locale)
{
    const QString sign = amount.isNegative() ? u"\u2212"_s : QString();
    return sign + unsignedText(amount, locale);
}

QString money(Decimal amount, const QString &currency, const QLocale &locale)
{
    if (currency.isEmpty())
        return amountText(amount, locale);
    const QString symbol = symbolOf(currency);
    if (locale.language() != QLocale::English || symbol.size() > 1)
        return amountText(amount, locale) + u'\u00a0' + symbol;
    const QString sign = amount.isNegative() ? u"\u2212"_s : QString();
    return sign + symbol + unsignedText(amount, locale);
}

QString numberText(Decimal number, const QLocale &locale)
{
    const QString plain = number.abs().toString();
    const qsizetype point = plain.indexOf(u'.');
    const QString sign = number.isNegative() ? u"\u2212"_s : QString();
    const QString whole = sign + grouped(point < 0 ? plain : plain.left(point), locale.groupSeparator());
    return point < 0 ? whole : whole + locale.decimalPoint() + plain.mid(point + 1);
}

QString countText(qint64 count, const QLocale &locale)
{
    const QString sign = count < 0 ? u"\u2212"_s : QString();
    return sign + grouped(QString::number(qAbs(count)), locale.groupSeparator());
}

} // namespace cuadra

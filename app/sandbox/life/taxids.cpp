#include "app/sandbox/life/taxids.h"

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

QChar letterOf(int number)
{
    return u"TRWAGMYFPDXBNJZSQVHLCKE"_s.at(number % 23);
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

int controlDigit(const QString &seven)
{
    int sum = 0;
    for (int i = 0; i < 7; ++i) {
        const int digit = seven.at(i).digitValue();
        const int doubled = i % 2 == 0 ? digit * 2 : digit;
        sum += doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
}

} // namespace

QString makeDni(Randomness &random)
{
    int number = random.between(1'000'000, 79'999'999);
    if (number == 12'345'678 || number == 11'111'111)
        ++number;
    return padded(number, 8) + letterOf(number);
}

QString makeNie(Randomness &random)
{
    const int prefix = random.below(3);
    const int seven = random.between(100'000, 9'999'999);
    return u"XYZ"_s.at(prefix) + padded(seven, 7) + letterOf(prefix * 10'000'000 + seven);
}

QString makeCif(Randomness &random)
{
    const QString seven = padded(random.between(10, 52), 2) + padded(random.between(10'000, 99'999), 5);
    return u"AB"_s.at(random.below(2)) + seven + QString::number(controlDigit(seven));
}

} // namespace cuadra::sandbox

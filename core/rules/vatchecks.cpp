#include "core/rules/vatchecks.h"

#include "core/rules/taxid.h"

#include <QString>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace cuadra::vatchecks {

namespace {

int digitAt(QStringView number, qsizetype i)
{
    return number[i].unicode() - u'0';
}

int weighted(QStringView number, std::initializer_list<int> weights)
{
    int sum = 0;
    qsizetype i = 0;
    for (const int weight : weights)
        sum += weight * digitAt(number, i++);
    return sum;
}

qint64 valueOf(QStringView digits)
{
    return digits.toLongLong();
}

bool luhn(QStringView number)
{
    int sum = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const int digit = digitAt(number, number.size() - 1 - i);
        const int doubled = 2 * digit;
        sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

int lastDigit(QStringView number)
{
    return digitAt(number, number.size() - 1);
}

bool bulgarianPerson(QStringView number)
{
    const int citizen = weighted(number, {2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10;
    const int foreigner = weighted(number, {21, 19, 17, 13, 11, 9, 7, 3, 1}) % 10;
    const int other = (11 - weighted(number, {4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    const int last = lastDigit(number);
    return last == citizen || last == foreigner || last == other;
}

int lithuanianSum(QStringView number, int shift)
{
    int sum = 0;
    for (qsizetype i = 0; i + 1 < number.size(); ++i)
        sum += (1 + (int(i) + shift) % 9) * digitAt(number, i);
    return sum % 11;
}

} // namespace

bool austria(QStringView number)
{
    int sum = 4;
    for (qsizetype i = 1; i < 8; ++i) {
        const int digit = digitAt(number, i) * (i % 2 == 0 ? 2 : 1);
        sum += digit / 10 + digit % 10;
    }
    return (10 - sum % 10) % 10 == lastDigit(number);
}

bool belgium(QStringView number)
{
    return 97 - valueOf(number.first(8)) % 97 == valueOf(number.last(2));
}

bool bulgaria(QStringView number)
{
    if (number.size() == 10)
        return bulgarianPerson(number);
    int check = weighted(number, {1, 2, 3, 4, 5, 6, 7, 8}) % 11;
    if (check == 10)
        check = weighted(number, {3, 4, 5, 6, 7, 8, 9, 10}) % 11;
    return check % 10 == lastDigit(number);
}

bool croatiaGermany(QStringView number)
{
    int check = 5;
    for (const QChar c : number)
        check = ((check == 0 ? 10 : check) * 2 % 11 + (c.unicode() - u'0')) % 10;
    return check == 1;
}

bool cyprus(QStringView number)
{
    constexpr int odd[] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i)
        sum += i % 2 == 0 ? odd[digitAt(number, i)] : digitAt(number, i);
    return number.back().unicode() == u'A' + sum % 26;
}

bool czechia(QStringView number)
{
    if (number.size() == 10)
        return valueOf(number.first(9)) % 11 % 10 == lastDigit(number);
    if (number.size() == 9 && number.front() != u'6')
        return true; // birth numbers given before 1954 have no check digit
    if (number.size() == 9) {
        const int sum = weighted(number.sliced(1), {8, 7, 6, 5, 4, 3, 2}) % 11;
        return (18 - (10 - sum) % 11) % 10 == lastDigit(number);
    }
    const int check = (11 - weighted(number, {8, 7, 6, 5, 4, 3, 2}) % 11) % 11;
    return (check == 0 ? 1 : check) % 10 == lastDigit(number);
}

bool denmark(QStringView number)
{
    return weighted(number, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

bool estonia(QStringView number)
{
    return weighted(number, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}

bool finland(QStringView number)
{
    return weighted(number, {7, 9, 10, 5, 8, 4, 2, 1}) % 11 == 0;
}

bool france(QStringView number)
{
    constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const QStringView siren = number.sliced(2);
    const bool monaco = siren.startsWith(u"000");
    if (!monaco && !luhn(siren))
        return false;
    const qint64 first = alphabet.indexOf(number[0]);
    const qint64 second = alphabet.indexOf(number[1]);
    if (first < 10 && second < 10)
        return (valueOf(siren) * 100 + 12) % 97 == first * 10 + second;
    const qint64 key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
    return (valueOf(siren) + 1 + key / 11) % 11 == key % 11;
}

bool greece(QStringView number)
{
    return weighted(number, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == lastDigit(number);
}

bool hungary(QStringView number)
{
    return weighted(number, {9, 7, 3, 1, 9, 7, 3, 1}) % 10 == 0;
}

bool ireland(QStringView number)
{
    constexpr QStringView alphabet = u"WABCDEFGHIJKLMNOPQRSTUV";
    const bool old = number[1] < u'0' || number[1] > u'9';
    const QString digits = old ? u'0' + number.sliced(2, 5).toString() + number[0] : number.first(7).toString();
    int sum = weighted(digits, {8, 7, 6, 5, 4, 3, 2});
    if (number.size() == 9)
        sum += 9 * int(alphabet.indexOf(number[8]));
    return number[7] == alphabet[sum % 23];
}

bool italy(QStringView number)
{
    const qint64 office = valueOf(number.sliced(7, 3));
    const bool knownOffice = (office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 || office == 999;
    return knownOffice && valueOf(number.first(7)) != 0 && luhn(number);
}

bool latvia(QStringView number)
{
    if (number.front() > u'3')
        return weighted(number, {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1}) % 11 == 3;
    if (number.startsWith(u"32"))
        return true; // persons registered since 2017: no check digit
    return (1 + weighted(number, {10, 5, 8, 4, 2, 1, 6, 3, 7, 9})) % 11 % 10 == lastDigit(number);
}

bool lithuania(QStringView number)
{
    if (number[number.size() - 2] != u'1')
        return false;
    const int first = lithuanianSum(number, 0);
    return (first == 10 ? lithuanianSum(number, 2) % 10 : first) == lastDigit(number);
}

bool luxembourg(QStringView number)
{
    return valueOf(number.first(6)) % 89 == valueOf(number.last(2));
}

bool malta(QStringView number)
{
    return weighted(number, {3, 4, 6, 7, 8, 9, 10, 1}) % 37 == 0;
}

bool netherlands(QStringView number)
{
    if (weighted(number, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0)
        return true;
    int rest = 0; // sole traders since 2020: mod 97 over "NL" and the number, letters as two digits
    const QString whole = u"NL"_s + number.toString();
    for (const QChar c : whole) {
        const int value = c.isLetter() ? c.unicode() - u'A' + 10 : c.unicode() - u'0';
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

bool northernIreland(QStringView number)
{
    if (number.startsWith(u"GD"))
        return valueOf(number.sliced(2)) < 500;
    if (number.startsWith(u"HA"))
        return valueOf(number.sliced(2)) >= 500;
    const int rest = weighted(number, {8, 7, 6, 5, 4, 3, 2, 10, 1}) % 97;
    return rest == 0 || rest == 42;
}

bool poland(QStringView number)
{
    return weighted(number, {6, 5, 7, 2, 3, 4, 5, 6, 7, -1}) % 11 == 0;
}

bool portugal(QStringView number)
{
    const int check = (11 - weighted(number, {9, 8, 7, 6, 5, 4, 3, 2}) % 11) % 11 % 10;
    return check == lastDigit(number);
}

bool romania(QStringView number)
{
    const QString padded = number.toString().rightJustified(10, u'0');
    return 10 * weighted(padded, {7, 5, 3, 2, 1, 7, 5, 3, 2}) % 11 % 10 == lastDigit(number);
}

bool slovakia(QStringView number)
{
    return valueOf(number) % 11 == 0; // also the rule of the birth numbers that natural persons use
}

bool slovenia(QStringView number)
{
    const int check = 11 - weighted(number, {8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 11 && check % 10 == lastDigit(number);
}

bool spain(QStringView number)
{
    const TaxIdVerdict verdict = judgeTaxId(number.toString()).verdict;
    return verdict == TaxIdVerdict::Valid || verdict == TaxIdVerdict::UnusualControl;
}

bool sweden(QStringView number)
{
    return number.last(2) != u"00" && luhn(number.first(10));
}

} // namespace cuadra::vatchecks

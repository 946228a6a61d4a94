#include "app/sandbox/life/people.h"

#include "app/sandbox/life/taxids.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr std::array kFirstNames{u"Nuria", u"Javier", u"María José", u"Íñigo", u"Lucía", u"Álvaro", u"Begoña", u"Jordi",
                                 u"Carmen", u"Xoán", u"Ainhoa", u"Rafael", u"Mercè", u"Sergio", u"Inés", u"Óscar",
                                 u"Rocío", u"Manuel", u"Elena", u"Adrián", u"Montserrat", u"Pablo", u"Sofía", u"Iker"};
constexpr std::array kLastNames{u"Peña",    u"García",  u"Muñoz",   u"López",  u"Etxeberria", u"Núñez", u"Ferrer",
                                u"Castaño", u"Ibáñez",  u"Romero",  u"Vázquez", u"Soler",     u"Ortega", u"Gil",
                                u"de la Fuente", u"Yáñez", u"Prieto", u"Santos", u"Moreno",   u"Güell"};
constexpr std::array kStreets{u"Calle Mayor",   u"C/ Olmo",        u"Avenida de la Constitución", u"Plaza de España",
                              u"Carrer de Balmes", u"Rúa Nova",    u"Paseo de la Castellana", u"Calle del Pez",
                              u"Camino Viejo",  u"Ronda de Atocha", u"Travesía San Roque", u"Gran Vía"};
constexpr std::array kFloors{u"", u"", u"3º A", u"Bajo dcha.", u"Esc. 2, 1º 4ª", u"Ático"};
constexpr std::array kTrades{u"Calzados %1 S.L.", u"Distribuciones %1 S.A.", u"Bazar %1 S.L.", u"%1 e Hijos S.L."};

struct Place
{
    const char16_t *state, *postcode, *city;
};

constexpr std::array kPlaces{Place{u"M", u"28", u"Madrid"},      Place{u"B", u"08", u"Barcelona"},
                             Place{u"V", u"46", u"Valencia"},    Place{u"SE", u"41", u"Sevilla"},
                             Place{u"Z", u"50", u"Zaragoza"},    Place{u"MA", u"29", u"Málaga"},
                             Place{u"MU", u"30", u"Murcia"},     Place{u"PM", u"07", u"Palma"},
                             Place{u"BI", u"48", u"Bilbao"},     Place{u"A", u"03", u"Alicante"},
                             Place{u"CO", u"14", u"Córdoba"},    Place{u"VA", u"47", u"Valladolid"},
                             Place{u"PO", u"36", u"Vigo"},       Place{u"O", u"33", u"Gijón"},
                             Place{u"GR", u"18", u"Granada"},    Place{u"C", u"15", u"A Coruña"},
                             Place{u"VI", u"01", u"Vitoria-Gasteiz"}, Place{u"GI", u"17", u"Girona"},
                             Place{u"NA", u"31", u"Pamplona"},   Place{u"LE", u"24", u"León"},
                             Place{u"S", u"39", u"Santander"},   Place{u"SS", u"20", u"San Sebastián"},
                             Place{u"TO", u"45", u"Toledo"},     Place{u"CC", u"10", u"Cáceres"},
                             Place{u"LO", u"26", u"Logroño"},    Place{u"AL", u"04", u"Almería"}};
constexpr std::array kIslands{Place{u"TF", u"38", u"Santa Cruz de Tenerife"},
                              Place{u"GC", u"35", u"Las Palmas de Gran Canaria"}};

template <typename List> QString pickText(Randomness &random, const List &list)
{
    return QString::fromUtf16(random.pick(list));
}

QString mailName(const QString &name)
{
    QString plain;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.unicode() < 128 && letter.isLetter())
            plain += letter;
    }
    return plain;
}

QString makePhone(Randomness &random)
{
    return QString::number(600'000'000 + random.below(99'999'999));
}

void makeBusiness(Person &person, Randomness &random)
{
    person.taxId = makeCif(random);
    person.address.company = pickText(random, kTrades).arg(pickText(random, kLastNames));
    person.recargo = random.chance(350);
}

} // namespace

WooAddress makeAddress(Randomness &random, bool inCanarias)
{
    const Place place = inCanarias ? random.pick(kIslands) : random.pick(kPlaces);
    WooAddress address;
    address.address1 = pickText(random, kStreets) + u' ' + QString::number(random.between(1, 180));
    address.address2 = pickText(random, kFloors);
    address.city = QString::fromUtf16(place.city);
    address.state = QString::fromUtf16(place.state);
    address.postcode = QString::fromUtf16(place.postcode) + QString::number(random.between(1, 19)).rightJustified(3, u'0');
    address.country = u"ES"_s;
    return address;
}

Person makePerson(Randomness &random, qint64 customerId)
{
    Person person;
    person.customerId = customerId;
    person.address = makeAddress(random, random.chance(40));
    person.address.firstName = pickText(random, kFirstNames);
    person.address.lastName = pickText(random, kLastNames) + u' ' + pickText(random, kLastNames);
    person.address.phone = makePhone(random);
    person.address.email = mailName(person.address.firstName) + u'.'
        + mailName(person.address.lastName.section(u' ', 0, 0)) + QString::number(random.below(10'000))
        + u"@example.test"_s;
    const int kind = random.below(100);
    if (kind < 12 && !person.address.state.startsWith(u"TF"_s) && !person.address.state.startsWith(u"GC"_s))
        makeBusiness(person, random);
    else if (kind < 60)
        person.taxId = kind < 18 ? makeNie(random) : makeDni(random);
    return person;
}

} // namespace cuadra::sandbox

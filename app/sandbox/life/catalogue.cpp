#include "app/sandbox/life/catalogue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

constexpr std::array kShoes{u"Zapato Oxford piel",   u"Mocasín Toledo",      u"Bota Pirineo",       u"Sandalia Calpe",
                            u"Deportiva Ronda",      u"Alpargata Menorca",   u"Botín Chelsea",      u"Bailarina Sevilla",
                            u"Zapatilla Camino",     u"Zueco Asturias",      u"Náutico Cádiz",      u"Derby Ubrique",
                            u"Bota de agua Cantábrica", u"Sandalia Ibiza",   u"Zapato salón Goya",  u"Deportiva Teide",
                            u"Mocasín Elche",        u"Bota Gredos",         u"Zapatilla de casa Nuria", u"Botín Aragón"};
constexpr std::array kHome{u"Taza azul",            u"Manta de lana",     u"Lámpara de mesa", u"Juego de sábanas 150",
                           u"Cojín «Ñandú»",        u"Jarrón de Talavera", u"Espejo redondo",  u"Cesta de esparto",
                           u"Vela aromática 200 g", u"Reloj de pared"};
constexpr std::array kFood{u"Aceite de oliva virgen extra 5 l", u"Turrón de Jijona 300 g", u"Jamón ibérico loncheado",
                           u"Miel de romero 1 kg",              u"Queso manchego curado",  u"Vino dulce sin alcohol"};
constexpr std::array kBooks{u"Cocina de la abuela", u"Rutas por Ordesa", u"Cuentos para Iñaki", u"Historia del calzado"};

QString coded(const QString &family, int number)
{
    return family + u'-' + QString::number(number).rightJustified(3, u'0');
}

Decimal priceOf(int family, int number) // believable and not round: 19.99, 24.95, 7.49 …
{
    constexpr std::array<int, 3> kEndings{95, 99, 49};
    const int base[] = {29, 6, 3, 9};
    const int step[] = {7, 5, 4, 6};
    const int euros = base[family] + (number * step[family]) % 90;
    return Decimal::fromCents(qint64(euros) * 100 + kEndings[static_cast<size_t>(number) % kEndings.size()]);
}

template <typename Names>
void addFamily(QList<Article> &articles, const Names &names, const QString &family, int priceFamily, IvaClass iva,
               qint64 firstId)
{
    int number = 0;
    for (const char16_t *name : names) {
        ++number;
        articles.append({coded(family, number), QString::fromUtf16(name), {}, iva, priceOf(priceFamily, number),
                         firstId + number, 0});
    }
}

QList<Article> makeCatalogue()
{
    QList<Article> articles;
    for (const Article &shoe : shoeParents()) {
        for (int size = 38; size <= 42; ++size) {
            Article sized = shoe;
            sized.sku += u'-' + QString::number(size);
            sized.parentName = shoe.name;
            sized.name += u" - "_s + QString::number(size);
            sized.variationId = 1000 + shoe.productId * 10 + size - 38;
            articles.append(sized);
        }
    }
    addFamily(articles, kHome, u"HOG"_s, 1, IvaClass::General, 300);
    addFamily(articles, kFood, u"ALI"_s, 2, IvaClass::Reduced, 400);
    addFamily(articles, kBooks, u"LIB"_s, 3, IvaClass::SuperReduced, 500);
    return articles;
}

QList<Article> makeShoes()
{
    QList<Article> shoes;
    addFamily(shoes, kShoes, u"CAL"_s, 0, IvaClass::General, 200);
    return shoes;
}

} // namespace

const QList<Article> &shoeParents()
{
    static const QList<Article> kParents = makeShoes();
    return kParents;
}

const QList<Article> &catalogue()
{
    static const QList<Article> kAll = makeCatalogue();
    return kAll;
}

QString eanOf(const Article &article)
{
    const qint64 number = article.variationId != 0 ? article.variationId : article.productId;
    QString digits = u"8412345"_s + QString::number(number).rightJustified(5, u'0');
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits.at(i).digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

} // namespace cuadra::sandbox

#include "app/sandbox/woo/woorates.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra::sandbox {

namespace {

struct RateRow
{
    int id;
    const char16_t *taxClass;
    const char16_t *state;
    const char16_t *code;
    const char16_t *label;
    qint64 perMille;
};

constexpr std::array kRates{
    RateRow{1, u"", u"", u"ES-IVA 21%-1", u"IVA 21%", 210},
    RateRow{2, u"reduced-rate", u"", u"ES-IVA 10%-1", u"IVA 10%", 100},
    RateRow{3, u"superreducido", u"", u"ES-IVA 4%-1", u"IVA 4%", 40},
    RateRow{5, u"recargo-equivalencia", u"", u"ES-IVA 21%-1", u"IVA 21%", 210},
    RateRow{6, u"recargo-equivalencia", u"", u"ES-RE 5,2%-2", u"RE 5,2%", 52},
    RateRow{9, u"recargo-reducido", u"", u"ES-IVA 10%-1", u"IVA 10%", 100},
    RateRow{10, u"recargo-reducido", u"", u"ES-RE 1,4%-2", u"RE 1,4%", 14},
    RateRow{11, u"recargo-superreducido", u"", u"ES-IVA 4%-1", u"IVA 4%", 40},
    RateRow{12, u"recargo-superreducido", u"", u"ES-RE 0,5%-2", u"RE 0,5%", 5},
    RateRow{7, u"*", u"TF", u"ES-TF-EXPORTACION CANARIAS-1", u"Exportacion Canarias", 0},
    RateRow{8, u"*", u"GC", u"ES-GC-EXPORTACION CANARIAS-1", u"Exportacion Canarias", 0},
};

WooRate rateOf(const RateRow &row)
{
    return {row.id, QString::fromUtf16(row.code), QString::fromUtf16(row.label),
            Decimal::fromMicros(row.perMille * 100'000)};
}

} // namespace

bool isCanarias(const QString &state)
{
    return state == u"TF"_s || state == u"GC"_s;
}

QList<WooRate> wooRates(const QString &taxClass, const QString &state)
{
    QList<WooRate> rates;
    const bool abroad = isCanarias(state);
    for (const RateRow &row : kRates) {
        const bool fits = abroad ? QString::fromUtf16(row.state) == state : QString::fromUtf16(row.taxClass) == taxClass;
        if (fits)
            rates.append(rateOf(row));
    }
    return rates;
}

WooRate wooRate(int id)
{
    for (const RateRow &row : kRates) {
        if (row.id == id)
            return rateOf(row);
    }
    return {};
}

} // namespace cuadra::sandbox

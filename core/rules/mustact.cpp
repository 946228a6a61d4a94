#include "core/rules/mustact.h"

namespace cuadra {

namespace {

struct Answer
{
    const char16_t *beginning;
    MustAct who;
};

using enum MustAct;

constexpr Answer kAnswers[] = {
    {u"pf01.", Partner},  {u"pf02.", Partner}, {u"pf03.", Setup},  {u"pf04.", Partner}, {u"pf05.", Partner},
    {u"pf06.", Setup},    {u"pf07.", Setup},   {u"pf08.", Rule},   {u"pf09.", Rule},    {u"pf10.", Rule},
    {u"pf11.", Data},     {u"pf12.", Data},    {u"pf13.", Data},   {u"pf14.", Data},    {u"pf15.", Rule},
    {u"pf16.", Rule},     {u"pf18.", Rule},    {u"pf19.", Data},   {u"pf20.", Partner}, {u"pf21.", Partner},
    {u"pf22.", Setup},    {u"pf23.", Setup},   {u"pf24.", Setup},  {u"pf24.no_key", Data}, {u"pf25.", Rule},
    {u"pf25.future", Partner}, {u"pf26.", Data}, {u"pf27.", Rule}, {u"pf29.", Rule},
    {u"cent.", Rule},     {u"cent.currency_differs", Setup}, {u"cent.key_differs", Partner},
    {u"cent.cancelled", Partner}, {u"catalog.", Setup}, {u"draft.", Setup}, {u"draft.quantity_zero", Partner},
    {u"edit.", Data},     {u"overlay.", Data}, {u"hold.", Data},
    {u"order.", Partner}, {u"order.no_clear_answer", System}, {u"transfer.", Partner},
    {u"woocommerce.", Partner}, {u"woocommerce.auth.", Setup}, {u"woocommerce.right.", Setup},
    {u"woocommerce.api.", Setup}, {u"woocommerce.order.tax_rate", Setup}, {u"woocommerce.maintenance", System},
    {u"woocommerce.unavailable", System}, {u"woocommerce.rate_limited", System},
    {u"etendo.", Partner}, {u"etendo.settings.", Setup}, {u"etendo.setup.", Setup}, {u"etendo.auth.", Setup},
    {u"etendo.login.", Setup}, {u"etendo.forbidden", Setup}, {u"etendo.licence.", Setup},
    {u"etendo.country.", Setup}, {u"etendo.product.", Setup}, {u"etendo.currency.", Setup}, {u"etendo.line.", Setup},
    {u"etendo.field.", Data}, {u"etendo.server.", System}, {u"etendo.unavailable", System},
    {u"etendo.rate_limited", System}, {u"etendo.write.busy", System}, {u"etendo.write.unclear", System},
    {u"tryton.", Partner}, {u"tryton.settings.", Setup}, {u"tryton.auth.", Setup}, {u"tryton.forbidden", Setup},
    {u"tryton.company", Setup}, {u"tryton.database.unknown", Setup}, {u"tryton.country.", Setup},
    {u"tryton.product.", Setup}, {u"tryton.currency.", Setup}, {u"tryton.surcharge_rule", Setup},
    {u"tryton.rounding", Setup}, {u"tryton.party.tax_id", Data}, {u"tryton.server.", System},
    {u"tryton.unavailable", System}, {u"tryton.busy", System}, {u"tryton.concurrent", System},
    {u"tryton.database.lost", System}, {u"tryton.write.unclear", System}, {u"tryton.auth.slow", System},
    {u"json.", Partner},  {u"decimal.", Partner}, {u"net.", System}, {u"net.status", Partner}, {u"net.tls", Setup},
    {u"ledger.", System}, {u"tables.", System}, {u"waterfall.", System}, {u"engine.", Setup}, {u"settings.", Setup},
    {u"setup.", Setup},   {u"secret.", Setup},
};

} // namespace

std::optional<MustAct> mustActOn(QStringView code)
{
    std::optional<MustAct> found;
    qsizetype longest = 0;
    for (const Answer &answer : kAnswers) {
        const QStringView beginning(answer.beginning);
        if (beginning.size() > longest && code.startsWith(beginning)) {
            longest = beginning.size();
            found = answer.who;
        }
    }
    return found;
}

} // namespace cuadra

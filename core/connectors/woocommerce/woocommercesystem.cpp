#include "core/connectors/woocommerce/woocommercesystem.h"

#include "core/net/json.h"

using namespace Qt::StringLiterals;

namespace cuadra::woocommerce {

namespace {

Storage storageSaidBy(const JsonValue &settings)
{
    if (const std::optional<JsonValue> flag = settings.find("HPOS_enabled")) {
        const QString said = flag->toDisplay();
        return said == u"true" || said == u"yes" || said == u"1" ? Storage::Hpos : Storage::Legacy;
    }
    const std::optional<JsonValue> store = settings.find("order_datastore");
    if (!store)
        return Storage::Unknown;
    return store->toDisplay().contains(u"OrdersTable") ? Storage::Hpos : Storage::Legacy;
}

} // namespace

Result<SystemFacts> readSystem(const Answer &answer)
{
    const JsonValue root = answer.json.root();
    const Result<JsonValue> environment = root.at("environment");
    if (!environment)
        return environment.error();
    SystemFacts facts;
    if (const std::optional<JsonValue> version = environment->find("version"))
        facts.version = version->toDisplay();
    if (const std::optional<JsonValue> settings = root.find("settings"))
        facts.storage = storageSaidBy(*settings);
    return facts;
}

} // namespace cuadra::woocommerce

#include "app/setup/sandboxsetup.h"

#include "app/sandbox/etendo/etendoids.h"
#include "core/domain/catalog.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kErpCode = u"ERP"_s;
const auto kCompanyCode = u"LLEV"_s;
const auto kRoundingItem = u"REDONDEO"_s;

Connection connectionTo(const sandbox::SandboxAccess &access, const QString &code, const QString &name, const QString &system)
{
    Connection connection;
    connection.code = code;
    connection.name = name;
    connection.system = system;
    connection.baseUrl = access.url;
    connection.user = access.user;
    return connection;
}

/// Several rates of 0 % stand in the ERP's list; which one means an export is for a person to say.
QJsonObject sandboxTaxes()
{
    const QString exempt = sandbox::etendoId(u"FinancialMgmtTaxRate"_s, u"EXENTO"_s);
    const QString exported = sandbox::etendoId(u"FinancialMgmtTaxRate"_s, u"CANARIAS"_s);
    return {{u"none"_s, exempt}, {u"goods|vat|0"_s, exported}, {u"services|vat|0"_s, exported}};
}

/// A shop that types prices with tax hands them to the ERP as they are. One that types them without tax rounds per line
/// where the ERP rounds per rate, and a rounding line of a few cents makes up for it.
QJsonObject routeSettingsFor(bool pricesIncludeTax)
{
    QJsonObject settings{
        {u"paymentTerm"_s, sandbox::etendoId(u"FinancialMgmtPaymentTerm"_s, u"INMEDIATO"_s)}};
    if (pricesIncludeTax) {
        settings.insert(u"prices"_s, u"gross"_s);
        return settings;
    }
    settings.insert(u"allowRoundingLine"_s, true);
    settings.insert(u"roundingProduct"_s, kRoundingItem);
    return settings;
}

Company sandboxCompany()
{
    Company company;
    company.code = kCompanyCode;
    company.name = sandboxCompanyName();
    company.taxId = u"B58378431"_s;
    company.postcode = u"03202"_s;
    return company;
}

} // namespace

QString sandboxCompanyName()
{
    return u"Calzados Llevant SL"_s;
}

QString sandboxShopCode(int shop)
{
    return u"ES%1"_s.arg(shop + 1);
}

SetupFile sandboxSetup(sandbox::Sandbox &sandbox, qint64 startMs)
{
    SetupFile file;
    file.companies.append(sandboxCompany());
    Connection erp = connectionTo(sandbox.erpAccess(), kErpCode, u"Etendo"_s, u"etendo"_s);
    erp.settings = {{u"shippingProduct"_s, u"ENVIO"_s},
                    {u"feeProduct"_s, u"RECARGO-COD"_s},
                    {u"taxes"_s, sandboxTaxes()}};
    file.connections.append({kCompanyCode, erp});
    for (int shop = 0; shop < sandbox.shopCount(); ++shop) {
        const QString code = sandboxShopCode(shop);
        const QString name = shop == 0 ? u"Tienda"_s : u"Tienda %1"_s.arg(shop + 1);
        file.connections.append({kCompanyCode, connectionTo(sandbox.shopAccess(shop), code, name, u"woocommerce"_s)});
        Route route;
        route.code = code + u'-' + kErpCode;
        route.startMs = startMs;
        route.settings = routeSettingsFor(sandbox.shop(shop).settings().pricesIncludeTax);
        file.routes.append({code, kErpCode, route});
        file.mappings.append({.route = route.code,
                              .kind = catalogKindName(CatalogKind::FeeItem),
                              .from = kRoundingItem,
                              .to = sandbox::etendoId(u"Product"_s, kRoundingItem)});
    }
    return file;
}

void putSandboxSecrets(const sandbox::Sandbox &sandbox, SecretVault &vault)
{
    const auto put = [&vault](const QString &code, const sandbox::SandboxAccess &access) {
        Connection connection;
        connection.code = code;
        vault.put(connection.secretKey(), access.secret);
    };
    put(kErpCode, sandbox.erpAccess());
    for (int shop = 0; shop < sandbox.shopCount(); ++shop)
        put(sandboxShopCode(shop), sandbox.shopAccess(shop));
}

} // namespace cuadra

#pragma once

#include "core/ledger/auditlog.h"
#include "tests/support/believableday.h"

namespace cuadra::test {

/// What people of a shop decided on a day: every kind of entry, an erased one last but one.
inline void decideThroughADay(TestLedger &ledger)
{
    const qint64 nowMs = ledger.clock.nowMs();
    const auto note = [&](int minutesAgo, const char *who, const char *action, const QString &subject, const char *content) {
        ledger.write([&](Database &database) {
            return AuditLog(database).append({nowMs - minutesAgo * 60'000, QString::fromUtf8(who), QString::fromUtf8(action), subject,
                                              QString::fromUtf8(content)});
        });
    };
    const auto order = [&](int newest) {
        return QStringLiteral("transfer/%1").arg(ledger.number(QStringLiteral("SELECT MAX(id) - %1 FROM transfer").arg(newest)));
    };
    const QString route = QStringLiteral("route/1");
    note(9000, "M. Ferrer", "route.pause", route, R"({"reason":"inventario en el almacén","resume_ms":"0"})");
    note(8900, "engine", "route.resume", route, R"({"reason":""})");
    note(300, "M. Ferrer", "mapping.save", route, R"({"reason":"","kind":"SKU","from":"A-12-AZ","to":"A12AZ"})");
    note(280, "A. Ruiz", "transfer.correct", order(30), R"({"reason":"la clienta llamó: NIF mal escrito","fields":[)"
         R"({"field":"billing.postcode","action":"set","before":"0801","after":"08019","source":"0801"},)"
         R"({"field":"billing.phone","action":"set","before":"","after":"+34 600 112 233","source":""}]})");
    note(200, "A. Ruiz", "transfer.retry", order(30), R"({"reason":"corregido el NIF"})");
    note(90, "A. Ruiz", "transfer.dismiss", order(31), R"({"reason":"pedido de prueba =1+1"})");
    note(60, "M. Ferrer", "transfer.note", order(32), R"({"reason":"","note":"El cliente recoge en tienda"})");
    note(20, "M. Ferrer", "transfer.correct", order(33), R"({"reason":"dirección","fields":[]})");
    note(5, "engine", "transfer.gone", order(34), R"({"reason":""})");
    const QString erased = order(33);
    ledger.write([&](Database &database) { return AuditLog(database).erase(erased); });
}

} // namespace cuadra::test

#pragma once

#include "app/sandbox/erphost.h"
#include "app/sandbox/etendo/etendoids.h"
#include "tests/sandbox/httpclient.h"

namespace cuadra::test {

/// A line of an order document of the tests.
struct TestLine
{
    QString sku, tax;  ///< keys of the seed
    QString quantity, price;
    QString standardPrice = {}; ///< empty: as price
};

/// Signed-in calls to a sandbox ERP.
class EtendoCalls final
{
public:
    explicit EtendoCalls(sandbox::ErpHost &host);

    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] ClientReply get(const QByteArray &path) const;
    [[nodiscard]] ClientReply post(const QByteArray &path, const QByteArray &body) const;
    [[nodiscard]] ClientReply postDal(const QString &xml) const { return post("/sws/dal", xml.toUtf8()); }
    [[nodiscard]] ClientReply process(const QString &orderId, const QByteArray &action) const;

private:
    QByteArray m_base;
    QByteArray m_token;
};

[[nodiscard]] QString dalDocument(const QString &objects);
/// Partner, address and order with lines, all with ids made from \p reference.
[[nodiscard]] QString orderDocument(const QString &reference, const QList<TestLine> &lines, bool gross);
[[nodiscard]] QString orderIdOf(const QString &reference);

} // namespace cuadra::test

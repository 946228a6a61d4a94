#include "tests/support/trytonserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using cuadra::test::TrytonServer;

/// Does the real ERP stand as other peer tests expect it?
class TestTrytonServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void template_holdsTheSeededCompany()
    {
        TrytonServer server;
        const cuadra::Status started = server.start();
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));

        QCOMPARE(server.value(u"SELECT count(*) FROM product_product WHERE code LIKE 'CAL-%'"_s).toInt(), 140);
        QCOMPARE(server.value(u"SELECT count(*) FROM product_product WHERE code IN ('ENVIO','RECARGO-COD','REDONDEO')"_s).toInt(), 3);
        QCOMPARE(server.value(u"SELECT count(*) FROM account_fiscalyear"_s).toInt(), 2);
        QCOMPARE(server.value(u"SELECT count(*) FROM stock_location WHERE type='warehouse'"_s).toInt(), 2);
        QCOMPARE(server.value(u"SELECT count(*) FROM sale_sale"_s).toInt(), 0);
    }

    void server_comesBackAfterAPowerCut()
    {
        TrytonServer server;
        QVERIFY(server.start().has_value());
        server.kill();
        QVERIFY(server.start().has_value());
    }
};

QTEST_GUILESS_MAIN(TestTrytonServer)
#include "tst_trytonserver.moc"

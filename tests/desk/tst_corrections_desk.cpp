#include "core/desk/corrections.h"
#include "core/desk/editablefields.h"
#include "core/rules/overlay.h"
#include "tests/rules/sampleorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

SourceOrder sourceOf(int number, const Order &shop, const QJsonObject &overlay = {})
{
    const CorrectedOrder corrected = *layCorrections(shop, overlay);
    return {.transfer = TransferId(number),
            .state = TransferState::Failed,
            .overlay = overlay,
            .shop = shop,
            .corrected = corrected.order,
            .conflicts = corrected.conflicts};
}

QStringList pathsOf(const QList<EditableField> &fields)
{
    QStringList paths;
    for (const EditableField &field : fields)
        paths << field.path;
    return paths;
}

} // namespace

/// What the form that mends an order offers, accepts and does.
class TestCorrectionsDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alike_areThoseWithTheSameValue();
    void alikeLines_areFoundWhereverTheyStand();
    void change_startsFromWhatStands();
    void conflict_endsAsThePersonDecides();
    void fields_followTheFindings_data();
    void fields_followTheFindings();
    void mapping_isOfferedWhereTheErpKnowsNothing();
    void value_isJudgedWhileItIsTyped_data();
    void value_isJudgedWhileItIsTyped();
};

void TestCorrectionsDesk::alike_areThoseWithTheSameValue()
{
    Order wrong = sampleOrder();
    wrong.billing.country = u"España"_s;
    Order other = sampleOrder();
    other.billing.country = u"Espana"_s;
    SourceOrder sent = sourceOf(3, wrong);
    sent.state = TransferState::Verified;
    SourceOrder unreadable{.transfer = TransferId(4), .unreadable = Error{}};
    const QList<SourceOrder> orders{sourceOf(1, wrong), sourceOf(2, other), sent, unreadable, sourceOf(5, sampleOrder())};
    const auto rows = planAlike(orders, {u"billing.country"_s, u"España"_s, u"ES"_s});
    QStringList codes;
    for (const AlikeRow &row : rows)
        codes << row.excludedCode;
    QCOMPARE(codes, QStringList({QString(), u"alike.other_value"_s, u"alike.not_now"_s, u"alike.unreadable"_s,
                                 u"alike.same_value"_s}));
    QCOMPARE(rows[0].before, u"España"_s);
    QCOMPARE(rows[0].after, u"ES"_s);
    QCOMPARE(rows[0].changes.size(), 1);
    QCOMPARE(rows[0].changes.front().base, QJsonValue(u"España"_s));
    QVERIFY(rows[1].changes.isEmpty());
}

void TestCorrectionsDesk::alikeLines_areFoundWhereverTheyStand()
{
    Order moved = sampleOrder();
    moved.lines.move(0, 2);
    const auto rows =
        planAlike({sourceOf(1, moved), sourceOf(2, sampleOrder())}, {u"lines[#L-TAZA].sku"_s, u"TAZA"_s, u"TAZ-AZ"_s});
    for (const AlikeRow &row : rows) {
        QCOMPARE(row.changes.size(), 1);
        QCOMPARE(row.changes.front().path, u"lines[#L-TAZA].sku"_s);
    }
}

void TestCorrectionsDesk::change_startsFromWhatStands()
{
    const Order shop = sampleOrder();
    const QString path = lastingPath(shop, u"lines[0].sku"_s);
    const QJsonObject overlay = overlayOf({{path, u"MAL"_s, u"TAZA"_s}});
    const FieldChange change = setField(shop, overlay, u"lines[0].sku"_s, u" TAZ-AZ "_s);
    QCOMPARE(change.path, path);
    QCOMPARE(change.value, QJsonValue(u"TAZ-AZ"_s));
    QCOMPARE(change.base, QJsonValue(u"TAZA"_s));
    QCOMPARE(change.expected, QJsonValue(u"MAL"_s));
    QVERIFY(setField(shop, {}, u"note"_s, u"x"_s).expected.isUndefined());
    QVERIFY(revokeField(overlay, path).value.isUndefined());
    QCOMPARE(revokeField(overlay, path).expected, QJsonValue(u"MAL"_s));
}

void TestCorrectionsDesk::conflict_endsAsThePersonDecides()
{
    const EditConflict conflict{{u"billing.city"_s, u"Vigo"_s, u"Bigo"_s}, u"Lugo"_s};
    const auto after = [&](const FieldChange &change) {
        Order shop = sampleOrder();
        shop.billing.city = u"Lugo"_s;
        QJsonObject overlay;
        if (!change.value.isUndefined())
            overlay = overlayOf({{change.path, change.value, change.base}});
        const auto laid = layCorrections(shop, overlay);
        return laid->conflicts.isEmpty() ? laid->order.billing.city : u"conflict"_s;
    };
    QCOMPARE(after(resolveConflict(conflict, Resolution::KeepMine)), u"Vigo"_s);
    QCOMPARE(after(resolveConflict(conflict, Resolution::TakeTheirs)), u"Lugo"_s);
    QCOMPARE(after(resolveConflict(conflict, Resolution::NewValue, u"Ourense"_s)), u"Ourense"_s);
}

void TestCorrectionsDesk::fields_followTheFindings_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("paths");
    QTest::newRow("tax id") << u"pf12.letter"_s << u"taxIdentity.number"_s
                            << u"taxIdentity.number taxIdentity.business billing.country"_s;
    QTest::newRow("postcode of a delivery to the billing address")
        << u"pf11.postcode"_s << u"shipping.postcode"_s
        << u"billing.postcode billing.city billing.region billing.country"_s;
    QTest::newRow("SKU") << u"pf24.unmapped"_s << u"lines[0].sku"_s << u"lines[#L-TAZA].sku"_s;
    QTest::newRow("shipping method") << u"pf24.unmapped"_s << u"lines[1].sku"_s << u"lines[#S1].methodId"_s;
    QTest::newRow("payment") << u"pf24.unmapped"_s << u"payment.method"_s << u"payment.method"_s;
    QTest::newRow("recargo") << u"pf08.recargo_for_consumer"_s << u"taxes"_s
                             << u"taxIdentity.surchargeScheme taxIdentity.business"_s;
    QTest::newRow("conflict") << u"edit.conflict"_s << u"lines[#L-TAZA].sku"_s << u"lines[#L-TAZA].sku"_s;
    QTest::newRow("money is the shop's") << u"pf05.sum"_s << u"total"_s << QString();
}

void TestCorrectionsDesk::fields_followTheFindings()
{
    QFETCH(QString, code);
    QFETCH(QString, field);
    const Order order = sampleOrder();
    const Finding finding{.checkId = {}, .code = code, .field = field};
    const auto fields = editableFields(order, order, {finding, finding});
    QTEST(pathsOf(fields).join(u' '), "paths");
    for (const EditableField &each : allEditableFields(order, order))
        QVERIFY2(!each.current.isUndefined(), qPrintable(each.path));
}

void TestCorrectionsDesk::mapping_isOfferedWhereTheErpKnowsNothing()
{
    const Finding unmapped{.checkId = {}, .code = u"pf24.unmapped"_s, .field = u"lines[0].sku"_s,
                           .args = {u"product"_s, u"TAZA"_s, u"Taza"_s}};
    QCOMPARE(mappingWish(unmapped), (MappingWish{u"product"_s, u"TAZA"_s, u"Taza"_s}));
    QVERIFY(catalogKindFromName(u"product") == CatalogKind::Product);
    QVERIFY(!mappingWish({.checkId = {}, .code = u"pf12.letter"_s, .field = {}, .args = {u"a"_s, u"b"_s}}));
}

void TestCorrectionsDesk::value_isJudgedWhileItIsTyped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("suggestion");
    const auto taxId = u"taxIdentity.number"_s;
    QTest::newRow("right NIF") << taxId << u"40506070B"_s << QString() << QString();
    QTest::newRow("wrong letter") << taxId << u"40506070A"_s << u"pf12.letter"_s << QString();
    QTest::newRow("no form") << taxId << u"1234"_s << u"pf12.form"_s << QString();
    QTest::newRow("Greek prefix") << taxId << u"GR123456789"_s << u"pf14.greek_prefix"_s << u"EL123456789"_s;
    QTest::newRow("right postcode") << u"billing.postcode"_s << u"08001"_s << QString() << QString();
    QTest::newRow("lost zero") << u"billing.postcode"_s << u"8001"_s << u"pf11.postcode"_s << u"08001"_s;
    QTest::newRow("no province") << u"billing.postcode"_s << u"99001"_s << u"pf11.province"_s << QString();
    QTest::newRow("country in small letters") << u"billing.country"_s << u"es"_s << u"pf11.country"_s << u"ES"_s;
    QTest::newRow("controls") << u"billing.city"_s << u"Vi\u202Ego"_s << u"pf26.controls"_s << QString();
    QTest::newRow("no such field") << u"total"_s << u"1.00"_s << u"overlay.unknown_path"_s << QString();
    QTest::newRow("SKU") << u"lines[0].sku"_s << u"TAZ-AZ"_s << QString() << QString();
}

void TestCorrectionsDesk::value_isJudgedWhileItIsTyped()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    const FieldVerdict verdict = judgeField(sampleOrder(), path, value);
    QTEST(verdict.code, "code");
    QTEST(verdict.suggestion, "suggestion");
    QCOMPARE(verdict.good, verdict.code.isEmpty());
}

QTEST_APPLESS_MAIN(TestCorrectionsDesk)
#include "tst_corrections_desk.moc"

#include "core/rules/corrections.h"
#include "core/rules/overlay.h"
#include "tests/rules/sampleorder.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace cuadra;
using namespace cuadra::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kPaths{u"billing.postcode"_s, u"billing.city"_s, u"taxIdentity.number"_s, u"note"_s,
                         u"lines[0].sku"_s,     u"lines[1].sku"_s, u"payment.method"_s};

/// Something that happens to an order: the source sets fields, or a person corrects one.
struct Event
{
    bool bySource = true;
    QString path;
    QString value;
    QJsonValue base; ///< what the person saw
};

Order withField(const Order &order, const QString &path, const QString &value)
{
    return *applyOverlay(order, {{path, value}});
}

/// Plays events; returns what the ledger would hold: the newest source order and the corrections over it.
std::pair<Order, QJsonObject> play(const Order &first, const QList<Event> &events)
{
    Order source = first;
    QJsonObject overlay;
    for (const Event &event : events) {
        if (event.bySource)
            source = withField(source, event.path, event.value);
        else
            overlay.insert(event.path, QJsonObject{{u"value"_s, event.value}, {u"base"_s, event.base}});
    }
    return {source, overlay};
}

/// A random order of events that keeps what the source said in its own order.
QList<Event> interleaved(QList<Event> source, QList<Event> edits, QRandomGenerator &random)
{
    QList<Event> all;
    while (!source.isEmpty() || !edits.isEmpty()) {
        const bool fromSource = edits.isEmpty() || (!source.isEmpty() && random.bounded(2) == 0);
        all << (fromSource ? source.takeFirst() : edits.takeAt(random.bounded(edits.size())));
    }
    return all;
}

QString randomValue(QRandomGenerator &random)
{
    return QString(QChar(u'a' + random.bounded(3))); // few values, so that sides meet, return and agree
}

Order firstOrder()
{
    Order order = sampleOrder();
    for (const QString &path : kPaths)
        order = withField(order, path, u"a"_s);
    return order;
}

} // namespace

class CorrectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlay_readsBack();
    void untouchedField_takesTheCorrection();
    void changedField_isAConflictWithThreeSides();
    void agreement_needsNoCorrection();
    void line_isFoundByItsIdWhenOthersComeAndGo();
    void lineThatIsGone_isAConflict();
    void anyOrderOfEvents_givesTheSameOrderOrAConflict();
};

void CorrectionsTest::overlay_readsBack()
{
    const QList<Correction> corrections{{u"billing.city"_s, u"Vigo"_s, u"Bigo"_s},
                                        {u"taxIdentity.business"_s, true, false}};
    QCOMPARE(correctionsOf(overlayOf(corrections)), corrections);
}

void CorrectionsTest::untouchedField_takesTheCorrection()
{
    const Order order = sampleOrder();
    const auto laid = layCorrections(order, overlayOf({{u"billing.city"_s, u" Vigo "_s, order.billing.city}}));
    QVERIFY(laid);
    QCOMPARE(laid->order.billing.city, u"Vigo"_s);
    QVERIFY(laid->conflicts.isEmpty());
}

void CorrectionsTest::changedField_isAConflictWithThreeSides()
{
    const Order order = withField(sampleOrder(), u"billing.city"_s, u"Lugo"_s);
    const auto laid = layCorrections(order, overlayOf({{u"billing.city"_s, u"Vigo"_s, u"Bigo"_s}}));
    QVERIFY(laid);
    QCOMPARE(laid->order.billing.city, u"Lugo"_s);
    QCOMPARE(laid->conflicts.size(), 1);
    const Finding finding = conflictFinding(laid->conflicts.front());
    QCOMPARE(finding.code, u"edit.conflict"_s);
    QCOMPARE(finding.field, u"billing.city"_s);
    QCOMPARE(finding.args, QStringList({u"Bigo"_s, u"Lugo"_s, u"Vigo"_s}));
    QCOMPARE(finding.severity, Severity::Block);
}

void CorrectionsTest::agreement_needsNoCorrection()
{
    const Order order = withField(sampleOrder(), u"billing.city"_s, u"Vigo"_s);
    const auto laid = layCorrections(order, overlayOf({{u"billing.city"_s, u"Vigo"_s, u"Bigo"_s}}));
    QVERIFY(laid && laid->conflicts.isEmpty());
    QVERIFY(laid->order == order);
}

void CorrectionsTest::line_isFoundByItsIdWhenOthersComeAndGo()
{
    Order order = sampleOrder();
    const QString path = lastingPath(order, u"lines[1].sku"_s);
    QCOMPARE(path, u"lines[#%1].sku"_s.arg(order.lines[1].externalId));
    const QJsonObject overlay = overlayOf({{path, u"OTRO"_s, order.lines[1].sku}});
    OrderLine another = order.lines[1];
    another.externalId = u"999"_s;
    order.lines.prepend(another);
    const auto laid = layCorrections(order, overlay);
    QVERIFY(laid && laid->conflicts.isEmpty());
    QCOMPARE(laid->order.lines[2].sku, u"OTRO"_s);
    QVERIFY(laid->order.lines[0].sku != u"OTRO"_s);
}

void CorrectionsTest::lineThatIsGone_isAConflict()
{
    Order order = sampleOrder();
    const QJsonObject overlay =
        overlayOf({{lastingPath(order, u"lines[1].sku"_s), u"OTRO"_s, order.lines[1].sku}});
    order.lines.removeAt(1);
    const auto laid = layCorrections(order, overlay);
    QVERIFY(laid);
    QCOMPARE(laid->conflicts.size(), 1);
    QCOMPARE(conflictFinding(laid->conflicts.front()).code, u"edit.field_gone"_s);
}

/// 3,000 random histories. Every interleaving of what the source said and what people corrected (having seen the
/// first version) ends alike; and each side of each field is in the result or in a conflict.
void CorrectionsTest::anyOrderOfEvents_givesTheSameOrderOrAConflict()
{
    QRandomGenerator random(20261125);
    const Order first = firstOrder();
    int conflicts = 0;
    for (int round = 0; round < 3'000; ++round) {
        QList<Event> source;
        QList<Event> edits;
        std::map<QString, QString> edited;
        for (int i = random.bounded(5); i > 0; --i)
            source << Event{true, kPaths[random.bounded(kPaths.size())], randomValue(random), {}};
        for (const QString &path : kPaths) {
            if (random.bounded(3) != 0)
                continue;
            edits << Event{false, lastingPath(first, path), randomValue(random), valueAt(first, path)};
            edited[edits.back().path] = edits.back().value;
        }
        const auto [plainSource, plainOverlay] = play(first, source + edits);
        const auto expected = layCorrections(plainSource, plainOverlay);
        QVERIFY(expected);
        for (int variant = 0; variant < 3; ++variant) {
            const auto [order, overlay] = play(first, interleaved(source, edits, random));
            const auto laid = layCorrections(order, overlay);
            QVERIFY(laid);
            QVERIFY(laid->order == expected->order);
            QVERIFY(laid->conflicts == expected->conflicts);
        }
        for (const auto &[path, value] : edited) {
            const bool inConflict = std::any_of(expected->conflicts.cbegin(), expected->conflicts.cend(),
                                                [&](const EditConflict &each) { return each.mine.path == path; });
            const bool applied = valueAt(expected->order, path).toString() == value;
            QVERIFY2(inConflict != applied, "a correction was lost");
            conflicts += inConflict ? 1 : 0;
        }
        for (const QString &path : kPaths) { // nor does a correction hide what the source said later
            const QString place = lastingPath(first, path);
            const QJsonValue theirs = valueAt(plainSource, path);
            const bool changed = theirs != valueAt(first, path);
            if (changed)
                QCOMPARE(valueAt(expected->order, place), theirs);
        }
    }
    QVERIFY(conflicts > 200); // the interesting case was met
}

QTEST_APPLESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"

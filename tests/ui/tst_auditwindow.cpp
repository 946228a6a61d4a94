#include "tests/support/fakegateway.h"
#include "tests/ui/auditday.h"
#include "ui/audit/auditdetail.h"
#include "ui/audit/auditmodel.h"
#include "ui/audit/auditpage.h"
#include "ui/audit/audittable.h"
#include "ui/queue/emptystate.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

constexpr int kEntries = 4 + 9; // of the set-up and of decideThroughADay()

/// The console on Audit over a real ledger.
struct Console
{
    explicit Console(LanguageChoice language = LanguageChoice::English) :
        gateway(10, ledger.clock.nowMs()), settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat)
    {
        liveThroughADay(ledger, 0);
        decideThroughADay(ledger);
        gateway.useLedger(&*ledger);
        settings.setValue(u"ui/language"_s, int(language));
        settings.setValue(u"ui/theme"_s, int(ThemeChoice::Light));
        window = std::make_unique<MainWindow>(gateway, ledger.clock, settings, u"Calzados Llevant SL"_s);
        window->resize(1440, 900);
        page = window->findChild<AuditPage *>();
        table = page->findChild<AuditTable *>();
        detail = page->findChild<AuditDetail *>();
    }

    bool ready()
    {
        window->go(PlaceId::Audit);
        window->show();
        window->activateWindow(); // a bare display has no window manager that would
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] { return rows() > 0; });
    }

    template <typename Widget> Widget *part(const QString &name) const { return page->findChild<Widget *>(name); }
    int rows() const { return table->model()->rowCount(); }
    QString cell(int row, AuditModel::Column column) const { return table->model()->index(row, column).data().toString(); }
    int rowOf(const QString &action, const QString &who = {}) const
    {
        for (int row = 0; row < rows(); ++row) {
            if (cell(row, AuditModel::What) == action && (who.isEmpty() || cell(row, AuditModel::Who) == who))
                return row;
        }
        return -1;
    }
    void click(int row) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 1)).center());
    }
    QString chainWords() const { return part<QLabel>(u"chainWords"_s)->text(); }

    TestLedger ledger;
    FakeEngineGateway gateway;
    QTemporaryDir home;
    QSettings settings;
    std::unique_ptr<MainWindow> window;
    AuditPage *page = nullptr;
    AuditTable *table = nullptr;
    AuditDetail *detail = nullptr;
};

} // namespace

/// The place Audit over a real ledger, by mouse and by keys.
class TestAuditWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_saysWhoDidWhatToWhatAndWhy();
    void entry_tellsBeforeAndAfter();
    void erasedEntry_saysSo();
    void enterKey_opensTheOrder();
    void filters_byKeys();
    void filters_byMouse();
    void orderAsked_showsItsEntriesAlone();
    void olderPages_comeAsOneScrolls();
    void chain_isProvenInWords();
    void brokenChain_isNamed();
    void copy_givesTheWholeEntry();
    void refresh_keepsWhatIsLookedAt();
    void unreadableLedger_saysSoAndComesBack();
    void spanishAndDark_areComplete();
    void smallWindow_showsEverything_data();
    void smallWindow_showsEverything();
};

void TestAuditWindow::list_saysWhoDidWhatToWhatAndWhy()
{
    Console console;
    QVERIFY(console.ready());
    QCOMPARE(console.rows(), kEntries);
    QCOMPARE(console.cell(0, AuditModel::Who), u"the engine"_s);
    const int corrected = console.rowOf(u"Retried"_s);
    QVERIFY(console.cell(corrected, AuditModel::Subject).startsWith(u"Order #"_s));
    QCOMPARE(console.cell(corrected, AuditModel::Why), u"corregido el NIF"_s);
    const QModelIndex when = console.table->model()->index(corrected, AuditModel::When);
    QVERIFY(when.data(Qt::ToolTipRole).toString().size() > when.data().toString().size()); // exact, with its zone
    QTRY_VERIFY(console.part<ElidedLabel>(u"auditSummary"_s)->fullText().startsWith(u"13 entries"_s));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(console.table);
    QCOMPARE(list->text(QAccessible::Name), u"Entries, newest first"_s);
    QVERIFY(when.data(Qt::AccessibleTextRole).toString().contains(u"Retried, Order #"_s));
}

void TestAuditWindow::entry_tellsBeforeAndAfter()
{
    Console console;
    QVERIFY(console.ready());
    QVERIFY(!console.detail->isVisible());
    console.click(console.rowOf(u"Corrected it"_s, u"A. Ruiz"_s));
    QTRY_VERIFY(console.detail->isVisible());
    const auto *facts = console.part<FactsTable>(u"auditFacts"_s);
    QCOMPARE(facts->columnCount(), 3);
    QCOMPARE(facts->rowCount(), 2);
    QCOMPARE(facts->item(0, 1)->text(), u"0801"_s);
    QCOMPARE(facts->item(0, 2)->text(), u"08019"_s);
    QVERIFY(console.part<QLabel>(u"auditReason"_s)->text().startsWith(u"la clienta"_s));
    QTest::keyClick(console.table, Qt::Key_Escape);
    QVERIFY(!console.detail->isVisible());
}

void TestAuditWindow::erasedEntry_saysSo()
{
    Console console;
    QVERIFY(console.ready());
    const int row = console.rowOf(u"Corrected it"_s);
    QCOMPARE(console.cell(row, AuditModel::Why), u"(the content was erased)"_s);
    console.click(row);
    QTRY_VERIFY(console.part<QLabel>(u"auditNone"_s)->isVisible());
    QVERIFY(console.part<QLabel>(u"auditNone"_s)->text().contains(u"the chain still proves it"_s));
}

void TestAuditWindow::enterKey_opensTheOrder()
{
    Console console;
    QVERIFY(console.ready());
    QSignalSpy asked(console.page, &Place::goAsked);
    console.table->setFocus();
    console.click(0);
    QTest::keyClick(console.table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().at(1).value<TransferId>().isSet());
    QVERIFY(console.window->place() == PlaceId::Trace || console.window->place() == PlaceId::Queue);
    QTest::keyClick(console.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(console.window->place(), PlaceId::Audit);
    console.click(console.rowOf(u"Saved a mapping"_s));
    QTest::keyClick(console.table, Qt::Key_Return); // a route is no order
    QCOMPARE(asked.size(), 1);
    QVERIFY(!console.part<QPushButton>(u"auditOpen"_s)->isVisible());
}

void TestAuditWindow::filters_byKeys()
{
    Console console;
    QVERIFY(console.ready());
    QTest::keyClick(console.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *text = console.part<QLineEdit>(u"auditText"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"inventario"_s);
    QTRY_COMPARE(console.rows(), 1);
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(text, u"nothing of the kind"_s);
    QTest::keyClick(text, Qt::Key_Return);
    auto *empty = console.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    auto *all = empty->findChild<QPushButton *>(u"emptyAction"_s);
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Space);
    QTRY_COMPARE(console.rows(), kEntries);
}

void TestAuditWindow::filters_byMouse()
{
    Console console;
    QVERIFY(console.ready());
    auto *who = console.part<QComboBox>(u"auditWho"_s);
    QTRY_VERIFY(who->findText(u"A. Ruiz"_s) > 0);
    who->setCurrentIndex(who->findText(u"A. Ruiz"_s));
    QTRY_COMPARE(console.rows(), 3);
    auto *action = console.part<QComboBox>(u"auditAction"_s);
    action->setCurrentIndex(action->findText(u"Dismissed it"_s));
    QTRY_COMPARE(console.rows(), 1);
    QTest::mouseClick(console.part<QToolButton>(u"auditClear"_s), Qt::LeftButton);
    QTRY_COMPARE(console.rows(), kEntries);
    auto *period = console.part<QComboBox>(u"auditPeriod"_s);
    period->setCurrentIndex(3); // the last seven days, so without the set-up
    QTRY_COMPARE(console.rows(), 9);
    period->setCurrentIndex(5);
    QVERIFY(console.part<QWidget>(u"auditFrom"_s)->isVisible());
}

void TestAuditWindow::orderAsked_showsItsEntriesAlone()
{
    Console console;
    QVERIFY(console.ready());
    const TransferId order(console.ledger.number(u"SELECT MAX(id) - 30 FROM transfer"_s));
    console.window->go(PlaceId::Audit, QVariant::fromValue(order));
    QTRY_COMPARE(console.rows(), 2);
    auto *field = console.part<QLineEdit>(u"auditOrder"_s);
    QVERIFY(field->text().startsWith(u'#'));
    const QString number = field->text();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, number.mid(1)); // people leave the sign out
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(console.rows(), 2);
    field->clear();
    QTRY_COMPARE(console.rows(), kEntries);
}

void TestAuditWindow::olderPages_comeAsOneScrolls()
{
    Console console;
    for (int entry = 0; entry < 450; ++entry) {
        console.ledger.write([entry](Database &database) {
            return AuditLog(database).append({entry + 1, u"eva"_s, u"route.save"_s, u"route/1"_s, u"{}"_s});
        });
    }
    QVERIFY(console.ready());
    QCOMPARE(console.rows(), 200);
    console.table->setFocus();
    for (int page = 0; page < 4; ++page) {
        QTest::keyClick(console.table, Qt::Key_End, Qt::ControlModifier);
        QTest::qWait(60);
    }
    QTRY_COMPARE(console.rows(), 450 + kEntries);
}

void TestAuditWindow::chain_isProvenInWords()
{
    Console console;
    QVERIFY(console.ready());
    QTest::keyClick(console.window.get(), Qt::Key_F8);
    QTRY_VERIFY2(console.chainWords().startsWith(u"The chain is whole: 13 entries, from "_s), qUtf8Printable(console.chainWords()));
    QVERIFY(console.chainWords().contains(u"erased"_s));
    QTest::mouseClick(console.part<QToolButton>(u"chainClose"_s), Qt::LeftButton);
    QVERIFY(!console.part<QLabel>(u"chainWords"_s)->isVisible());
}

void TestAuditWindow::brokenChain_isNamed()
{
    Console console;
    console.ledger.write([](Database &database) { return database.run(u"UPDATE audit SET who = 'eva' WHERE id = 6"_s); });
    QVERIFY(console.ready());
    QTest::keyClick(console.window.get(), Qt::Key_F8);
    QTRY_VERIFY2(console.chainWords().startsWith(u"The chain breaks at entry 6"_s), qUtf8Printable(console.chainWords()));
    QVERIFY(console.chainWords().contains(u"The 5 entries before it are whole"_s));
}

void TestAuditWindow::copy_givesTheWholeEntry()
{
    Console console;
    QVERIFY(console.ready());
    console.table->setFocus();
    console.click(console.rowOf(u"Saved a mapping"_s));
    QTest::keyClick(console.table, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Saved a mapping"_s) && copied.contains(u"In the ERP: A12AZ"_s), qUtf8Printable(copied));
}

void TestAuditWindow::refresh_keepsWhatIsLookedAt()
{
    Console console;
    QVERIFY(console.ready());
    console.click(console.rowOf(u"Wrote a note"_s));
    const QString title = console.part<ElidedLabel>(u"auditTitle"_s)->fullText();
    console.ledger.write([](Database &database) {
        return AuditLog(database).append({7, u"eva"_s, u"route.save"_s, u"route/1"_s, u"{}"_s});
    });
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    QTRY_COMPARE(console.rows(), kEntries + 1);
    QTRY_COMPARE(console.part<ElidedLabel>(u"auditTitle"_s)->fullText(), title);
    QCOMPARE(console.table->currentIndex().row(), console.rowOf(u"Wrote a note"_s));
}

void TestAuditWindow::unreadableLedger_saysSoAndComesBack()
{
    Console console;
    QVERIFY(console.ready());
    console.gateway.useLedger(nullptr);
    QTest::keyClick(console.window.get(), Qt::Key_F5);
    auto *empty = console.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    console.gateway.useLedger(&*console.ledger);
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(console.rows(), kEntries);
}

void TestAuditWindow::spanishAndDark_areComplete()
{
    Console console;
    QVERIFY(console.ready());
    console.window->chooseLanguage(LanguageChoice::Spanish);
    console.window->chooseTheme(ThemeChoice::Dark);
    QTRY_COMPARE(console.cell(0, AuditModel::Who), u"el motor"_s);
    QTest::keyClick(console.window.get(), Qt::Key_F8);
    QTRY_VERIFY(console.chainWords().startsWith(u"La cadena está íntegra: 13 apuntes, del "_s));
    for (int row = 0; row < console.rows(); ++row) {
        const QString said = console.cell(row, AuditModel::What) + u' ' + console.cell(row, AuditModel::Subject);
        for (const QString &english : {u" the "_s, u" it"_s, u"Order"_s, u"Saved"_s})
            QVERIFY2(!said.contains(english), qUtf8Printable(said));
    }
    QVERIFY(console.page->grab().toImage().pixelColor(4, 4).lightness() < 80);
    console.window->chooseLanguage(LanguageChoice::English);
}

void TestAuditWindow::smallWindow_showsEverything_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1100 x 700") << QSize(1100, 700) << 100;
    QTest::newRow("1440 x 900, text at 150 %") << QSize(1440, 900) << 150;
}

void TestAuditWindow::smallWindow_showsEverything()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    const QFont before = QApplication::font();
    QFont larger = before;
    larger.setPointSizeF(before.pointSizeF() * percent / 100);
    QApplication::setFont(larger);
    Console console(LanguageChoice::Spanish);
    console.window->resize(size);
    QVERIFY(console.ready());
    console.click(1);
    QTRY_VERIFY(console.detail->isVisible());
    QTRY_COMPARE(console.window->size(), size);
    QTRY_VERIFY2(console.table->height() > 100, qPrintable(QString::number(console.table->height())));
    QTRY_VERIFY2(console.detail->height() > 100, qPrintable(QString::number(console.detail->height())));
    QApplication::setFont(before);
}

QTEST_MAIN(TestAuditWindow)
#include "tst_auditwindow.moc"

#include "tests/ui/auditshots.h"

#include "tests/support/believable.h"
#include "tests/support/fakegateway.h"
#include "tests/ui/auditday.h"
#include "ui/audit/auditpage.h"
#include "ui/audit/audittable.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

struct Look
{
    QString name;
    LanguageChoice language;
    ThemeChoice theme;
    QSize size;
    int chosen = -1;
    bool checked = false;
    QString text = {};
};

void shoot(const Look &look, const QDir &folder, TestLedger &ledger)
{
    FakeEngineGateway gateway(100, ledger.clock.nowMs());
    gateway.useLedger(&*ledger);
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    MainWindow window(gateway, ledger.clock, settings, u"Calzados Llevant SL"_s);
    window.chooseTheme(look.theme);
    window.chooseLanguage(look.language);
    window.resize(look.size);
    window.go(PlaceId::Audit);
    window.show();
    Q_EMIT gateway.cardsChanged(believableCards(ledger.clock.nowMs()));
    Q_EMIT gateway.healthChanged(believableHealth(ledger.clock.nowMs()));
    QTest::qWait(200);
    auto *page = window.findChild<AuditPage *>();
    auto *table = page->findChild<AuditTable *>();
    table->setCurrentIndex(table->model()->index(look.chosen, 0));
    if (look.checked)
        page->findChild<QAction *>(u"checkChain"_s)->trigger();
    page->findChild<QLineEdit *>(u"auditText"_s)->setText(look.text);
    QTest::qWait(500);
    const QString file = folder.filePath(look.name + u".png"_s);
    QTextStream(stdout) << (window.grab().save(file) ? u"written "_s : u"not written "_s) << file << '\n';
}

} // namespace

void shootAudit(const QDir &folder)
{
    TestLedger ledger;
    liveThroughADay(ledger, 0);
    decideThroughADay(ledger);
    const QSize large(1440, 900);
    const QSize small(1100, 700);
    const QList<Look> looks{
        {u"audit-es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, large, 5, true},
        {u"audit-en-dark"_s, LanguageChoice::English, ThemeChoice::Dark, large, 1},
        {u"audit-small-es-dark"_s, LanguageChoice::Spanish, ThemeChoice::Dark, small, 5},
        {u"audit-small-en-light"_s, LanguageChoice::English, ThemeChoice::Light, small, -1, true},
        {u"audit-none-es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, small, -1, false, u"nada así"_s},
    };
    for (const Look &look : looks)
        shoot(look, folder, ledger);
}

} // namespace cuadra::test

// Paints the console with believable data to PNG files: cuadra_screenshots FOLDER
#include "tests/support/believable.h"
#include "tests/support/believableday.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakegateway.h"
#include "tests/ui/auditshots.h"
#include "tests/ui/traceshots.h"
#include "tests/ui/failedshots.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace cuadra;

namespace {

constexpr qint64 kRows = 51'290;

struct Look
{
    QString name;
    LanguageChoice language;
    ThemeChoice theme;
    QSize size;
    qint64 chosen; ///< 0 = no detail pane
    int tab = 0;
    bool trouble = false;
    PlaceId place = PlaceId::Queue;
};

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void shoot(const Look &look, const QDir &folder, test::TestLedger &ledger)
{
    const test::FakeClock &clock = ledger.clock;
    test::FakeEngineGateway gateway(kRows, clock.nowMs());
    gateway.useLedger(&*ledger);
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    MainWindow window(gateway, clock, settings, u"Calzados Llevant SL"_s);
    window.chooseTheme(look.theme);
    window.chooseLanguage(look.language);
    window.resize(look.size);
    window.go(look.place);
    window.show();
    Q_EMIT gateway.cardsChanged(test::believableCards(clock.nowMs()));
    EngineHealth health = test::believableHealth(clock.nowMs());
    if (look.trouble) {
        health.connections[2].light = Light::Down;
        health.connections[2].errorCode = u"net.refused"_s;
        health.connections[2].downSinceMs = clock.nowMs() - 900'000;
        health.connections[2].waiting = 318;
    }
    Q_EMIT gateway.healthChanged(health);
    wait(150);
    if (look.chosen != 0)
        window.findChild<QueueTable *>()->selectId(TransferId(look.chosen));
    wait(400);
    if (auto *tabs = window.findChild<QTabWidget *>())
        tabs->setCurrentIndex(look.tab);
    if (look.chosen == 0) {
        Q_EMIT gateway.transfersChanged(gateway.addRows(3));
        wait(100);
    }
    wait(100);
    const QString file = folder.filePath(look.name + u".png"_s);
    QTextStream(stdout) << (window.grab().save(file) ? u"written "_s : u"not written "_s) << file << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    const QSize large(1440, 900);
    const QSize small(1100, 700);
    const PlaceId today = PlaceId::Today;
    const QList<Look> looks{
        {u"today-es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, large, 0, 0, false, today},
        {u"today-en-dark"_s, LanguageChoice::English, ThemeChoice::Dark, large, 0, 0, false, today},
        {u"today-small-es-dark"_s, LanguageChoice::Spanish, ThemeChoice::Dark, small, 0, 0, true, today},
        {u"today-small-en-light"_s, LanguageChoice::English, ThemeChoice::Light, small, 0, 0, false, today},
        {u"queue-es-dark"_s, LanguageChoice::Spanish, ThemeChoice::Dark, large, 0},
        {u"queue-en-light"_s, LanguageChoice::English, ThemeChoice::Light, large, 0},
        {u"detail-es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, large, 51'270, 1},
        {u"detail-en-dark"_s, LanguageChoice::English, ThemeChoice::Dark, large, 51'281, 3},
        {u"small-es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, small, 0, 0, true},
        {u"small-en-dark"_s, LanguageChoice::English, ThemeChoice::Dark, small, 51'224},
        {u"small-es-dark"_s, LanguageChoice::Spanish, ThemeChoice::Dark, small, 51'267, 2},
        {u"small-en-light"_s, LanguageChoice::English, ThemeChoice::Light, small, 51'275, 4},
    };
    test::TestLedger ledger;
    test::liveThroughADay(ledger);
    for (const Look &look : looks)
        shoot(look, folder, ledger);
    test::shootTraces(folder);
    shootFailed(folder);
    test::shootAudit(folder);
    return 0;
}

#include "tests/ui/traceshots.h"

#include "tests/support/believable.h"
#include "tests/support/fakegateway.h"
#include "tests/support/tracestory.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cuadra::test {

namespace {

struct Shot
{
    QString name;
    LanguageChoice language;
    ThemeChoice theme;
    QSize size;
    PlaceId place;
    QVariant what;
    int tab = 0;
};

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void shoot(const Shot &shot, Ledger &ledger, const QDir &folder)
{
    FakeEngineGateway gateway(500, ledger.clock().nowMs());
    gateway.useLedger(&ledger);
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"ui.ini"_s), QSettings::IniFormat);
    MainWindow window(gateway, ledger.clock(), settings, u"Calzados Llevant SL"_s);
    window.chooseTheme(shot.theme);
    window.chooseLanguage(shot.language);
    window.resize(shot.size);
    window.show();
    Q_EMIT gateway.cardsChanged(believableCards(ledger.clock().nowMs()));
    Q_EMIT gateway.healthChanged(believableHealth(ledger.clock().nowMs()));
    wait(150);
    window.go(shot.place, shot.what);
    wait(500);
    if (auto *tabs = window.findChild<QTabWidget *>(u"traceTabs"_s))
        tabs->setCurrentIndex(shot.tab);
    wait(150);
    const QString file = folder.filePath(shot.name + u".png"_s);
    QTextStream(stdout) << (window.grab().save(file) ? u"written "_s : u"not written "_s) << file << '\n';
}

} // namespace

void shootTraces(const QDir &folder)
{
    TestLedger ledger;
    const TraceStory story = tellTraceStory(ledger);
    const QVariant verified = QVariant::fromValue(story.verified);
    const QVariant failed = QVariant::fromValue(story.failed);
    const QSize large(1440, 900);
    const QSize small(1100, 700);
    using L = LanguageChoice;
    using T = ThemeChoice;
    const QList<Shot> shots{
        {u"trace-es-light"_s, L::Spanish, T::Light, large, PlaceId::Trace, verified},
        {u"trace-en-dark"_s, L::English, T::Dark, large, PlaceId::Trace, verified},
        {u"trace-failed-es-dark"_s, L::Spanish, T::Dark, small, PlaceId::Trace, failed, 1},
        {u"trace-failed-en-light"_s, L::English, T::Light, small, PlaceId::Trace, failed},
        {u"trace-held-es-light"_s, L::Spanish, T::Light, small, PlaceId::Trace, QVariant::fromValue(story.held)},
        {u"trace-found-es-light"_s, L::Spanish, T::Light, small, PlaceId::Trace, u"5123"_s},
        {u"trace-found-en-dark"_s, L::English, T::Dark, small, PlaceId::Trace, u"5123"_s},
        {u"trace-unknown-es-dark"_s, L::Spanish, T::Dark, large, PlaceId::Trace, u"98-1123"_s},
        {u"trace-empty-en-light"_s, L::English, T::Light, small, PlaceId::Trace, {}},
        {u"doubt-es-light"_s, L::Spanish, T::Light, large, PlaceId::InDoubt, {}},
        {u"doubt-en-dark"_s, L::English, T::Dark, small, PlaceId::InDoubt, {}},
        {u"doubt-es-dark"_s, L::Spanish, T::Dark, small, PlaceId::InDoubt, {}},
    };
    for (const Shot &shot : shots)
        shoot(shot, *ledger, folder);
    TestLedger calm;
    shoot({u"doubt-none-en-light"_s, L::English, T::Light, small, PlaceId::InDoubt, {}}, *calm, folder);
}

} // namespace cuadra::test

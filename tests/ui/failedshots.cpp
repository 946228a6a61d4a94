#include "tests/ui/failedshots.h"

#include "core/desk/deskcommands.h"
#include "tests/support/failedorders.h"
#include "tests/ui/failedconsole.h"
#include "ui/failed/failurecauses.h"

#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace cuadra;
using namespace cuadra::test;

namespace {

struct Scene
{
    QString name;
    LanguageChoice language;
    ThemeChoice theme;
    QSize size;
};

void save(QWidget &widget, const QDir &folder, const QString &name)
{
    const QString file = folder.filePath(u"failed-"_s + name + u".png"_s);
    QTextStream(stdout) << (widget.grab().save(file) ? u"written "_s : u"not written "_s) << file << '\n';
}

void prepare(FailedConsole &console, const Scene &scene)
{
    console.window->chooseTheme(scene.theme);
    console.window->chooseLanguage(scene.language);
    console.window->resize(scene.size);
    (void)console.shown();
    QTest::qWait(900);
}

void shootMorning(const QDir &folder, const Scene &scene)
{
    FailedConsole console(0);
    failSomeOrders(console.ledger, console.workbench);
    (void)console.ledger.write([](Database &database) {
        DeskCommands desk(database, {.name = u"eva"_s, .reason = {}}, 1'790'000'000'000);
        (void)desk.note({TransferId(1)}, u"Llamada la tienda: es la sandalia de siempre."_s);
        return desk.assign({TransferId(1), TransferId(3)}, u"eva"_s);
    });
    Q_EMIT console.gateway.transfersChanged({TransferId(1)});
    prepare(console, scene);
    save(*console.window, folder, scene.name);
    console.key(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(400);
    if (SendDialog *dialog = console.dialog()) {
        save(*dialog, folder, scene.name + u"-send"_s);
        dialog->accept();
        QTest::qWait(300);
        Q_EMIT console.gateway.transfersChanged(engineTurn(console.ledger));
        QTest::qWait(700);
        save(*console.window, folder, scene.name + u"-sent"_s);
    }
    console.window->findChild<FailureCauses *>()->setCurrentRow(2);
    QTest::qWait(700);
    save(*console.window, folder, scene.name + u"-form"_s);
}

void shootConflict(const QDir &folder, const Scene &scene)
{
    FailedConsole console(1, wrongTaxId());
    prepare(console, scene);
    console.type(u"12345678Z"_s);
    console.workbench.orders[console.orders[0]].taxIdentity.number = u"87654321X"_s;
    reviseOrder(console.ledger, 1);
    Q_EMIT console.gateway.transfersChanged(console.orders);
    QTest::qWait(900);
    save(*console.window, folder, scene.name + u"-conflict"_s);
}

void shootNothing(const QDir &folder, const Scene &scene)
{
    FailedConsole console(0);
    prepare(console, scene);
    save(*console.window, folder, scene.name + u"-none"_s);
}

} // namespace

void shootFailed(const QDir &folder)
{
    const QSize large(1440, 900);
    const QSize small(1100, 700);
    const QList<Scene> scenes{{u"es-light"_s, LanguageChoice::Spanish, ThemeChoice::Light, large},
                              {u"en-dark"_s, LanguageChoice::English, ThemeChoice::Dark, large},
                              {u"small-es-dark"_s, LanguageChoice::Spanish, ThemeChoice::Dark, small},
                              {u"small-en-light"_s, LanguageChoice::English, ThemeChoice::Light, small}};
    for (const Scene &scene : scenes)
        shootMorning(folder, scene);
    shootConflict(folder, scenes[0]);
    shootConflict(folder, scenes[2]);
    shootNothing(folder, scenes[0]);
    shootNothing(folder, scenes[1]);
}

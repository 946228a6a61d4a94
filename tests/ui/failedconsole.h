#pragma once

#include "core/desk/deskcommands.h"
#include "core/ledger/handlingstore.h"
#include "tests/support/failedorders.h"
#include "tests/ui/fakeconsole.h"
#include "ui/failed/conflictview.h"
#include "ui/failed/failedpage.h"
#include "ui/failed/failuretable.h"
#include "ui/failed/fieldeditor.h"
#include "ui/failed/mendpane.h"
#include "ui/failed/senddialog.h"

namespace cuadra::test {

/// The console at its failed orders, over a real ledger with so many of one cause.
struct FailedConsole
{
    explicit FailedConsole(int count, const Failing &failing = unknownProduct()) :
        workbench(*ledger), gateway(0, ledger.clock.nowMs()),
        settings(home.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
    {
        workbench.knownSkus = {QStringLiteral("TAZ-AZ"), QStringLiteral("A12AZ")};
        workbench.suggestions = {{QStringLiteral("1001"), QStringLiteral("A12AZ"), QStringLiteral("Sandalia azul 38"), true}};
        if (count > 0)
            orders = addFailed(ledger, workbench, 1, count, failing);
        settings.setValue(QStringLiteral("ui/language"), int(LanguageChoice::English));
        settings.setValue(QStringLiteral("ui/theme"), int(ThemeChoice::Light));
        gateway.useLedger(&*ledger);
        gateway.useWorkbench(&workbench);
        window = std::make_unique<MainWindow>(gateway, ledger.clock, settings, QStringLiteral("Calzados Llevant SL"));
        window->resize(1440, 900);
        window->show();
        Q_EMIT gateway.cardsChanged(believableCards(ledger.clock.nowMs()));
        Q_EMIT gateway.healthChanged(believableHealth(ledger.clock.nowMs()));
        window->go(PlaceId::Failed);
    }

    bool shown()
    {
        if (!QTest::qWaitForWindowExposed(window.get()))
            return false;
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    bool ready() { return shown() && QTest::qWaitFor([this] { return field() != nullptr; }); }

    MendPane *pane() const { return window->findChild<MendPane *>(); }
    FailureTable *table() const { return window->findChild<FailureTable *>(); }
    ConflictView *conflict() const { return window->findChild<ConflictView *>(); }
    SendDialog *dialog() const
    {
        auto *found = window->findChild<SendDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    /// The first one of the form.
    QLineEdit *field() const
    {
        const auto fields = pane()->findChildren<FieldEditor *>();
        return fields.isEmpty() ? nullptr : qobject_cast<QLineEdit *>(fields.constFirst()->input());
    }
    void type(const QString &text)
    {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), text);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }

    qint64 count(TransferState state)
    {
        return ledger.number(QStringLiteral("SELECT COUNT(*) FROM transfer WHERE state = '%1'").arg(transferStateName(state)));
    }
    QString overlayValue(const QString &path)
    {
        const Handling handling = ledger.read([this](Database &database) { return HandlingStore(database).of(orders.at(0)); });
        return handling.overlay.value(path).toObject().value(QStringLiteral("value")).toString();
    }
    bool runEngineUntilVerified(qint64 wanted)
    {
        return QTest::qWaitFor([&] {
            Q_EMIT gateway.transfersChanged(engineTurn(ledger));
            return count(TransferState::Verified) == wanted;
        }, 20'000);
    }

    TestLedger ledger;
    FakeWorkbench workbench;
    FakeEngineGateway gateway;
    QTemporaryDir home;
    QSettings settings;
    QList<TransferId> orders;
    std::unique_ptr<MainWindow> window;
};

} // namespace cuadra::test

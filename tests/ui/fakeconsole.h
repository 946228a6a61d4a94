#pragma once

#include "tests/support/believable.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakegateway.h"
#include "ui/queue/detailpane.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetable.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace cuadra::test {

inline constexpr int kRows = 5'000;

/// The console in a real window over a fake engine.
struct Console
{
    explicit Console(qint64 rows = kRows) : gateway(rows, clock.nowMs()), settings(home.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("ui/language"), int(LanguageChoice::English));
        settings.setValue(QStringLiteral("ui/theme"), int(ThemeChoice::Light));
        window = std::make_unique<MainWindow>(gateway, clock, settings, QStringLiteral("Calzados Llevant SL"));
        window->go(PlaceId::Queue);
        window->resize(1440, 900);
        window->show();
        Q_EMIT gateway.cardsChanged(believableCards(clock.nowMs()));
        Q_EMIT gateway.healthChanged(believableHealth(clock.nowMs()));
        table = window->findChild<QueueTable *>();
        model = window->findChild<QueueModel *>();
        pane = window->findChild<DetailPane *>();
    }

    bool ready()
    {
        if (!QTest::qWaitForWindowExposed(window.get()))
            return false;
        window->activateWindow(); // a bare display has no window manager that would
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] { return table->model()->rowCount() > 0; })
            && QTest::qWaitFor([this] { return isLoaded(0); });
    }

    bool isLoaded(int row) const { return !table->model()->index(row, 0).data().toString().isEmpty(); }
    TransferId idAt(int row) const { return table->model()->index(row, 0).data(QueueModel::IdRole).value<TransferId>(); }
    int top() const { return table->verticalScrollBar()->value(); }

    /// The first row from \p from on in that state, loaded.
    int rowIn(TransferState state, int from = 0) const
    {
        for (int row = from; row < from + 60; ++row) {
            if (isLoaded(row) && gateway.row(idAt(row)).state == state)
                return row;
        }
        return -1;
    }

    bool look(int row)
    {
        table->setCurrentIndex(table->model()->index(row, 0));
        const TransferId id = idAt(row);
        return QTest::qWaitFor([this, id] { return pane->isVisible() && pane->detail().row.id == id; });
    }

    QRect cell(int row, int column = 0) const { return table->visualRect(table->model()->index(row, column)); }

    FakeClock clock;
    FakeEngineGateway gateway;
    QTemporaryDir home;
    QSettings settings;
    std::unique_ptr<MainWindow> window;
    QueueTable *table = nullptr;
    QueueModel *model = nullptr;
    DetailPane *pane = nullptr;
};

/// Runs \p act on the modal dialog that opens next.
template <typename Act> void inNextDialog(Act act)
{
    QTimer::singleShot(100, qApp, [act] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(*dialog);
    });
}

inline void typeReasonAndAccept(QDialog &dialog)
{
    auto *reason = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(reason, QStringLiteral("stocktaking"));
    QTest::keyClick(reason, Qt::Key_Return);
}

} // namespace cuadra::test

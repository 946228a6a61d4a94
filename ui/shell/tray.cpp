#include "ui/shell/tray.h"

#include "core/desk/deskcommands.h"
#include "core/desk/enginegateway.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/text/stories.h"
#include "ui/theme/colours.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

bool isTrouble(const ConnectionHealth &connection)
{
    return connection.light == Light::Down || connection.light == Light::SignIn;
}

/// All routes in one transaction.
Result<int> pauseAll(DeskCommands desk, const QList<RouteCard> &cards, bool pause)
{
    int changed = 0;
    for (const RouteCard &card : cards) {
        if (card.paused == pause)
            continue;
        if (const Status done = pause ? desk.pauseRoute(card.route, 0) : desk.resumeRoute(card.route); !done)
            return done.error();
        ++changed;
    }
    return changed;
}

} // namespace

Tray::Tray(EngineGateway &gateway, QObject *parent)
    : QObject(parent), m_gateway(gateway), m_open(m_menu.addAction(QString())), m_pause(m_menu.addAction(QString())),
      m_quit(m_menu.addAction(QString()))
{
    m_pause->setObjectName(u"trayPause"_s);
    m_menu.insertSeparator(m_quit);
    m_icon.setContextMenu(&m_menu);
    connect(m_open, &QAction::triggered, this, &Tray::openAsked);
    connect(m_quit, &QAction::triggered, this, &Tray::quitAsked);
    connect(m_pause, &QAction::triggered, this, &Tray::pauseOrResumeAll);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openAsked();
    });
    connect(&gateway, &EngineGateway::cardsChanged, this, &Tray::setCards);
    connect(&gateway, &EngineGateway::healthChanged, this, &Tray::setHealth);
    showWords();
}

void Tray::show()
{
    m_icon.show();
    m_icon.showMessage(tr("Cuadra"), tr("Syncing goes on here."));
}

void Tray::hide()
{
    m_icon.hide();
}

void Tray::showWords()
{
    m_open->setText(tr("Open Cuadra"));
    m_quit->setText(tr("Stop syncing and quit"));
    showState();
}

void Tray::setCards(const QList<RouteCard> &cards)
{
    m_cards = cards;
    showState();
}

void Tray::setHealth(const EngineHealth &health)
{
    m_health = health;
    showState();
}

bool Tray::allPaused() const
{
    return !m_cards.isEmpty()
        && std::all_of(m_cards.begin(), m_cards.end(), [](const RouteCard &card) { return card.paused; });
}

void Tray::showState()
{
    qint64 failed = 0;
    for (const RouteCard &card : std::as_const(m_cards))
        failed += card.counts.value(TransferState::Failed);
    const bool trouble = !m_health.troubleCode.isEmpty()
        || std::any_of(m_health.connections.begin(), m_health.connections.end(), isTrouble);
    const Tone tone = allPaused() ? Tone::Neutral : trouble ? Tone::Bad : failed > 0 ? Tone::Warn : Tone::Good;
    const QString icon = allPaused()            ? u"circle-pause"_s
        : trouble || failed > 0                 ? u"triangle-alert"_s
                                                : u"circle-check"_s;
    const QString state = allPaused() ? tr("Everything is paused")
        : trouble                     ? tr("A connection or the ledger is in trouble")
                                      : engineSentence(m_health);
    m_icon.setIcon(m_icons.icon(icon, colourOf(textRole(tone), false), 22));
    m_icon.setToolTip(u"%1\n%2\n%3"_s.arg(tr("Cuadra"), state, tr("Waiting for a person: %1").arg(countText(failed))));
    m_pause->setText(allPaused() ? tr("Resume all") : tr("Pause all"));
    m_pause->setEnabled(!m_cards.isEmpty());
}

void Tray::pauseOrResumeAll()
{
    const bool pause = !allPaused();
    m_gateway.decide(
        this, pause ? tr("Paused from the tray") : QString(), {},
        [cards = m_cards, pause](Database &ledger, const Actor &actor, qint64 nowMs) {
            return pauseAll(DeskCommands(ledger, actor, nowMs), cards, pause);
        },
        [this](const Result<int> &done) {
            if (!done)
                m_icon.showMessage(tr("Cuadra"), phraseFor(done.error().code, done.error().args).cause);
        });
}

} // namespace cuadra

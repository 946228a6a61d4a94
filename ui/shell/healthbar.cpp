#include "ui/shell/healthbar.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/shell/healthlight.h"
#include "ui/text/safetext.h"
#include "ui/text/stories.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr auto kToldFor = 8s;

/// Short for the bar; the whole sentence is in the tool tip and for screen readers.
QString lightText(const ConnectionHealth &connection, qint64 nowMs)
{
    const QString name = shortened(shownPlainly(connection.name), 30);
    if (connection.light == Light::Good)
        return u"%1 \u00b7 %2"_s.arg(name, agoText(connection.lastGoodMs, nowMs));
    return u"%1 \u00b7 %2"_s.arg(name, lightWord(connection.light));
}

} // namespace

HealthBar::HealthBar(UiContext &context, QWidget *parent) :
    QStatusBar(parent), m_context(context), m_engine(new HealthLight(context.theme, this)),
    m_told(new HealthLight(context.theme, this)), m_oldest(plainLabel("muted", this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 12, 0);
    m_oldest->setWordWrap(false);
    addWidget(m_engine);
    m_told->setObjectName(u"told"_s);
    m_told->hide();
    addPermanentWidget(m_told);
    addPermanentWidget(m_oldest);
    m_toldLongEnough.setSingleShot(true);
    m_toldLongEnough.setInterval(kToldFor);
    connect(&m_toldLongEnough, &QTimer::timeout, m_told, &QWidget::hide);
}

void HealthBar::setHealth(const EngineHealth &health)
{
    m_health = health;
    showAges();
}

void HealthBar::showAges()
{
    showEngine();
    showConnections();
    const qint64 nowMs = m_context.clock.nowMs();
    m_oldest->setText(m_health.oldestWaitingMs == 0
                          ? tr("Nothing waits")
                          : tr("Oldest in queue: %1").arg(spanSince(m_health.oldestWaitingMs, nowMs)));
}

void HealthBar::tell(const QString &sentence, bool failed)
{
    m_told->set(failed ? u"triangle-alert"_s : u"check"_s, failed ? Tone::Bad : Tone::Good, sentence, sentence);
    m_told->show();
    m_toldLongEnough.start();
}

void HealthBar::showEngine()
{
    const QString sentence = engineSentence(m_health);
    const bool runs = m_health.holder != EngineHealth::Holder::None;
    const bool trouble = !m_health.troubleCode.isEmpty() || m_health.stopping;
    const Tone tone = trouble ? Tone::Bad : runs ? Tone::Good : Tone::Warn;
    m_engine->set(trouble ? u"triangle-alert"_s : runs ? u"circle-check"_s : u"server-off"_s, tone, sentence, sentence);
}

void HealthBar::showConnections()
{
    while (m_lights.size() > m_health.connections.size())
        m_lights.takeLast()->deleteLater();
    while (m_lights.size() < m_health.connections.size()) {
        auto *light = new HealthLight(m_context.theme, this);
        addWidget(light);
        m_lights.append(light);
    }
    const qint64 nowMs = m_context.clock.nowMs();
    for (qsizetype at = 0; at < m_lights.size(); ++at) {
        const ConnectionHealth &connection = m_health.connections.at(at);
        m_lights.at(at)->set(iconName(connection.light), toneOf(connection.light), lightText(connection, nowMs),
                             connectionSentence(connection, nowMs));
    }
}

} // namespace cuadra

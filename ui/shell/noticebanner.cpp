#include "ui/shell/noticebanner.h"

#include "core/base/clock.h"
#include "ui/context.h"
#include "ui/text/phrasebook.h"
#include "ui/text/stories.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kNotices = 3;
constexpr int kIcon = 16;

} // namespace

NoticeBanner::NoticeBanner(UiContext &context, QWidget *parent) :
    QFrame(parent), m_context(context), m_icon(new QLabel(this)), m_words(plainLabel("notice", this))
{
    setObjectName(u"notices"_s);
    setProperty("look", u"banner"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 7, 16, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    connect(&context.theme, &Theme::changed, this, &NoticeBanner::showIcon);
    showIcon();
    hide();
}

void NoticeBanner::setHealth(const EngineHealth &health)
{
    m_health = health;
    showAges();
}

void NoticeBanner::showAges()
{
    const QStringList lines = notices();
    m_words->setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

QStringList NoticeBanner::notices() const
{
    QStringList lines;
    if (!m_health.troubleCode.isEmpty()) {
        const Phrase phrase = phraseFor(m_health.troubleCode, m_health.troubleArgs);
        lines << phrase.cause + u' ' + phrase.remedy;
    }
    for (const ConnectionHealth &connection : m_health.connections) {
        if (connection.light == Light::Down || connection.light == Light::SignIn)
            lines << connectionSentence(connection, m_context.clock.nowMs());
    }
    return lines.mid(0, kNotices);
}

void NoticeBanner::showIcon()
{
    m_icon->setPixmap(m_context.theme.pixmap(u"triangle-alert"_s, kIcon, ColourRole::BadText, devicePixelRatioF()));
}

} // namespace cuadra

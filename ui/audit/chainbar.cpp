#include "ui/audit/chainbar.h"

#include "ui/audit/chaincheck.h"
#include "ui/text/audits.h"
#include "ui/text/figures.h"
#include "ui/text/phrasebook.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kIcon = 18;
constexpr int kPercent = 100;

} // namespace

ChainBar::ChainBar(ChainCheck &check, UiContext &context, QWidget *parent) :
    QFrame(parent), m_check(check), m_context(context), m_icon(new QLabel(this)), m_words(plainLabel("plain", this)),
    m_progress(new QProgressBar(this)), m_close(new QToolButton(this))
{
    setProperty("look", u"panel"_s);
    m_words->setObjectName(u"chainWords"_s);
    m_close->setObjectName(u"chainClose"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setRange(0, kPercent);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 8, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, &check, &ChainCheck::stop);
    connect(&check, &ChainCheck::changed, this, &ChainBar::showCheck);
    connect(&context.theme, &Theme::changed, this, &ChainBar::showCheck);
    showCheck();
}

void ChainBar::showCheck()
{
    m_progress->setVisible(m_check.isRunning());
    m_close->setIcon(m_context.theme.icon(u"x"_s));
    if (m_check.isRunning())
        showRunning();
    else
        showEnd();
    m_close->setToolTip(m_close->accessibleName());
    setVisible(m_check.proof() || m_check.error());
}

void ChainBar::showRunning()
{
    const qint64 done = m_check.proof()->lastId;
    m_icon->setPixmap(m_context.theme.pixmap(u"clock"_s, kIcon, ColourRole::MutedText, devicePixelRatioF()));
    m_words->setText(tr("Checking the chain: %1 of %2 entries…").arg(countText(done), countText(qMax(done, m_events))));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setValue(m_events > 0 ? int(qMin(done * kPercent / m_events, qint64(kPercent))) : 0);
    m_close->setAccessibleName(tr("Stop the check"));
}

void ChainBar::showEnd()
{
    const bool whole = m_check.proof() && m_check.proof()->brokenId == 0;
    m_icon->setPixmap(m_context.theme.pixmap(whole ? u"circle-check-big"_s : u"triangle-alert"_s, kIcon,
                                             whole ? ColourRole::GoodText : ColourRole::BadText, devicePixelRatioF()));
    m_close->setAccessibleName(tr("Close"));
    if (m_check.error()) {
        const Phrase phrase = phraseFor(m_check.error()->code, m_check.error()->args);
        m_words->setText(tr("The chain could not be read to its end.") + u' ' + phrase.cause + u' ' + phrase.remedy);
    } else if (whole) {
        m_words->setText(chainSentence(*m_check.proof()));
    } else if (m_check.proof()) {
        m_words->setText(chainSentence(*m_check.proof()) + u' '
                         + tr("Keep a copy of the ledger as it is now, and ask whoever looks after it who can write to it besides Cuadra."));
    }
}

void ChainBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showCheck();
}

} // namespace cuadra

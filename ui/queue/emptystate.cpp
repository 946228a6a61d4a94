#include "ui/queue/emptystate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kIcon = 36;

} // namespace

EmptyState::EmptyState(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_title(plainLabel("heading", this)),
    m_sentence(plainLabel("muted", this)), m_action(new QPushButton(this))
{
    m_action->setObjectName(u"emptyAction"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_iconName.isEmpty())
            m_icon->setPixmap(m_theme.pixmap(m_iconName, kIcon, ColourRole::MutedText, devicePixelRatioF()));
    });
}

void EmptyState::setWords(const Words &words)
{
    m_iconName = words.icon;
    m_icon->setPixmap(m_theme.pixmap(words.icon, kIcon, ColourRole::MutedText, devicePixelRatioF()));
    m_title->setText(words.title);
    m_sentence->setText(words.sentence);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
}

} // namespace cuadra

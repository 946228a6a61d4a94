#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"
#include "ui/text/figures.h"

#include <QButtonGroup>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kWidth = 204;
constexpr int kIndent = 12;

} // namespace

Rail::Rail(const Theme &theme, QWidget *parent) :
    QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_places(new QButtonGroup(this)),
    m_groups(new QButtonGroup(this))
{
    setProperty("look", u"rail"_s);
    setFixedWidth(kWidth);
    m_layout->setContentsMargins(8, 10, 8, 10);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    connect(m_places, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT placeChosen(PlaceId(id)); });
    connect(m_groups, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT groupChosen(QueueGroup(id)); });
}

void Rail::addPlace(const Place &place)
{
    RailButton *button = addButton(place.icon(), 0, [&place] { return place.name(); });
    button->setObjectName(u"place%1"_s.arg(int(place.id())));
    m_places->addButton(button, int(place.id()));
    connect(&place, &Place::countChanged, button, [button](qint64 count, bool urgent) {
        const std::optional<qint64> shown = count > 0 ? std::optional(count) : std::nullopt;
        button->setCount(shown, urgent ? Tone::Bad : Tone::Neutral);
    });
}

void Rail::setPlace(PlaceId place)
{
    if (QAbstractButton *button = m_places->button(int(place)))
        button->setChecked(true);
    for (RailButton *button : std::as_const(m_groupButtons))
        button->setVisible(place == PlaceId::Queue);
}

void Rail::addQueueGroups()
{
    for (const QueueGroup group : kQueueGroups) {
        RailButton *button = addButton(groupIcon(group), kIndent, [group] { return groupWord(group); });
        button->setObjectName(u"group%1"_s.arg(int(group)));
        m_groups->addButton(button, int(group));
        m_groupButtons.insert(group, button);
    }
    setGroup(QueueGroup::All);
}

void Rail::setCards(const QList<RouteCard> &cards)
{
    for (auto group = m_groupButtons.begin(); group != m_groupButtons.end(); ++group)
        group.value()->setCount(countOf(group.key(), cards), groupTone(group.key()));
}

void Rail::setGroup(QueueGroup group)
{
    for (auto button = m_groupButtons.begin(); button != m_groupButtons.end(); ++button) {
        const bool chosen = button.key() == group;
        button.value()->setFocusPolicy(chosen ? Qt::TabFocus : Qt::NoFocus); // the arrow keys reach the others
        if (chosen)
            button.value()->setChecked(true);
    }
}

RailButton *Rail::addButton(const QString &icon, int indent, std::function<QString()> name)
{
    auto *button = new RailButton(m_theme, icon, indent, this);
    button->setText(name());
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_named.append({button, std::move(name)});
    return button;
}

void Rail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

void Rail::showWords()
{
    setAccessibleName(tr("Places"));
    for (const Named &named : std::as_const(m_named)) {
        named.button->setText(named.name());
        named.button->setAccessibleName(named.name());
    }
}

} // namespace cuadra

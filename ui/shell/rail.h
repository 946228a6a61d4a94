#pragma once

#include "ui/queue/queuegroups.h"
#include "ui/shell/place.h"

#include <QFrame>
#include <QHash>

#include <functional>

class QButtonGroup;
class QVBoxLayout;

namespace cuadra {

class RailButton;
class Theme;

/// The places of the console and, under the queue, its filters with counts that add up.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    Rail(const Theme &theme, QWidget *parent);

    void addPlace(const Place &place); ///< outlives the rail's use
    void addQueueGroups();             ///< under the place added last; seen while that place is
    void setPlace(PlaceId place);
    void setCards(const QList<RouteCard> &cards);
    void setGroup(QueueGroup group);

Q_SIGNALS:
    void placeChosen(cuadra::PlaceId place);
    void groupChosen(cuadra::QueueGroup group);

protected:
    void changeEvent(QEvent *event) override;

private:
    RailButton *addButton(const QString &icon, int indent, std::function<QString()> name);
    void showWords();

    struct Named
    {
        RailButton *button;
        std::function<QString()> name;
    };

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QButtonGroup *m_places;
    QButtonGroup *m_groups;
    QHash<QueueGroup, RailButton *> m_groupButtons;
    QList<Named> m_named;
};

} // namespace cuadra

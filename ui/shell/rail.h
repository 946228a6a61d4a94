#pragma once

#include "ui/queue/queuegroups.h"

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

    /// \p name gives the word in the language of the moment.
    RailButton *addPlace(const QString &icon, std::function<QString()> name);
    void addQueueGroups();
    void setCards(const QList<RouteCard> &cards);
    void setGroup(QueueGroup group);

Q_SIGNALS:
    void placeChosen(int place); ///< in the order they were added
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

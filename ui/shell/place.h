#pragma once

#include <QVariant>
#include <QWidget>

class QAction;
class QSettings;

namespace cuadra {

struct EngineHealth;
struct RouteCard;

/// Where one can go in the console; in the order of the rail.
enum class PlaceId { Today, Queue, Failed, InDoubt, Trace, Connections, Rules, Audit };

/// One place of the console. The window owns it, names it in the rail and tells it what moved.
class Place : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual PlaceId id() const = 0;
    [[nodiscard]] virtual QString name() const = 0; ///< in the language of the moment
    [[nodiscard]] virtual QString icon() const = 0; ///< of resources/icons

    /// The person came here; \p what says what to show first and may be empty. Each place documents what it knows.
    virtual void visit(const QVariant &what) { Q_UNUSED(what) }
    virtual void setCards(const QList<RouteCard> &cards) { Q_UNUSED(cards) }
    virtual void setHealth(const EngineHealth &health) { Q_UNUSED(health) }
    virtual void showAges() {} ///< once a second while the place is looked at
    /// Puts the keys into the search of the place's own; false: it has none, and the window's is meant.
    virtual bool focusSearch() { return false; }
    virtual void saveLayout(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreLayout(const QSettings &settings) { Q_UNUSED(settings) }
    /// For the menu named after the place, in order; a null action is a line between.
    [[nodiscard]] virtual QList<QAction *> placeActions() const { return {}; }

Q_SIGNALS:
    void told(const QString &sentence, bool failed); ///< for the status bar
    void goAsked(cuadra::PlaceId place, const QVariant &what);
    void countChanged(qint64 count, bool urgent);    ///< beside the name in the rail; 0: none is shown
};

} // namespace cuadra

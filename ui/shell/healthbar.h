#pragma once

#include "core/desk/readmodels.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace cuadra {

class HealthLight;
struct UiContext;

/// The status bar: the engine and who holds it, each connection's light and age, the age of the queue.
class HealthBar final : public QStatusBar
{
    Q_OBJECT

public:
    HealthBar(UiContext &context, QWidget *parent);

    void setHealth(const EngineHealth &health);
    void showAges();
    /// What came of a command, for some seconds.
    void tell(const QString &sentence, bool failed);

private:
    void showEngine();
    void showConnections();

    UiContext &m_context;
    EngineHealth m_health;
    HealthLight *m_engine;
    QList<HealthLight *> m_lights;
    HealthLight *m_told;
    QTimer m_toldLongEnough;
    QLabel *m_oldest;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QStatusBar>

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

private:
    void showEngine();
    void showConnections();

    UiContext &m_context;
    EngineHealth m_health;
    HealthLight *m_engine;
    QList<HealthLight *> m_lights;
    QLabel *m_oldest;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QFrame>

class QLabel;

namespace cuadra {

struct UiContext;

/// Troubles that a person should know of, each with what to do; hidden when there are none.
class NoticeBanner final : public QFrame
{
    Q_OBJECT

public:
    NoticeBanner(UiContext &context, QWidget *parent);

    void setHealth(const EngineHealth &health);
    void showAges();

private:
    void showIcon();
    [[nodiscard]] QStringList notices() const;

    UiContext &m_context;
    EngineHealth m_health;
    QLabel *m_icon;
    QLabel *m_words;
};

} // namespace cuadra

#pragma once

#include "core/desk/normalday.h"
#include "core/desk/today.h"
#include "ui/context.h"
#include "ui/widgets/latest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace cuadra {

/// Fetches the figures of the day: at once when they are wanted and then when something moved, with a rest between
/// two readings that grows with how long a reading takes. Never while nobody looks.
class TodayData final : public QObject
{
    Q_OBJECT

public:
    TodayData(UiContext &context, QObject *parent);

    void setWatched(bool watched);
    void moved();   ///< the figures may be others now
    void refresh(); ///< now, whatever was read before

    [[nodiscard]] const std::optional<TodayFigures> &figures() const { return m_figures; }
    [[nodiscard]] const NormalDay &normal() const { return m_normal; }
    [[nodiscard]] qint64 readMs() const { return m_readMs; } ///< when figures() were read
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of the newest reading

    static constexpr int kRestMs = 3'000;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const Result<TodayFigures> &found);
    void askForNormalDay(const LocalDay &day);

    UiContext &m_context;
    std::optional<TodayFigures> m_figures;
    NormalDay m_normal;
    LocalDay m_normalOf; ///< the day that m_normal is for
    std::optional<Error> m_error;
    qint64 m_readMs = 0;
    bool m_watched = false;
    bool m_asking = false;
    bool m_moved = false;
    QTimer m_rest;
    QElapsedTimer m_took;
    Latest m_newest;
    Latest m_newestNormal;
};

} // namespace cuadra

#pragma once

#include "app/sandbox/randomness.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>

namespace cuadra::sandbox {

/// What can go wrong with one request. Read = GET and HEAD.
enum class Fault {
    Slow,             ///< answered late
    Silent,           ///< never answered
    TooMany,          ///< 429 with Retry-After, nothing done
    Maintenance,      ///< 503 with Retry-After, nothing done
    ErrorBefore,      ///< 500, nothing done
    ErrorAfter,       ///< 500 although it was done
    CutBefore,        ///< connection closed without a byte, nothing done
    CutAfter,         ///< connection closed without a byte although it was done
    CutInBody,        ///< connection closed in the middle of the body
    TruncatedJson,    ///< 200 with half of the body as if it were whole
    WrongType,        ///< 200 with one field of another type
    DuplicateRows,    ///< rows of a list twice
    AlteredLine,      ///< the ERP stores another price than was sent, with a 200
    DroppedLine,      ///< the ERP loses the last line, with a 200
};

enum class FaultLevel { None, Light, Harsh };

/// Draws faults by a seed, so that the same requests meet the same faults; tests name single ones.
///
/// Thread: all functions from any thread.
class FaultPlan final
{
public:
    explicit FaultPlan(FaultLevel level = FaultLevel::None, quint64 seed = 1) : m_level(level), m_random(seed) {}

    void setLevel(FaultLevel level);
    /// The next \p count requests with this method ("" = any) whose path holds \p pathPart meet \p fault.
    void injectNext(Fault fault, const QString &pathPart = {}, const QByteArray &method = {}, int count = 1);

    [[nodiscard]] std::optional<Fault> draw(const QByteArray &method, const QString &path);
    [[nodiscard]] int drawn() const; ///< how many faults were met so far

private:
    struct Injection
    {
        Fault fault;
        QString pathPart;
        QByteArray method;
        int left;
    };

    [[nodiscard]] std::optional<Fault> drawInjected(const QByteArray &method, const QString &path);
    [[nodiscard]] std::optional<Fault> drawByLevel(bool write);

    mutable std::mutex m_mutex;
    FaultLevel m_level;
    Randomness m_random;
    QList<Injection> m_injections;
    int m_drawn = 0;
};

} // namespace cuadra::sandbox

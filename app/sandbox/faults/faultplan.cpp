#include "app/sandbox/faults/faultplan.h"

#include <array>

namespace cuadra::sandbox {

namespace {

struct Likelihood
{
    Fault fault;
    int light, harsh; ///< per mille of the requests
    bool reads, writes;
};

constexpr std::array kLikelihoods{
    Likelihood{Fault::Slow, 10, 40, true, true},          Likelihood{Fault::Silent, 1, 8, true, true},
    Likelihood{Fault::TooMany, 5, 25, true, true},        Likelihood{Fault::Maintenance, 1, 8, true, true},
    Likelihood{Fault::ErrorBefore, 4, 20, true, true},    Likelihood{Fault::ErrorAfter, 2, 25, false, true},
    Likelihood{Fault::CutBefore, 3, 15, true, true},      Likelihood{Fault::CutAfter, 2, 25, false, true},
    Likelihood{Fault::CutInBody, 2, 15, true, true},      Likelihood{Fault::TruncatedJson, 1, 15, true, true},
    Likelihood{Fault::WrongType, 0, 8, true, false},      Likelihood{Fault::DuplicateRows, 2, 30, true, false},
    Likelihood{Fault::AlteredLine, 0, 6, false, true},    Likelihood{Fault::DroppedLine, 0, 6, false, true},
};

bool isWrite(const QByteArray &method)
{
    return method != "GET" && method != "HEAD";
}

} // namespace

void FaultPlan::setLevel(FaultLevel level)
{
    const std::lock_guard lock(m_mutex);
    m_level = level;
}

void FaultPlan::injectNext(Fault fault, const QString &pathPart, const QByteArray &method, int count)
{
    const std::lock_guard lock(m_mutex);
    m_injections.append({fault, pathPart, method, count});
}

int FaultPlan::drawn() const
{
    const std::lock_guard lock(m_mutex);
    return m_drawn;
}

std::optional<Fault> FaultPlan::draw(const QByteArray &method, const QString &path)
{
    const std::lock_guard lock(m_mutex);
    std::optional<Fault> fault = drawInjected(method, path);
    if (!fault)
        fault = drawByLevel(isWrite(method));
    m_drawn += fault ? 1 : 0;
    return fault;
}

std::optional<Fault> FaultPlan::drawInjected(const QByteArray &method, const QString &path)
{
    for (qsizetype i = 0; i < m_injections.size(); ++i) {
        Injection &each = m_injections[i];
        const bool fits = (each.method.isEmpty() || each.method == method) && path.contains(each.pathPart);
        if (!fits)
            continue;
        const Fault fault = each.fault;
        if (--each.left <= 0)
            m_injections.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

std::optional<Fault> FaultPlan::drawByLevel(bool write)
{
    if (m_level == FaultLevel::None)
        return std::nullopt;
    int dice = m_random.below(1000);
    for (const Likelihood &share : kLikelihoods) {
        if (!(write ? share.writes : share.reads))
            continue;
        dice -= m_level == FaultLevel::Light ? share.light : share.harsh;
        if (dice < 0)
            return share.fault;
    }
    return std::nullopt;
}

} // namespace cuadra::sandbox

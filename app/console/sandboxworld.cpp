#include "app/console/sandboxworld.h"

#include "app/setup/sandboxsetup.h"
#include "app/setup/setupapply.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kFirstOrders = 120;
constexpr qint64 kHourMs = 3'600'000;
constexpr int kOrderEveryMs = 1'500;

Status startWorld(sandbox::Sandbox &sandbox)
{
    sandbox::SandboxOptions options;
    options.shops = 2;
    options.orders = kFirstOrders;
    options.spreadMs = 6 * kHourMs;
    const Status started = sandbox.start(options);
    if (started)
        sandbox.letFlow(kOrderEveryMs);
    return started;
}

} // namespace

SandboxWorld::SandboxWorld(const Clock &clock) : m_clock(clock), m_sandbox(clock), m_started(startWorld(m_sandbox))
{
    if (m_started)
        putSandboxSecrets(m_sandbox, m_vault);
}

QString SandboxWorld::ledgerUrl() const
{
    return u"sqlite:"_s + m_folder.filePath(u"sandbox.sqlite"_s);
}

QString SandboxWorld::companyName() const
{
    return sandboxCompanyName();
}

ConsoleSession::Prepare SandboxWorld::preparation()
{
    return [this](Ledger &ledger) -> Status {
        if (!m_started)
            return m_started;
        const StopFlag never;
        const SetupFile setup = sandboxSetup(m_sandbox, m_clock.nowMs() - 24 * kHourMs);
        return applySetup(ledger, setup, {.name = u"sandbox"_s, .reason = {}}, never);
    };
}

} // namespace cuadra

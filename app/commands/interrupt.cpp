#include "app/commands/interrupt.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

namespace cuadra {

namespace {

std::atomic_int g_signal = 0; // a handler may touch nothing else that is shared

void handleSignal(int number)
{
    g_signal = number;
}

StopFlag &raisedFlag()
{
    static StopFlag flag;
    return flag;
}

/// A handler must not lock, so a thread looks whether it was called.
void watchSignals()
{
    while (g_signal == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    raisedFlag().request();
}

} // namespace

const StopFlag &stopOnInterrupt()
{
    static const bool watching = [] {
        std::signal(SIGINT, handleSignal);
        std::signal(SIGTERM, handleSignal);
        std::thread(watchSignals).detach();
        return true;
    }();
    Q_UNUSED(watching)
    return raisedFlag();
}

} // namespace cuadra

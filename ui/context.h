#pragma once

namespace cuadra {

class Clock;
class EngineGateway;
class RequestTokens;
class Theme;

/// What every page works with. The parts outlive all pages.
struct UiContext
{
    EngineGateway &gateway;
    const Clock &clock;
    Theme &theme;
    RequestTokens &tokens;
};

} // namespace cuadra

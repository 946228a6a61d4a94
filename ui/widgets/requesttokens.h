#pragma once

#include <QtGlobal>

namespace cuadra {

/// Numbers for the gateway's requests, never the same twice, so that an answer finds who asked.
class RequestTokens final
{
public:
    [[nodiscard]] quint64 take() { return ++m_last; }

private:
    quint64 m_last = 0;
};

} // namespace cuadra

#include "app/commands/hiddeninput.h"

#include <cstdio>
#include <string>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace cuadra {

namespace {

/// Keeps a terminal from showing what is typed, for as long as it lives. Input from a file or a pipe is left alone.
class EchoOff
{
public:
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

#ifdef Q_OS_WIN
    EchoOff() : m_input(GetStdHandle(STD_INPUT_HANDLE)), m_isTerminal(GetConsoleMode(m_input, &m_before))
    {
        if (m_isTerminal)
            SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~EchoOff()
    {
        if (m_isTerminal)
            SetConsoleMode(m_input, m_before);
    }

private:
    HANDLE m_input;
    DWORD m_before = 0;
    bool m_isTerminal;
#else
    EchoOff() : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before = {};
    bool m_isTerminal;
#endif
};

} // namespace

std::optional<QString> readHiddenLine()
{
    const EchoOff silence;
    std::string line;
    int byte = 0;
    while ((byte = std::getchar()) != EOF && byte != '\n')
        line.push_back(char(byte));
    if (byte == EOF && line.empty())
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return QString::fromStdString(line);
}

} // namespace cuadra

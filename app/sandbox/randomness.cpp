#include "app/sandbox/randomness.h"

namespace cuadra::sandbox {

quint64 Randomness::next() // splitmix64
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

int Randomness::below(int limit)
{
    return static_cast<int>(next() % static_cast<quint64>(limit));
}

} // namespace cuadra::sandbox

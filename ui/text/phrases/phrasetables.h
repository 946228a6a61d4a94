#pragma once

#include <span>
#include <vector>

namespace cuadra {

/// A code and its English phrase; %1 ... %5 are the code's arguments in order.
struct PhraseEntry
{
    const char *code = "";
    const char *cause = "";
    const char *remedy = "";
};

[[nodiscard]] std::span<const PhraseEntry> generalPhrases();
[[nodiscard]] std::span<const PhraseEntry> findingPhrases();

[[nodiscard]] inline std::vector<std::span<const PhraseEntry>> phraseTables()
{
    return {generalPhrases(), findingPhrases()};
}

} // namespace cuadra

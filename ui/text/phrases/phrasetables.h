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
    const char *kinds = ""; ///< one letter per argument: t text, m money, n number, d date, c kind of a catalogue; missing = text
};

[[nodiscard]] std::span<const PhraseEntry> generalPhrases();
[[nodiscard]] std::span<const PhraseEntry> orderPhrases();
[[nodiscard]] std::span<const PhraseEntry> wooCommercePhrases();
[[nodiscard]] std::span<const PhraseEntry> erpPhrases();
[[nodiscard]] std::span<const PhraseEntry> findingPhrases();

[[nodiscard]] inline std::vector<std::span<const PhraseEntry>> phraseTables()
{
    return {generalPhrases(), orderPhrases(), wooCommercePhrases(), erpPhrases(), findingPhrases()};
}

} // namespace cuadra

#include "ui/text/phrases/phrasetables.h"

#include <QtGlobal>

namespace cuadra {

std::span<const PhraseEntry> generalPhrases()
{
    static constexpr PhraseEntry kPhrases[] = {
        {"ledger.disk_full", QT_TRANSLATE_NOOP("phrases", "The disk is full: the engine has stopped and nothing was lost."),
         QT_TRANSLATE_NOOP("phrases", "Free some space; the engine goes on by itself.")},
    };
    return kPhrases;
}

} // namespace cuadra

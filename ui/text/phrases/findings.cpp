#include "ui/text/phrases/phrasetables.h"

#include <QtGlobal>

namespace cuadra {

std::span<const PhraseEntry> findingPhrases()
{
    static constexpr PhraseEntry kPhrases[] = {
        {"pf24.unknown_sku", QT_TRANSLATE_NOOP("phrases", "The ERP does not know the product %1."),
         QT_TRANSLATE_NOOP("phrases", "Create it there or link it to another product, then retry.")},
    };
    return kPhrases;
}

} // namespace cuadra

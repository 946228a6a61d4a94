#pragma once

#include "app/sandbox/randomness.h"

#include <QString>

namespace cuadra::sandbox {

[[nodiscard]] QString makeDni(Randomness &random);  ///< "40506070B", right letter, never a known placeholder
[[nodiscard]] QString makeNie(Randomness &random);  ///< "X1234567L"
[[nodiscard]] QString makeCif(Randomness &random);  ///< "B12345674", right control digit

} // namespace cuadra::sandbox

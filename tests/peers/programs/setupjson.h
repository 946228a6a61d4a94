#pragma once

#include "app/setup/setupfile.h"

#include <QByteArray>

namespace cuadra::test {

/// A set-up as the text that SetupFile::parse() reads.
[[nodiscard]] QByteArray setupJson(const SetupFile &setup);

} // namespace cuadra::test

#pragma once

#include "core/domain/finding.h"

#include <QString>
#include <QStringList>

namespace cuadra {

/// What happened, in the person's words, and what to do about it.
struct Phrase
{
    QString cause;
    QString remedy; ///< empty when nothing is asked of the person
};

/// For an error code and its arguments, which are foreign text and shown plainly. Unknown codes name themselves.
[[nodiscard]] Phrase phraseFor(const QString &code, const QStringList &args);
[[nodiscard]] Phrase phraseFor(const Finding &finding);
[[nodiscard]] bool hasPhrase(const QString &code);
[[nodiscard]] QStringList phraseCodes();

} // namespace cuadra

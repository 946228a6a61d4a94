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

/// For an error code and its arguments, which are foreign text and shown plainly; those that the code knows as amounts,
/// numbers or dates are shown as the language writes them. Unknown codes name themselves.
/// \p currency: of the order that it is about; empty when it is about none.
[[nodiscard]] Phrase phraseFor(const QString &code, const QStringList &args, const QString &currency = {});
[[nodiscard]] Phrase phraseFor(const Finding &finding, const QString &currency = {});
[[nodiscard]] bool hasPhrase(const QString &code);
[[nodiscard]] QStringList phraseCodes();

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QColor>

#include <array>

namespace cuadra {

/// What a colour is for. The only place where colours are chosen.
enum class ColourRole {
    Window,     ///< behind everything
    Panel,      ///< cards, tables, fields
    PanelHover,
    Border,
    Text,
    MutedText,
    Accent,     ///< teal: the brand, the primary action, the current place
    AccentText, ///< on Accent
    AccentFill, ///< soft background of the current place
    Selection,  ///< soft background of selected rows
    NeutralText, NeutralFill,
    InfoText, InfoFill,
    GoodText, GoodFill,
    WarnText, WarnFill,
    DoubtText, DoubtFill,
    BadText, BadFill,
};

/// Meaning of a state, a light or a severity, apart from its colour.
enum class Tone { Neutral, Info, Good, Warn, Doubt, Bad };

inline constexpr std::array kTones{Tone::Neutral, Tone::Info, Tone::Good, Tone::Warn, Tone::Doubt, Tone::Bad};

[[nodiscard]] QColor colourOf(ColourRole role, bool dark);
[[nodiscard]] ColourRole textRole(Tone tone);
[[nodiscard]] ColourRole fillRole(Tone tone);

[[nodiscard]] Tone toneOf(TransferState state);
[[nodiscard]] Tone toneOf(Severity severity);
[[nodiscard]] Tone toneOf(Light light);

/// Contrast by WCAG 2.1, 1 ... 21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

} // namespace cuadra

#include "ui/theme/colours.h"

#include <algorithm>
#include <cmath>

namespace cuadra {

namespace {

struct Pair
{
    QRgb light = 0;
    QRgb dark = 0;
};

Pair pairOf(ColourRole role)
{
    switch (role) {
    case ColourRole::Window: return {0xffF5F6F8, 0xff16191D};
    case ColourRole::Panel: return {0xffFFFFFF, 0xff1E2227};
    case ColourRole::PanelHover: return {0xffEEF1F4, 0xff272C33};
    case ColourRole::Border: return {0xffDFE3E8, 0xff30363E};
    case ColourRole::Text: return {0xff18222D, 0xffE6EAEF};
    case ColourRole::MutedText: return {0xff596472, 0xff9CA6B2};
    case ColourRole::Accent: return {0xff0E6A61, 0xff45C4B2};
    case ColourRole::AccentText: return {0xffFFFFFF, 0xff0B1F1C};
    case ColourRole::AccentFill: return {0xffDFF0ED, 0xff17332F};
    case ColourRole::Selection: return {0xffE1ECFB, 0xff1D2F47};
    case ColourRole::NeutralText: return {0xff48535F, 0xffB9C2CC};
    case ColourRole::NeutralFill: return {0xffE8EBEF, 0xff2F353D};
    case ColourRole::InfoText: return {0xff1C4CA3, 0xff93BAFF};
    case ColourRole::InfoFill: return {0xffE0EAFB, 0xff1C3157};
    case ColourRole::GoodText: return {0xff12633A, 0xff6BD591};
    case ColourRole::GoodFill: return {0xffDFF3E5, 0xff163524};
    case ColourRole::WarnText: return {0xff7A4B04, 0xffF2B84B};
    case ColourRole::WarnFill: return {0xffFCEECF, 0xff3B2C0E};
    case ColourRole::DoubtText: return {0xff58309E, 0xffC9A9FB};
    case ColourRole::DoubtFill: return {0xffEDE5FA, 0xff352153};
    case ColourRole::BadText: return {0xff9E1E19, 0xffFF968D};
    case ColourRole::BadFill: return {0xffFBE2E0, 0xff451D1B};
    }
    Q_UNREACHABLE();
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor colourOf(ColourRole role, bool dark)
{
    const Pair pair = pairOf(role);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

ColourRole textRole(Tone tone)
{
    return ColourRole(int(ColourRole::NeutralText) + 2 * int(tone));
}

ColourRole fillRole(Tone tone)
{
    return ColourRole(int(ColourRole::NeutralFill) + 2 * int(tone));
}

Tone toneOf(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
    case TransferState::Dismissed: return Tone::Neutral;
    case TransferState::Sending:
    case TransferState::Sent: return Tone::Info;
    case TransferState::Verified: return Tone::Good;
    case TransferState::Retrying:
    case TransferState::Held: return Tone::Warn;
    case TransferState::InDoubt: return Tone::Doubt;
    case TransferState::Failed: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Tone::Info;
    case Severity::Warn: return Tone::Warn;
    case Severity::Hold: return Tone::Doubt;
    case Severity::Block: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Light light)
{
    switch (light) {
    case Light::Unknown:
    case Light::Paused: return Tone::Neutral;
    case Light::Good: return Tone::Good;
    case Light::Slow: return Tone::Warn;
    case Light::Down:
    case Light::SignIn: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace cuadra

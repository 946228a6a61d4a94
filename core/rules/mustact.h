#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cuadra {

/// Who can end a failure.
enum class MustAct {
    System,  ///< time, or whoever runs the computers: nothing is wrong with the order
    Data,    ///< whoever mends the order: a tax id, an address, a SKU
    Setup,   ///< whoever keeps connections, mappings and settings
    Rule,    ///< whoever answers for taxes and invoices
    Partner, ///< someone in the shop or in the ERP
};

inline constexpr std::array kMustActs{MustAct::System, MustAct::Data, MustAct::Setup, MustAct::Rule, MustAct::Partner};

/// By the code of an error or a finding; the longest known beginning decides. Nothing: the code is not known here.
[[nodiscard]] std::optional<MustAct> mustActOn(QStringView code);

} // namespace cuadra

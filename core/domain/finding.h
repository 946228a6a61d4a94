#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace cuadra {

enum class Severity {
    Info,
    Warn,
    Hold,  ///< a person decides; may be accepted with a reason
    Block, ///< never sent like this
};

inline constexpr std::array kSeverities{Severity::Info, Severity::Warn, Severity::Hold, Severity::Block};

[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] std::optional<Severity> severityFromName(QStringView name);

/// A problem found by a check. Facts only; ui/text has the phrase for `code`.
struct Finding
{
    QString checkId;       ///< "PF-08" of the catalogue
    QString code;          ///< phrase, one per way to fail: "pf08.recargo_for_consumer"
    Severity severity = Severity::Block;
    QString field;         ///< what it is about: "billing.tax_id", "lines[2].sku"
    QStringList args = {}; ///< for the phrase, in order: expected, found, ...
    QString causeKey = {}; ///< groups like with like: "pf24.sku:TAZ-AZ"; empty = code
    QString rulesVersion = {}; ///< checked-on date of the table that decided, when one did

    [[nodiscard]] QString cause() const { return causeKey.isEmpty() ? code : causeKey; }

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The worst of them; nothing when there is none.
[[nodiscard]] std::optional<Severity> worstOf(const QList<Finding> &findings);

} // namespace cuadra

#pragma once

#include "core/base/decimal.h"

#include <QString>

#include <optional>

namespace cuadra {

/// How a system rounds tax; read from it where it says so, configured where not.
struct RoundingModel
{
    enum class Level {
        Unit,
        Line,
        Running,  ///< the sum of a rate, each time a line was added to it
        Document, ///< once per rate
    };
    Level level = Level::Document;
    Rounding mode = Rounding::HalfUp;

    friend bool operator==(const RoundingModel &, const RoundingModel &) = default;
};

/// What an ERP takes and how it computes.
struct TargetLimits
{
    int priceDigits = 4; ///< decimals of a unit price
    int nameLength = 60;
    int descriptionLength = 255;
    int referenceLength = 20;
    QString currency;    ///< of the company there
    bool takesGrossPrices = false;
    RoundingModel rounding;
    bool taxesExactNets = false; ///< taxes are computed from price x quantity, not from the line's net in cents
    qint64 settleMs = 60'000; ///< after a lost answer, how long until "not found" means "was not made"
    std::optional<qint64> closedUntilMs; ///< end of the last closed accounting period, when the ERP says
};

} // namespace cuadra

#pragma once

#include "core/desk/masking.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace cuadra {

/// Something that tells who a person is, where a payload has it.
struct PersonalFact
{
    PersonalKind kind = PersonalKind::Other;
    QString field = {}; ///< "billing.phone"; of a plug-in's field the name alone
    QString value = {}; ///< as typed, or masked

    friend bool operator==(const PersonalFact &, const PersonalFact &) = default;
};

/// What a payload says by the names that its members bear, whatever system sent it: the reader of the system belongs to
/// its connector, and people must be able to trace an order that it cannot read.
struct PayloadFacts
{
    QList<PersonalFact> personal = {};
    std::optional<qint64> paidMs = {};
    QString paymentTitle = {};
    QMap<QString, QString> values = {}; ///< every single value by its path "line_items[0].sku", at most kValues
};

inline constexpr qsizetype kValues = 5'000;

/// Of what is no JSON object nothing is known.
[[nodiscard]] PayloadFacts payloadFacts(const QByteArray &payload);

/// What a member of this name holds; none: nothing personal by its name.
[[nodiscard]] std::optional<PersonalKind> personalKindOf(const QString &member);

} // namespace cuadra

#pragma once

#include "core/domain/catalog.h"
#include "core/domain/finding.h"
#include "core/domain/order.h"
#include "core/rules/overlay.h" // how a correction lies over an order, for the form

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace cuadra {

enum class FieldKind {
    Text,
    LongText,
    Flag,
    TaxId,
    Country,
    Postcode,
    Email,
    CatalogKey, ///< a SKU, a shipping or payment method, ...: Workbench::suggest() helps
};

/// One field of the form that mends an order.
struct EditableField
{
    QString path; ///< lasting: lines by their id
    FieldKind kind = FieldKind::Text;
    std::optional<CatalogKind> catalog = {}; ///< with CatalogKey
    QJsonValue shop;    ///< as the source says; undefined: the source has no such field any more
    QJsonValue current; ///< with the corrections
    QString of = {};    ///< lines: what the shop calls the article
};

/// The fields that may end these findings, those of the worst first, each once.
[[nodiscard]] QList<EditableField> editableFields(const Order &shop, const Order &corrected,
                                                  const QList<Finding> &findings);
/// Every field that can be corrected at all.
[[nodiscard]] QList<EditableField> allEditableFields(const Order &shop, const Order &corrected);

/// What the ERP's counterpart is missing for, when a finding says so: "Map once". kind, key as DeskCommands::saveMapping().
struct MappingWish
{
    QString kind;
    QString key;
    QString name; ///< the shop's

    friend bool operator==(const MappingWish &, const MappingWish &) = default;
};
[[nodiscard]] std::optional<MappingWish> mappingWish(const Finding &finding);
[[nodiscard]] std::optional<CatalogKind> catalogKindFromName(QStringView name);

/// What live validation says of a value while it is typed.
struct FieldVerdict
{
    bool good = true;
    QString code = {};       ///< phrase; may warn although it is good
    QStringList args = {};
    QString suggestion = {}; ///< what was probably meant; never applied silently
};

/// \p corrected: the order with all other fields as they stand in the form. Offline, no I/O.
[[nodiscard]] FieldVerdict judgeField(const Order &corrected, const QString &path, const QJsonValue &value);

} // namespace cuadra

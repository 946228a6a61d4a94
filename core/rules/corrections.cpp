#include "core/rules/corrections.h"

#include "core/rules/overlay.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kValue = u"value"_s;
const auto kBase = u"base"_s;

QJsonValue trimmed(const QJsonValue &value)
{
    return value.isString() ? QJsonValue(value.toString().trimmed()) : value;
}

} // namespace

QJsonObject overlayOf(const QList<Correction> &corrections)
{
    QJsonObject overlay;
    for (const Correction &correction : corrections)
        overlay.insert(correction.path, QJsonObject{{kValue, correction.value}, {kBase, correction.base}});
    return overlay;
}

QList<Correction> correctionsOf(const QJsonObject &overlay)
{
    QList<Correction> corrections;
    for (auto entry = overlay.begin(); entry != overlay.end(); ++entry) {
        const QJsonObject stored = entry.value().toObject();
        corrections << Correction{.path = entry.key(), .value = stored.value(kValue), .base = stored.value(kBase)};
    }
    return corrections;
}

Result<CorrectedOrder> layCorrections(const Order &order, const QJsonObject &overlay)
{
    CorrectedOrder corrected;
    QJsonObject standing;
    for (const Correction &correction : correctionsOf(overlay)) {
        const QJsonValue theirs = valueAt(order, correction.path);
        const bool untouched = trimmed(theirs) == trimmed(correction.base);
        const bool agreed = trimmed(theirs) == trimmed(correction.value);
        if (!theirs.isUndefined() && (untouched || agreed))
            standing.insert(correction.path, correction.value);
        else
            corrected.conflicts << EditConflict{.mine = correction, .theirs = theirs};
    }
    const Result<Order> laid = applyOverlay(order, standing);
    if (!laid)
        return laid.error();
    corrected.order = *laid;
    return corrected;
}

Finding conflictFinding(const EditConflict &conflict)
{
    const QString mine = correctionText(conflict.mine.value);
    if (conflict.theirs.isUndefined())
        return {.checkId = {}, .code = u"edit.field_gone"_s, .field = conflict.mine.path, .args = {mine}};
    return {.checkId = {}, .code = u"edit.conflict"_s,
            .field = conflict.mine.path,
            .args = {correctionText(conflict.mine.base), correctionText(conflict.theirs), mine}};
}

QString correctionText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

} // namespace cuadra

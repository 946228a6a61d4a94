#include "core/connectors/etendo/etendofields.h"

#include "core/connectors/etendo/etendoerrors.h"

namespace cuadra::etendo {

Status checkFields(const QList<FieldText> &fields)
{
    for (const FieldText &field : fields) {
        if (field.required && field.value.isEmpty())
            return Error{.kind = ErrorKind::Rejected, .code = kFieldEmpty, .args = {field.property}};
        if (field.value.size() > field.most) {
            const QString most = QString::number(field.most);
            return Error{.kind = ErrorKind::Rejected, .code = kFieldTooLong, .args = {field.property, most}};
        }
    }
    return Done{};
}

QString cutText(const QString &text, int most)
{
    if (text.size() <= most)
        return text;
    qsizetype keep = most - 1;
    if (text.at(keep - 1).isHighSurrogate())
        --keep;
    return text.first(keep) + QChar(0x2026);
}

} // namespace cuadra::etendo

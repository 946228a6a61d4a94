#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace cuadra {

/// Writes \p content whole or not at all, away from the GUI thread, and then says there whether it was written,
/// unless \p receiver is gone. What was there under that name stays when it was not.
void writeInBackground(const QString &path, const QByteArray &content, QObject *receiver,
                       std::function<void(bool written)> done);

} // namespace cuadra

#include "app/secrets/keychainlock.h"

#include <QMetaObject>

namespace cuadra {

void askKeychainLocked(QObject *context, std::function<void(bool locked)> answer)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer)] { answer(false); }, Qt::QueuedConnection);
}

} // namespace cuadra

#include "ui/widgets/filewriting.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace cuadra {

void writeInBackground(const QString &path, const QByteArray &content, QObject *receiver,
                       std::function<void(bool written)> done)
{
    const auto work = [path, content, receiver = QPointer<QObject>(receiver), done = std::move(done)] {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
        const auto tell = [receiver, done, written] {
            if (receiver)
                done(written);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(work);
}

} // namespace cuadra

#include "tests/support/paths.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cuadra::test {

QString sourceDir()
{
    return QString::fromUtf8(CUADRA_SOURCE_DIR);
}

QString fixture(const QString &path)
{
    return sourceDir() + u"/tests/fixtures/"_s + path;
}

QString sharedSample(const QString &name)
{
    const QString path = sourceDir() + u"/../shared/samples/"_s + name;
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace cuadra::test

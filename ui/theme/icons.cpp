#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QPixmap drawn(const QString &name, int size, const QColor &colour, qreal scale)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "IconSet", qUtf8Printable(name));
    QByteArray svg = opened ? file.readAll() : QByteArray();
    svg.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(QSize(size, size) * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

} // namespace

QString iconName(TransferState state)
{
    switch (state) {
    case TransferState::Waiting: return u"clock"_s;
    case TransferState::Sending: return u"send"_s;
    case TransferState::Sent: return u"check"_s;
    case TransferState::Verified: return u"circle-check"_s;
    case TransferState::Retrying: return u"rotate-ccw"_s;
    case TransferState::InDoubt: return u"circle-question-mark"_s;
    case TransferState::Failed: return u"circle-alert"_s;
    case TransferState::Held: return u"hand"_s;
    case TransferState::Dismissed: return u"archive"_s;
    }
    Q_UNREACHABLE();
}

QString iconName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Warn: return u"triangle-alert"_s;
    case Severity::Hold: return u"hand"_s;
    case Severity::Block: return u"circle-x"_s;
    }
    Q_UNREACHABLE();
}

QString iconName(Light light)
{
    switch (light) {
    case Light::Unknown: return u"circle-dashed"_s;
    case Light::Good: return u"circle-check"_s;
    case Light::Slow: return u"timer"_s;
    case Light::Down: return u"unplug"_s;
    case Light::Paused: return u"circle-pause"_s;
    case Light::SignIn: return u"key-round"_s;
    }
    Q_UNREACHABLE();
}

QPixmap IconSet::pixmap(const QString &name, int size, const QColor &colour, qreal scale) const
{
    const QString key = u"%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(scale);
    const auto found = m_drawn.constFind(key);
    return found != m_drawn.constEnd() ? *found : *m_drawn.insert(key, drawn(name, size, colour, scale));
}

QIcon IconSet::icon(const QString &name, const QColor &colour, int size) const
{
    QIcon icon;
    for (const qreal scale : {1.0, 1.5, 2.0, 3.0})
        icon.addPixmap(pixmap(name, size, colour, scale));
    return icon;
}

} // namespace cuadra

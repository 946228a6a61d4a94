#include "ui/widgets/elidedlabel.h"

#include "ui/text/safetext.h"

#include <QEvent>
#include <QResizeEvent>

namespace cuadra {

namespace {

constexpr int kToolTipLength = 500;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (text == m_full)
        return;
    m_full = text;
    setAccessibleName(shortened(text, kToolTipLength));
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QString measured = shortened(m_full, kToolTipLength); // a 10 kB name asks for no more than this
    return {fontMetrics().horizontalAdvance(measured) + 2, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(shortened(m_full, kToolTipLength), Qt::ElideRight, width());
    setText(shown);
    // Qt guesses the format of tool tips, so markup in foreign text is escaped.
    setToolTip(shown == m_full ? QString() : shortened(m_full, kToolTipLength).toHtmlEscaped());
}

QLabel *plainLabel(const char *look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", QString::fromLatin1(look));
    label->setWordWrap(true);
    return label;
}

} // namespace cuadra

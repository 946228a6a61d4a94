#include "ui/shell/healthlight.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

namespace cuadra {

namespace {

constexpr int kIcon = 14;

} // namespace

HealthLight::HealthLight(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_words(new ElidedLabel(this))
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("light"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 8, 2);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_words);
    connect(&theme, &Theme::changed, this, &HealthLight::showIcon);
}

void HealthLight::set(const QString &icon, Tone tone, const QString &words, const QString &whole)
{
    m_words->setFullText(words);
    setToolTip(whole.toHtmlEscaped());
    setAccessibleName(whole);
    if (icon == m_iconName && tone == m_tone)
        return;
    m_iconName = icon;
    m_tone = tone;
    showIcon();
}

QString HealthLight::words() const
{
    return m_words->fullText();
}

void HealthLight::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.pixmap(m_iconName, kIcon, textRole(m_tone), devicePixelRatioF()));
}

} // namespace cuadra

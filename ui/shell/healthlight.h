#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

class QLabel;

namespace cuadra {

class ElidedLabel;
class Theme;

/// A light in the status bar: a shape and a colour beside the words.
class HealthLight final : public QWidget
{
    Q_OBJECT

public:
    HealthLight(const Theme &theme, QWidget *parent);

    void set(const QString &icon, Tone tone, const QString &words, const QString &whole);
    [[nodiscard]] QString words() const;

private:
    void showIcon();

    const Theme &m_theme;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    ElidedLabel *m_words;
};

} // namespace cuadra

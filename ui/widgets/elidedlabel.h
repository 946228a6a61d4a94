#pragma once

#include <QLabel>

namespace cuadra {

/// A label for foreign text: never rich text, elided instead of growing, whole text in the tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_full; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_full;
};

/// A wrapping label that shows plain text only, with the look of the style sheet.
[[nodiscard]] QLabel *plainLabel(const char *look, QWidget *parent);

} // namespace cuadra

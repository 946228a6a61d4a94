#pragma once

#include "core/desk/workbench.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QListWidget;

namespace cuadra {

/// A field for something of the ERP's lists, with what may be meant below it; the best is chosen beforehand.
class SuggestBox final : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestBox(QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setName(const QString &name); ///< for a screen reader
    /// \p chooseBest: takes the first one into the field, unless the person typed already.
    void setSuggestions(const QList<CatalogSuggestion> &suggestions, bool chooseBest);
    /// The one that stands in the field.
    [[nodiscard]] std::optional<CatalogSuggestion> chosen() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();
    void suggestAsked(const QString &text); ///< the person typed and paused

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void fitHeight();

    QLineEdit *m_edit;
    QListWidget *m_list;
    QList<CatalogSuggestion> m_suggestions;
    QTimer m_pause;
    bool m_typed = false;
};

/// "A12AZ · Sandalia azul 38".
[[nodiscard]] QString suggestionText(const CatalogSuggestion &suggestion);

} // namespace cuadra

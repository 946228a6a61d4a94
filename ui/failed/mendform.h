#pragma once

#include "core/desk/corrections.h"
#include "core/desk/editablefields.h"
#include "core/desk/workbench.h"
#include "ui/failed/mendplan.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace cuadra {

class FieldEditor;
class SuggestBox;

/// The fields that may end the findings of an order, and what else may be done for the same cause.
///
/// Promise: what was typed is neither lost nor sent silently when the order changes meanwhile: see rebase().
class MendForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MendForm(QWidget *parent);

    /// Another order. Nothing can be typed without a readable one.
    void show(const SourceOrder &source, const QList<Finding> &findings, const QString &currency);
    /// The same order moved. Returns the fields where the person typed and the shop changed: no way on until ended.
    [[nodiscard]] QList<EditConflict> rebase(const SourceOrder &source);
    void endConflict(const EditConflict &conflict, Resolution resolution, const QString &newValue);
    void clear();
    void retype(const QList<FieldWish> &typed); ///< what the person left behind in this order
    void setOthers(int count, bool selected); ///< orders that may be mended alike, chosen ones or the list's
    void setSuggestions(const QList<CatalogSuggestion> &suggestions);

    [[nodiscard]] QList<FieldWish> fields() const;
    [[nodiscard]] std::optional<MappingChoice> mapping() const;
    [[nodiscard]] bool toOthers() const;
    [[nodiscard]] bool isGood() const;
    [[nodiscard]] QJsonObject overlay() const; ///< with what is typed, for a preview
    [[nodiscard]] QWidget *firstInput() const;
    void showWords();

Q_SIGNALS:
    void changed();
    void suggestAsked(cuadra::CatalogKind kind, const QStringList &texts);

private:
    void addEditors(const QList<EditableField> &fields);
    void addMappingBox();
    void askSuggestions();
    void askFor(const QString &text);
    void takeChange();
    void judge();
    void showOptions();
    [[nodiscard]] SuggestBox *box() const;
    [[nodiscard]] FieldEditor *boxEditor() const;
    [[nodiscard]] std::optional<CatalogKind> suggestKind() const;
    [[nodiscard]] Order typedOrder() const;

    SourceOrder m_source;
    QString m_currency;
    std::optional<MappingWish> m_wish;
    QList<FieldEditor *> m_editors;
    QStringList m_openConflicts; ///< paths
    int m_others = 0;
    bool m_othersSelected = false;
    QWidget *m_fields = nullptr;
    SuggestBox *m_mappingBox = nullptr; ///< for what has no field in the order: a tax
    QLabel *m_mappingLabel = nullptr;
    QVBoxLayout *m_layout;
    QCheckBox *m_remember;
    QCheckBox *m_alike;
};

} // namespace cuadra

#pragma once

#include "core/desk/editablefields.h"
#include "core/desk/workbench.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cuadra {

class SuggestBox;

/// One field of an order with its name, what the shop says, and what is to be said of the value while it is typed.
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const EditableField &field, QWidget *parent);

    [[nodiscard]] const EditableField &field() const { return m_field; }
    [[nodiscard]] QJsonValue value() const;
    [[nodiscard]] bool isChanged() const { return value() != m_field.current; }
    void setValue(const QJsonValue &value);
    /// The shop or another person moved meanwhile: what is typed stays.
    void rebase(const EditableField &field);
    void judge(const FieldVerdict &verdict, const QString &currency);
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] SuggestBox *suggestBox() const { return m_suggest; } ///< fields of the ERP's lists only
    [[nodiscard]] QWidget *input() const;
    void showWords();

Q_SIGNALS:
    void changed();

private:
    void build();

    EditableField m_field;
    bool m_good = true;
    QString m_meant; ///< what the judgement suggests
    QLabel *m_label;
    QLabel *m_shop;
    QLabel *m_hint;
    QPushButton *m_take;
    QCheckBox *m_flag = nullptr;
    QLineEdit *m_edit = nullptr;
    SuggestBox *m_suggest = nullptr;
};

} // namespace cuadra

#include "ui/failed/fieldeditor.h"

#include "core/desk/corrections.h"
#include "ui/failed/failedwords.h"
#include "ui/failed/suggestbox.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kTextLength = 80;

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, kTextLength));
}

} // namespace

FieldEditor::FieldEditor(const EditableField &field, QWidget *parent) :
    QWidget(parent), m_field(field), m_label(plainLabel("muted", this)), m_shop(plainLabel("muted", this)),
    m_hint(plainLabel("hint", this)), m_take(new QPushButton(this))
{
    setObjectName(u"field:"_s + field.path);
    build();
    setValue(field.current);
    showWords();
}

void FieldEditor::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_label);
    if (m_field.kind == FieldKind::Flag) {
        m_flag = new QCheckBox(this);
        layout->addWidget(m_flag);
        connect(m_flag, &QCheckBox::toggled, this, &FieldEditor::changed);
    } else if (m_field.kind == FieldKind::CatalogKey) {
        m_suggest = new SuggestBox(this);
        layout->addWidget(m_suggest);
        connect(m_suggest, &SuggestBox::changed, this, &FieldEditor::changed);
    } else {
        m_edit = new QLineEdit(this);
        layout->addWidget(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::changed);
    }
    auto *below = new QHBoxLayout;
    below->addWidget(m_hint, 1);
    below->addWidget(m_take);
    layout->addLayout(below);
    layout->addWidget(m_shop);
    m_take->hide();
    m_hint->hide();
    connect(m_take, &QPushButton::clicked, this, [this] { setValue(m_meant); });
}

QWidget *FieldEditor::input() const
{
    if (m_flag)
        return m_flag;
    return m_edit ? m_edit : m_suggest->edit();
}

QJsonValue FieldEditor::value() const
{
    if (m_flag)
        return m_flag->isChecked();
    return m_edit ? m_edit->text().trimmed() : m_suggest->text();
}

void FieldEditor::setValue(const QJsonValue &value)
{
    if (m_flag)
        m_flag->setChecked(value.toBool());
    else if (m_edit)
        m_edit->setText(value.toString());
    else
        m_suggest->setText(value.toString());
}

void FieldEditor::rebase(const EditableField &field)
{
    const bool changed = isChanged();
    m_field = field;
    if (!changed)
        setValue(field.current);
    showWords();
}

void FieldEditor::judge(const FieldVerdict &verdict, const QString &currency)
{
    m_good = verdict.good;
    m_meant = verdict.suggestion;
    m_hint->setText(verdict.code.isEmpty() ? QString() : phraseFor(verdict.code, verdict.args, currency).cause);
    m_hint->setVisible(!verdict.code.isEmpty());
    m_take->setText(tr("Take %1").arg(foreign(m_meant)));
    m_take->setVisible(!m_meant.isEmpty());
    input()->setAccessibleDescription(m_hint->text());
}

void FieldEditor::showWords()
{
    const QString word = orderFieldWord(m_field.path);
    m_label->setText(m_field.of.isEmpty() ? word : word + u" \u00b7 "_s + foreign(m_field.of));
    m_label->setVisible(!m_flag);
    if (m_flag)
        m_flag->setText(word);
    if (m_suggest)
        m_suggest->setName(word);
    else
        input()->setAccessibleName(word);
    const QString shop = foreign(correctionText(m_field.shop));
    m_shop->setText(m_field.shop.isUndefined() ? tr("No longer in the shop's order")
                        : shop.isEmpty()       ? tr("In the shop: nothing")
                                               : tr("In the shop: %1").arg(shop));
    m_shop->setVisible(!m_flag);
}

} // namespace cuadra

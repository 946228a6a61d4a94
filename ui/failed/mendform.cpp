#include "ui/failed/mendform.h"

#include "ui/failed/fieldeditor.h"
#include "ui/failed/suggestbox.h"
#include "ui/failed/suggesttexts.h"
#include "ui/text/safetext.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString foreign(const QString &text)
{
    return shownPlainly(shortened(text, 40));
}

} // namespace

MendForm::MendForm(QWidget *parent) :
    QWidget(parent), m_layout(new QVBoxLayout(this)), m_remember(new QCheckBox(this)), m_alike(new QCheckBox(this))
{
    m_remember->setObjectName(u"remember"_s);
    m_alike->setObjectName(u"alike"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    for (QCheckBox *option : {m_remember, m_alike}) {
        option->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name widens no pane
        m_layout->addWidget(option);
        connect(option, &QCheckBox::toggled, this, &MendForm::changed);
    }
    clear();
}

void MendForm::clear()
{
    delete std::exchange(m_fields, nullptr);
    m_mappingBox = nullptr;
    m_mappingLabel = nullptr;
    m_editors.clear();
    m_openConflicts.clear();
    m_wish.reset();
    m_source = SourceOrder();
    showOptions();
}

void MendForm::show(const SourceOrder &source, const QList<Finding> &findings, const QString &currency)
{
    clear();
    m_source = source;
    m_currency = currency;
    if (!source.shop || !source.corrected)
        return showOptions();
    for (qsizetype at = 0; !m_wish && at < findings.size(); ++at)
        m_wish = mappingWish(findings.at(at));
    m_fields = new QWidget(this);
    auto *inside = new QVBoxLayout(m_fields);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    m_layout->insertWidget(0, m_fields);
    addEditors(editableFields(*source.shop, *source.corrected, findings));
    if (m_wish && !boxEditor())
        addMappingBox();
    m_remember->setChecked(m_wish.has_value());
    // An article is the same for everybody, an address or a tax id is one customer's own.
    m_alike->setChecked(m_wish.has_value() || m_editors.isEmpty());
    judge();
    showOptions();
    askSuggestions();
}

void MendForm::addEditors(const QList<EditableField> &fields)
{
    QWidget *before = nullptr;
    for (const EditableField &field : fields) {
        auto *editor = new FieldEditor(field, m_fields);
        m_fields->layout()->addWidget(editor);
        m_editors << editor;
        connect(editor, &FieldEditor::changed, this, &MendForm::takeChange);
        if (SuggestBox *suggest = editor->suggestBox())
            connect(suggest, &SuggestBox::suggestAsked, this, &MendForm::askFor);
        if (before)
            setTabOrder(before, editor->input());
        before = editor->input();
    }
}

void MendForm::addMappingBox()
{
    m_mappingLabel = plainLabel("muted", m_fields);
    m_mappingBox = new SuggestBox(m_fields);
    m_fields->layout()->addWidget(m_mappingLabel);
    m_fields->layout()->addWidget(m_mappingBox);
    connect(m_mappingBox, &SuggestBox::changed, this, &MendForm::takeChange);
    connect(m_mappingBox, &SuggestBox::suggestAsked, this, &MendForm::askFor);
}

FieldEditor *MendForm::boxEditor() const
{
    const auto found = std::find_if(m_editors.cbegin(), m_editors.cend(),
                                    [](const FieldEditor *editor) { return editor->suggestBox(); });
    return found == m_editors.cend() ? nullptr : *found;
}

SuggestBox *MendForm::box() const
{
    const FieldEditor *editor = boxEditor();
    return editor ? editor->suggestBox() : m_mappingBox;
}

std::optional<CatalogKind> MendForm::suggestKind() const
{
    if (m_wish)
        return catalogKindFromName(m_wish->kind);
    const FieldEditor *editor = boxEditor();
    return editor ? editor->field().catalog : std::nullopt;
}

void MendForm::askSuggestions()
{
    if (!suggestKind())
        return;
    const FieldEditor *editor = boxEditor();
    const QStringList texts = suggestTexts(*m_source.corrected, editor ? editor->field().path : QString(),
                                           editor ? editor->field().current.toString() : QString(), m_wish);
    if (!texts.isEmpty())
        Q_EMIT suggestAsked(*suggestKind(), texts);
}

void MendForm::askFor(const QString &text)
{
    if (const auto kind = suggestKind())
        Q_EMIT suggestAsked(*kind, {text});
}

void MendForm::setSuggestions(const QList<CatalogSuggestion> &suggestions)
{
    if (SuggestBox *suggest = box())
        suggest->setSuggestions(suggestions, m_wish.has_value() || suggestions.value(0).sameEan);
}

QList<EditConflict> MendForm::rebase(const SourceOrder &source)
{
    QList<EditConflict> conflicts;
    if (!source.shop || !source.corrected)
        return conflicts;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const EditableField before = editor->field();
        EditableField now = before;
        now.shop = valueAt(*source.shop, before.path);
        now.current = valueAt(*source.corrected, before.path);
        const bool moved = now.current != before.current && now.current != editor->value();
        if (editor->isChanged() && moved && !(mapping() && editor == boxEditor()))
            conflicts << EditConflict{{before.path, editor->value(), before.shop}, now.shop};
        editor->rebase(now);
    }
    m_source = source;
    m_openConflicts.clear();
    for (const EditConflict &conflict : std::as_const(conflicts))
        m_openConflicts << conflict.mine.path;
    judge();
    Q_EMIT changed();
    return conflicts;
}

void MendForm::endConflict(const EditConflict &conflict, Resolution resolution, const QString &newValue)
{
    m_openConflicts.removeAll(conflict.mine.path);
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (editor->field().path != conflict.mine.path)
            continue;
        if (resolution == Resolution::TakeTheirs)
            editor->setValue(editor->field().current);
        else if (resolution == Resolution::NewValue)
            editor->setValue(newValue);
    }
    takeChange();
}

void MendForm::retype(const QList<FieldWish> &typed)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        for (const FieldWish &wish : typed) {
            if (wish.path == editor->field().path)
                editor->setValue(wish.after);
        }
    }
}

void MendForm::takeChange()
{
    judge();
    showOptions();
    Q_EMIT changed();
}

/// The order with what stands in the form, as far as it can stand there.
Order MendForm::typedOrder() const
{
    Order order = *m_source.corrected;
    for (const FieldEditor *editor : m_editors) {
        const Result<Order> laid = applyOverlay(order, {{editor->field().path, editor->value()}});
        if (laid)
            order = *laid;
    }
    return order;
}

void MendForm::judge()
{
    if (!m_source.corrected)
        return;
    const Order order = typedOrder();
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->judge(judgeField(order, editor->field().path, editor->value()), m_currency);
}

void MendForm::setOthers(int count, bool selected)
{
    m_others = count;
    m_othersSelected = selected;
    showOptions();
}

QList<FieldWish> MendForm::fields() const
{
    QList<FieldWish> wishes;
    const bool mapped = mapping().has_value();
    for (const FieldEditor *editor : m_editors) {
        if (editor->isChanged() && !(mapped && editor == boxEditor()))
            wishes << FieldWish{editor->field().path, editor->field().current, editor->value()};
    }
    return wishes;
}

std::optional<MappingChoice> MendForm::mapping() const
{
    if (!m_wish || !box() || (boxEditor() && !m_remember->isChecked()))
        return std::nullopt;
    const std::optional<CatalogSuggestion> chosen = box()->chosen();
    return chosen ? std::optional(MappingChoice{*m_wish, *chosen}) : std::nullopt;
}

bool MendForm::toOthers() const
{
    return m_others > 0 && m_alike->isChecked();
}

bool MendForm::isGood() const
{
    return m_openConflicts.isEmpty()
        && std::all_of(m_editors.cbegin(), m_editors.cend(), [](const FieldEditor *editor) { return editor->isGood(); });
}

QJsonObject MendForm::overlay() const
{
    QList<Correction> corrections;
    for (const Correction &kept : correctionsOf(m_source.overlay)) {
        const bool typed = std::any_of(m_editors.cbegin(), m_editors.cend(), [&](const FieldEditor *editor) {
            return editor->isChanged() && editor->field().path == kept.path;
        });
        if (!typed)
            corrections << kept;
    }
    for (const FieldEditor *editor : m_editors) {
        if (editor->isChanged())
            corrections << Correction{editor->field().path, editor->value(), editor->field().shop};
    }
    return overlayOf(corrections);
}

QWidget *MendForm::firstInput() const
{
    if (!m_editors.isEmpty())
        return m_editors.constFirst()->input();
    return m_mappingBox ? m_mappingBox->edit() : nullptr;
}

void MendForm::showOptions()
{
    const std::optional<CatalogSuggestion> chosen = box() ? box()->chosen() : std::nullopt;
    m_remember->setVisible(m_wish && boxEditor());
    m_remember->setText(m_wish && chosen ? tr("Remember for ever: %1 → %2").arg(foreign(m_wish->key), foreign(box()->text()))
                                         : tr("Remember for ever"));
    m_remember->setToolTip(chosen ? suggestionText(*chosen).toHtmlEscaped() : QString());
    m_remember->setEnabled(chosen.has_value());
    m_alike->setVisible(m_others > 0 && (m_wish || !m_editors.isEmpty()));
    m_alike->setText(m_othersSelected ? tr("Apply to the other %n chosen order(s)", nullptr, m_others)
                                      : tr("Apply to the other %n order(s) of this cause", nullptr, m_others));
    if (m_mappingLabel)
        m_mappingLabel->setText(tr("Counterpart in the ERP of %1").arg(foreign(m_wish->name.isEmpty() ? m_wish->key : m_wish->name)));
    if (m_mappingBox)
        m_mappingBox->setName(m_mappingLabel->text());
}

void MendForm::showWords()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->showWords();
    judge();
    showOptions();
}

} // namespace cuadra

#include "ui/failed/suggestbox.h"

#include "ui/text/safetext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr int kShown = 4;
constexpr int kTextLength = 60;

QString codeOf(const CatalogSuggestion &suggestion)
{
    return suggestion.code.isEmpty() ? suggestion.name : suggestion.code;
}

} // namespace

QString suggestionText(const CatalogSuggestion &suggestion)
{
    QStringList parts{shownPlainly(shortened(suggestion.code, kTextLength)),
                      shownPlainly(shortened(suggestion.name, kTextLength))};
    parts.removeAll(QString());
    return parts.join(u" \u00b7 "_s);
}

SuggestBox::SuggestBox(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_list(new QListWidget(this))
{
    m_edit->setObjectName(u"suggestEdit"_s);
    m_list->setObjectName(u"suggestions"_s);
    m_list->setProperty("look", u"suggestions"_s);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys of the field reach it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    m_edit->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_typed = true;
        m_list->setCurrentRow(-1);
        m_pause.start();
        Q_EMIT changed();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT suggestAsked(m_edit->text().trimmed()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
}

void SuggestBox::setText(const QString &text)
{
    m_edit->setText(text);
}

QString SuggestBox::text() const
{
    return m_edit->text().trimmed();
}

void SuggestBox::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
    m_list->setAccessibleName(tr("Suggestions for %1").arg(name));
}

void SuggestBox::setSuggestions(const QList<CatalogSuggestion> &suggestions, bool chooseBest)
{
    m_suggestions = suggestions;
    m_list->clear();
    for (const CatalogSuggestion &suggestion : suggestions) {
        const QString same = suggestion.sameEan ? u"   \u2713 "_s + tr("same bar code") : QString();
        auto *item = new QListWidgetItem(suggestionText(suggestion) + same, m_list);
        item->setToolTip(item->text().toHtmlEscaped());
    }
    m_list->setVisible(!suggestions.isEmpty());
    fitHeight();
    if (chooseBest && !m_typed && !suggestions.isEmpty())
        choose(0);
}

std::optional<CatalogSuggestion> SuggestBox::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_suggestions.size() || codeOf(m_suggestions.at(row)) != text())
        return std::nullopt;
    return m_suggestions.at(row);
}

bool SuggestBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_suggestions.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            choose(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SuggestBox::choose(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    m_list->setCurrentRow(row);
    m_edit->setText(codeOf(m_suggestions.at(row)));
    m_edit->selectAll();
    m_edit->setAccessibleDescription(m_list->item(row)->text());
    Q_EMIT changed();
}

void SuggestBox::fitHeight()
{
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(row * qMin(kShown, m_list->count()) + 2 * m_list->frameWidth() + 4);
}

} // namespace cuadra

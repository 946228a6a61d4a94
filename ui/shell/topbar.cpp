#include "ui/shell/topbar.h"

#include "ui/text/safetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

constexpr int kBrandWidth = 188; ///< so that the search begins where the pages begin

} // namespace

TopBar::TopBar(const Theme &theme, const QString &company, QMenu *looks, QWidget *parent) :
    QFrame(parent), m_theme(theme), m_mark(new QLabel(this)), m_search(new QLineEdit(this)),
    m_glass(m_search->addAction(QIcon(), QLineEdit::LeadingPosition)), m_companyWord(plainLabel("muted", this)),
    m_company(new ElidedLabel(this)), m_looks(new QToolButton(this))
{
    setProperty("look", u"bar"_s);
    auto *brand = new QLabel(u"Cuadra"_s, this);
    brand->setProperty("look", u"brand"_s);
    brand->setFixedWidth(kBrandWidth - 30);
    m_search->setObjectName(u"search"_s);
    m_search->setProperty("look", u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(620);
    m_search->setMaxLength(200);
    m_companyWord->setWordWrap(false);
    m_company->setProperty("look", u"strong"_s);
    m_company->setFullText(shownPlainly(company));
    m_companyWord->setVisible(!company.isEmpty());
    m_looks->setPopupMode(QToolButton::InstantPopup);
    m_looks->setMenu(looks);
    m_looks->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 7, 12, 7);
    layout->setSpacing(8);
    layout->addWidget(m_mark);
    layout->addWidget(brand);
    layout->addWidget(m_search, 10);
    layout->addStretch(1);
    layout->addWidget(m_companyWord);
    layout->addWidget(m_company);
    layout->addWidget(m_looks);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text().trimmed()); });
    connect(&theme, &Theme::changed, this, &TopBar::showColours);
    showWords();
    showColours();
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearSearch()
{
    m_search->clear();
    m_typing.stop();
    Q_EMIT searched({});
}

void TopBar::showWords()
{
    m_search->setPlaceholderText(tr("Order, customer, number in the ERP…   (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the queue"));
    m_companyWord->setText(tr("Company"));
    m_looks->setToolTip(tr("Theme and language"));
    m_looks->setAccessibleName(tr("Theme and language"));
}

void TopBar::showColours()
{
    m_mark->setPixmap(m_theme.pixmap(u"scale"_s, 20, ColourRole::Accent, devicePixelRatioF()));
    m_glass->setIcon(m_theme.icon(u"search"_s, ColourRole::MutedText));
    m_looks->setIcon(m_theme.icon(u"sun-moon"_s, ColourRole::Text));
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace cuadra

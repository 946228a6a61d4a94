#include "ui/queue/waterfallview.h"

#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstable.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString sideText(const std::optional<Decimal> &amount)
{
    return amount ? amountText(*amount) : u"\u2014"_s;
}

} // namespace

WaterfallView::WaterfallView(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_table(new FactsTable(this)), m_note(plainLabel("muted", this))
{
    m_table->setObjectName(u"waterfallTable"_s);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(10, 4, 10, 8);
    foot->addWidget(m_note);
    layout->addLayout(foot);
}

void WaterfallView::show(const TransferDetail &detail)
{
    showSides(detail.waterfall, detail.sourceName, detail.targetName,
              tr("The totals are compared when the order has reached the other side."));
}

void WaterfallView::showSides(const std::optional<Waterfall> &waterfall, const QString &source, const QString &target,
                              const QString &otherwise)
{
    const auto name = [](const QString &foreign) { return shortened(shownPlainly(foreign), 24); };
    m_table->setAccessibleName(tr("From net to total on both sides"));
    m_table->start({QString(), name(source), name(target), QString()}, 0);
    for (int side : {1, 2})
        m_table->horizontalHeaderItem(side)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setVisible(waterfall.has_value());
    if (!waterfall)
        return m_note->setText(otherwise);
    for (const WaterfallStep &step : waterfall->steps)
        addStep(step);
    m_note->setText(tr("Amounts in %1. Rounding there: %2; here: %3.")
                        .arg(name(waterfall->currency), roundingWord(waterfall->erpRounding),
                             roundingWord(waterfall->shopRounding)));
    fitHeight();
}

void WaterfallView::addStep(const WaterfallStep &step)
{
    m_table->addRow({waterfallWord(step), sideText(step.shop), sideText(step.erp), QString()});
    const int row = m_table->rowCount() - 1;
    const bool differs = step.shop.value_or(Decimal()) != step.erp.value_or(Decimal());
    QFont font = m_table->font();
    font.setBold(step.kind == StepKind::Total);
    for (int column = 0; column < 3; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        item->setFont(font);
        if (differs)
            item->setForeground(m_theme.colour(ColourRole::BadText));
        if (column > 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    QTableWidgetItem *sign = m_table->item(row, 3);
    sign->setIcon(differs ? m_theme.icon(u"triangle-alert"_s, ColourRole::BadText)
                          : m_theme.icon(u"check"_s, ColourRole::GoodText));
    sign->setData(Qt::AccessibleTextRole, differs ? tr("differs") : tr("equal"));
    sign->setToolTip(differs ? tr("differs") : tr("equal"));
}

void WaterfallView::fitToRows()
{
    m_fits = true;
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFocusPolicy(Qt::NoFocus);
}

void WaterfallView::fitHeight()
{
    if (m_fits)
        m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                                + m_table->rowCount() * m_table->verticalHeader()->defaultSectionSize() + 2);
}

} // namespace cuadra

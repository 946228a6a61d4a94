#include "ui/audit/audittable.h"

#include "ui/audit/auditmodel.h"

#include <QEvent>
#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kRise = 12;
constexpr std::array kLetters{16, 15, 24, 20}; ///< of all columns but the last, which takes the rest

} // namespace

AuditTable::AuditTable(AuditModel &model, QWidget *parent) : QTableView(parent)
{
    setObjectName(u"auditList"_s);
    setModel(&model);
    setProperty("look", u"facts"_s);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    fit();
}

void AuditTable::fit()
{
    for (size_t column = 0; column < kLetters.size(); ++column)
        setColumnWidth(int(column), kLetters[column] * fontMetrics().averageCharWidth());
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRise);
}

void AuditTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace cuadra

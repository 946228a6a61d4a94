#include "ui/queue/exchangesview.h"

#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/widgets/factstable.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kShownBytes = 200'000;

QString bodyText(const QByteArray &body)
{
    return shownPlainlyInLines(QString::fromUtf8(body.left(kShownBytes)));
}

QString statusText(const ExchangeView &exchange)
{
    return exchange.status == 0 ? u"\u2014"_s : QString::number(exchange.status);
}

} // namespace

ExchangesView::ExchangesView(QWidget *parent) :
    QWidget(parent), m_table(new FactsTable(this)), m_bodies(new QPlainTextEdit(this))
{
    m_table->setObjectName(u"exchangesTable"_s);
    m_bodies->setObjectName(u"exchangeBodies"_s);
    m_bodies->setReadOnly(true);
    m_bodies->setTabChangesFocus(true);
    m_bodies->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_bodies->setWordWrapMode(QTextOption::WrapAnywhere);
    m_bodies->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_bodies);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ExchangesView::showBodies);
}

void ExchangesView::show(const TransferDetail &detail, qint64 nowMs)
{
    m_exchanges = detail.exchanges;
    m_table->setAccessibleName(tr("Calls, newest first"));
    m_bodies->setAccessibleName(tr("Request and reply"));
    {
        const QSignalBlocker quiet(m_table);
        m_table->start({tr("When"), tr("Step"), tr("Status"), tr("Took")}, 1);
        for (const ExchangeView &exchange : std::as_const(m_exchanges)) {
            m_table->addRow({agoText(exchange.startedMs, nowMs), stepWord(exchange.step), statusText(exchange),
                             durationText(exchange.durationMs)}, exchange.id);
            if (exchange.id == m_chosen)
                m_table->selectRow(m_table->rowCount() - 1);
        }
        if (m_table->selectedItems().isEmpty() && !m_exchanges.isEmpty())
            m_table->selectRow(0);
    }
    showBodies();
}

void ExchangesView::showBodies()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_exchanges.size()) {
        m_bodies->setPlainText({});
        return;
    }
    const ExchangeView &exchange = m_exchanges.at(row);
    m_chosen = exchange.id;
    const QString shown = QStringList{exchange.method + u' ' + shownPlainly(exchange.url), bodyText(exchange.request),
                                      u"\u2192 "_s + statusText(exchange), bodyText(exchange.reply)}
                              .join(u"\n\n"_s);
    if (shown != m_bodies->toPlainText())
        m_bodies->setPlainText(shown);
}

} // namespace cuadra

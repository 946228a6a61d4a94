#include "ui/failed/menddesk.h"

#include "core/desk/deskreader.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cuadra {

namespace {

Result<MendFacts> factsOf(Database &ledger, TransferId transfer)
{
    FailureReader failures(ledger);
    const Result<TransferDetail> detail = DeskReader(ledger).detail(transfer);
    if (!detail)
        return detail.error();
    const Result<QList<FailureRow>> rows = failures.rows({transfer});
    if (!rows)
        return rows.error();
    const Result<Handling> handling = failures.handling(transfer);
    if (!handling)
        return handling.error();
    MendFacts facts{.detail = *detail, .handling = *handling, .row = rows->value(0)};
    const Result<std::optional<Solution>> solution = failures.lastSolution(facts.row.cause);
    if (!solution)
        return solution.error();
    facts.solution = *solution;
    return facts;
}

} // namespace

MendDesk::MendDesk(UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_again.setSingleShot(true);
    m_again.setInterval(300ms);
    connect(&m_again, &QTimer::timeout, this, [this] { look(m_transfer); });
    connect(&context.gateway, &EngineGateway::transfersChanged, this, [this](const QList<TransferId> &ids) {
        if (m_transfer.isSet() && ids.contains(m_transfer) && !m_again.isActive())
            m_again.start();
    });
}

void MendDesk::look(TransferId transfer)
{
    m_transfer = transfer;
    if (!transfer.isSet())
        return;
    readFacts();
}

void MendDesk::readFacts()
{
    const TransferId transfer = m_transfer;
    m_context.gateway.read(this, [transfer](Database &ledger) { return factsOf(ledger, transfer); },
                           m_facts.only([this, transfer](const Result<MendFacts> &facts) {
                               if (transfer != m_transfer)
                                   return;
                               if (!facts)
                                   return Q_EMIT readFailed(facts.error());
                               Q_EMIT factsRead(*facts);
                               readSource();
                           }));
}

void MendDesk::readSource()
{
    const TransferId transfer = m_transfer;
    m_context.gateway.inquire(this, [transfer](Workbench &workbench) { return workbench.sourceOrders({transfer}); },
                              m_source.only([this, transfer](const Result<QList<SourceOrder>> &orders) {
                                  if (transfer != m_transfer)
                                      return;
                                  if (!orders)
                                      Q_EMIT inquiryFailed(orders.error());
                                  else if (!orders->isEmpty())
                                      Q_EMIT sourceRead(orders->constFirst());
                              }));
}

void MendDesk::suggest(CatalogKind kind, const QStringList &texts)
{
    const TransferId transfer = m_transfer;
    const QString text = texts.value(0);
    const QStringList others = texts.mid(1);
    m_context.gateway.inquire(this, [transfer, kind, text](Workbench &workbench) {
            return workbench.suggest(transfer, kind, text);
        },
        m_suggestions.only([this, transfer, kind, others](const Result<QList<CatalogSuggestion>> &found) {
            if (transfer == m_transfer)
                takeSuggestions(kind, others, found);
        }));
}

void MendDesk::takeSuggestions(CatalogKind kind, const QStringList &others,
                               const Result<QList<CatalogSuggestion>> &found)
{
    if (!found)
        return Q_EMIT inquiryFailed(found.error());
    if (found->isEmpty() && !others.isEmpty())
        return suggest(kind, others);
    Q_EMIT suggested(*found);
}

void MendDesk::preview(const QJsonObject &overlay)
{
    const TransferId transfer = m_transfer;
    m_context.gateway.inquire(this, [transfer, overlay](Workbench &workbench) {
            return workbench.preview(transfer, overlay);
        },
        m_preview.only([this, transfer](const Result<OrderPreview> &preview) {
            if (transfer != m_transfer)
                return;
            if (preview)
                Q_EMIT previewed(*preview);
            else
                Q_EMIT inquiryFailed(preview.error());
        }));
}

} // namespace cuadra

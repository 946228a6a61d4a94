#pragma once

#include "core/desk/enginegateway.h"
#include "core/desk/failures.h"
#include "core/desk/workbench.h"
#include "ui/context.h"
#include "ui/widgets/latest.h"

#include <QObject>
#include <QTimer>

namespace cuadra {

/// What the ledger says of the order that is being mended.
struct MendFacts
{
    TransferDetail detail = {};
    Handling handling = {};
    FailureRow row = {};
    std::optional<Solution> solution = {};

    [[nodiscard]] bool isKnown() const { return detail.row.id.isSet(); }
};

/// Asks everything that the mending pane shows, and asks again when the order changes. Answers to an older order or to
/// an older question are dropped.
class MendDesk final : public QObject
{
    Q_OBJECT

public:
    MendDesk(UiContext &context, QObject *parent);

    void look(TransferId transfer); ///< not set: nothing is asked any more
    [[nodiscard]] TransferId transfer() const { return m_transfer; }

    /// The list that may be meant; a second text is asked for when the first finds nothing.
    void suggest(CatalogKind kind, const QStringList &texts);
    void preview(const QJsonObject &overlay);

Q_SIGNALS:
    void factsRead(const cuadra::MendFacts &facts);
    void sourceRead(const cuadra::SourceOrder &source);
    void suggested(const QList<cuadra::CatalogSuggestion> &suggestions);
    void previewed(const cuadra::OrderPreview &preview);
    void readFailed(const cuadra::Error &error);    ///< the ledger
    void inquiryFailed(const cuadra::Error &error); ///< the engine, the shop or the ERP

private:
    void readFacts();
    void readSource();
    void takeSuggestions(CatalogKind kind, const QStringList &others, const Result<QList<CatalogSuggestion>> &found);

    UiContext &m_context;
    TransferId m_transfer;
    Latest m_facts;
    Latest m_source;
    Latest m_suggestions;
    Latest m_preview;
    QTimer m_again; ///< changes of the order are read at most three times a second
};

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/desk/trace.h"
#include "ui/context.h"
#include "ui/queue/emptystate.h"
#include "ui/shell/place.h"
#include "ui/widgets/latest.h"

#include <QTimer>

#include <memory>
#include <optional>

class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace cuadra {

class ElidedLabel;
class FoundList;
class Pill;
class TraceExport;
class TraceView;
struct TraceActions;

/// The place "Trace": one box that finds any number of any system, and one order from end to end.
class TracePage final : public Place
{
    Q_OBJECT

public:
    TracePage(UiContext &context, QWidget *parent);
    ~TracePage() override;

    [[nodiscard]] PlaceId id() const override { return PlaceId::Trace; }
    [[nodiscard]] QString name() const override { return tr("Trace"); }
    [[nodiscard]] QString icon() const override;
    /// The TransferId to trace, or a text to search for.
    void visit(const QVariant &what) override;
    void setHealth(const EngineHealth &health) override;
    void showAges() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(const QSettings &settings) override;
    [[nodiscard]] QList<QAction *> placeActions() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Sheet { Nothing, Found, Told };

    void build();
    QWidget *buildHeader();
    void connectActions();
    void search();
    void takeSearch(const Result<TraceSearch> &found);
    void openTrace(TransferId id);
    void readTrace();
    void takeTrace(const Result<Trace> &found);
    void goToProblem();
    void backToSearch();
    void showWords();
    void showHead();
    void showNothing();
    void showSheet(Sheet sheet);

    UiContext &m_context;
    std::unique_ptr<TraceActions> m_actions;
    TraceExport *m_export;
    TransferId m_order; ///< that is traced; not set: none
    std::optional<TraceSearch> m_search;
    std::optional<Error> m_failure;
    qint64 m_lastGoodMs = 0; ///< of the sources, from the engine
    Latest m_searchAsked;
    Latest m_traceAsked;
    QTimer m_readSoon;

    QLineEdit *m_box;
    ElidedLabel *m_title;
    ElidedLabel *m_about;
    Pill *m_state;
    QList<QToolButton *> m_buttons;
    QStackedWidget *m_sheets;
    EmptyState *m_empty;
    FoundList *m_found;
    TraceView *m_view;
};

} // namespace cuadra

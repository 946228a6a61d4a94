#pragma once

#include "ui/audit/auditmodel.h"
#include "ui/audit/chaincheck.h"
#include "ui/context.h"
#include "ui/shell/place.h"

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace cuadra {

class AuditDetail;
class AuditFilterBar;
class AuditTable;
class ChainBar;
class ElidedLabel;
class EmptyState;

/// The place "Audit": who did what and why, and whether that was changed afterwards.
class AuditPage final : public Place
{
    Q_OBJECT

public:
    AuditPage(UiContext &context, QWidget *parent);

    [[nodiscard]] PlaceId id() const override { return PlaceId::Audit; }
    [[nodiscard]] QString name() const override { return tr("Audit"); }
    [[nodiscard]] QString icon() const override;
    /// The TransferId whose entries are asked for.
    void visit(const QVariant &what) override;
    bool focusSearch() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(const QSettings &settings) override;
    [[nodiscard]] QList<QAction *> placeActions() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildList();
    void connectParts();
    void refresh();
    void askForChoices();
    void showOrder(const AuditSheet &sheet, TransferId transfer);
    void open();
    void copy();
    void lookAtCurrent();
    void showList();
    void showWords();
    [[nodiscard]] const AuditLine *current() const;

    UiContext &m_context;
    AuditModel m_model;
    ChainCheck m_check;
    AuditChoices m_choices;
    qint64 m_keptEvent = 0; ///< what the person looks at, over a new reading
    Latest m_newestChoices;
    QAction *m_refresh;
    QAction *m_checkChain;
    QAction *m_open;
    QAction *m_copy;
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    AuditFilterBar *m_filter;
    ChainBar *m_chain;
    QStackedWidget *m_stack;
    AuditTable *m_table;
    EmptyState *m_empty;
    AuditDetail *m_detail;
    QSplitter *m_splitter;
    QList<QToolButton *> m_buttons;
};

} // namespace cuadra

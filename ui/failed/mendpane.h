#pragma once

#include "ui/failed/conflictview.h"
#include "ui/failed/menddesk.h"
#include "ui/failed/mendplan.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace cuadra {

class ArrivalView;
class HandlingView;
class MendForm;
class MendHead;

/// One failed order: what is wrong in a sentence, the form that mends it, and how it will arrive.
class MendPane final : public QFrame
{
    Q_OBJECT

public:
    MendPane(UiContext &context, QWidget *parent);

    /// Keeps what is typed when it is the same order.
    void look(TransferId transfer);
    [[nodiscard]] TransferId transfer() const { return m_desk.transfer(); }
    void setOthers(int count, bool selected);
    void setSendCount(int count); ///< on the button
    /// The cursor goes into the first field as soon as there is one.
    void focusFormSoon();
    [[nodiscard]] MendWish wish() const;
    [[nodiscard]] bool toOthers() const;
    [[nodiscard]] bool holdsWork() const; ///< typed and not saved, or a conflict not ended
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] const MendFacts &facts() const { return m_facts; }
    void showAges();

Q_SIGNALS:
    void sendAsked();
    void dismissAsked();
    void traceAsked();
    void acceptAsked();
    void changeAsked(const cuadra::FieldChange &change); ///< a conflict is ended or a correction taken back
    void wishChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildMiddle();
    QWidget *buildButtons();
    void connectParts();
    void takeFacts(const MendFacts &facts);
    void takeSource(const SourceOrder &source);
    void takePreview(const OrderPreview &preview);
    void showTrouble(const Error &error);
    void showConflicts(const QList<EditConflict> &stored, const QList<EditConflict> &typed);
    void endConflict(bool stored, const EditConflict &conflict, Resolution resolution, const QString &newValue);
    void showCase();
    void showButtons();

    UiContext &m_context;
    MendDesk m_desk;
    MendFacts m_facts;
    SourceOrder m_source;
    QHash<TransferId, QList<FieldWish>> m_drafts; ///< typed and left
    QList<Finding> m_formFindings; ///< that the form was made for
    std::optional<OrderPreview> m_previewed;
    int m_sendCount = 1;
    bool m_focusSoon = false;
    QTimer m_previewSoon;

    MendHead *m_head;
    QLabel *m_notice;    ///< the shop moved, or something could not be asked
    QWidget *m_conflicts;
    MendForm *m_form;
    ArrivalView *m_arrival;
    HandlingView *m_handling;
    QPushButton *m_trace;
    QPushButton *m_dismiss;
    QPushButton *m_accept;
    QPushButton *m_send;
};

} // namespace cuadra

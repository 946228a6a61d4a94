#pragma once

#include "core/desk/enginegateway.h"
#include "core/desk/corrections.h"
#include "ui/context.h"

#include <QObject>

namespace cuadra {

/// What a person does to failed orders beside mending them: asks what has to be asked, does it, tells what came of it.
class FailedCommands final : public QObject
{
    Q_OBJECT

public:
    FailedCommands(UiContext &context, QWidget *window);

    void dismiss(const QList<TransferId> &transfers);
    void hold(const QList<TransferId> &transfers);
    void assign(const QList<TransferId> &transfers);
    void assignToMe(const QList<TransferId> &transfers);
    void tag(const QList<TransferId> &transfers);
    void note(const QList<TransferId> &transfers);
    void accept(const TransferDetail &detail);
    void change(TransferId transfer, const FieldChange &change);
    void recall(const QList<TransferId> &transfers);

Q_SIGNALS:
    /// \p undo: what recall() may take back now.
    void done(const QString &sentence, const QList<cuadra::TransferId> &undo);
    void failed(const QString &sentence);
    void recalled();

private:
    using Names = QStringList;

    template <typename Command, typename Say>
    void decide(const QString &reason, const QList<TransferId> &transfers, Command command, Say say);
    void assignTo(const QList<TransferId> &transfers, const QString &name);
    void fail(const Error &error);

    UiContext &m_context;
    QWidget *m_window;
};

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/desk/trace.h"

#include <QObject>

class QWidget;

namespace cuadra {

struct UiContext;

/// What leaves the console about one order, always masked: the summary, a page, the evidence pack.
class TraceExport final : public QObject
{
    Q_OBJECT

public:
    TraceExport(UiContext &context, QWidget *window);

    void copySummary(const Trace &trace);
    void savePage(const Trace &trace);
    void saveEvidence(const Trace &trace);

Q_SIGNALS:
    void told(const QString &sentence, bool failed);

private:
    [[nodiscard]] QString askForFile(const QString &title, const QString &name, const QString &kinds);
    void writeEvidence(const QString &path, const Result<QByteArray> &pack);
    void write(const QString &path, const QByteArray &content, const QString &whenWritten);

    UiContext &m_context;
    QWidget *m_window;
};

} // namespace cuadra

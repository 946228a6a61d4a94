#include "ui/trace/traceexport.h"

#include "core/base/clock.h"
#include "core/desk/enginegateway.h"
#include "core/desk/evidence.h"
#include "ui/context.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/text/traces.h"
#include "ui/trace/tracedocument.h"
#include "ui/widgets/filewriting.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// A shop's number as part of a file name, whatever it holds.
QString fileName(const Trace &trace, const QString &ending)
{
    QString number = trace.detail.row.number;
    number.replace(QRegularExpression(u"[^A-Za-z0-9_-]+"_s), u"-"_s);
    return u"cuadra-%1%2"_s.arg(number.left(60), ending);
}

} // namespace

TraceExport::TraceExport(UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

void TraceExport::copySummary(const Trace &trace)
{
    QApplication::clipboard()->setText(traceSummary(trace, m_context.clock.nowMs()));
    Q_EMIT told(tr("The summary is copied, without personal data."), false);
}

void TraceExport::savePage(const Trace &trace)
{
    const QString path = askForFile(tr("Export one page"), fileName(trace, u".pdf"_s), tr("PDF (*.pdf);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    const qint64 nowMs = m_context.clock.nowMs();
    const bool onPaper = path.endsWith(u".pdf", Qt::CaseInsensitive);
    write(path, onPaper ? tracePdf(trace, nowMs) : traceHtml(trace, nowMs).toUtf8(),
          tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

void TraceExport::saveEvidence(const Trace &trace)
{
    const QString path = askForFile(tr("Evidence pack"), fileName(trace, u"-evidence.json"_s), tr("Evidence (*.json)"));
    if (path.isEmpty())
        return;
    const TransferId order = trace.detail.row.id;
    const qint64 nowMs = m_context.clock.nowMs();
    m_context.gateway.read(this, [order, nowMs](Database &ledger) { return Evidence(ledger).pack(order, nowMs); },
                           [this, path](const Result<QByteArray> &pack) { writeEvidence(path, pack); });
}

void TraceExport::writeEvidence(const QString &path, const Result<QByteArray> &pack)
{
    if (!pack) {
        Q_EMIT told(phraseFor(pack.error().code, pack.error().args).cause, true);
        return;
    }
    write(path, *pack, tr("Written: %1. Anyone with the ledger can prove it: cuadra check --evidence FILE")
                           .arg(QDir::toNativeSeparators(path)));
}

void TraceExport::write(const QString &path, const QByteArray &content, const QString &whenWritten)
{
    writeInBackground(path, content, this, [this, whenWritten](bool written) {
        Q_EMIT told(written ? whenWritten : tr("The file could not be written: check the folder's room and rights."), !written);
    });
}

QString TraceExport::askForFile(const QString &title, const QString &name, const QString &kinds)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(m_window, title, QDir(folder).filePath(name), kinds);
}

} // namespace cuadra

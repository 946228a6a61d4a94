#include "app/commands/arguments.h"

#include "app/host/ledgerplace.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// Foreign text must not steer a terminal, whoever forgot to make it plain.
QByteArray forTerminal(const QString &text)
{
    return withoutControls(text).toLocal8Bit();
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Arguments::Arguments(const QString &command, const QString &summary, const QString &positional) : m_command(command)
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({u"ledger"_s,
        say(QT_TRANSLATE_NOOP("commands", "sqlite:FILE or postgresql://user@host:port/database")), u"url"_s});
    m_parser.addOption({u"json"_s, say(QT_TRANSLATE_NOOP("commands", "Print for programs"))});
    m_parser.addHelpOption();
    if (!positional.isEmpty())
        m_parser.addPositionalArgument(positional, QString(), positional);
}

void Arguments::addOption(const QString &name, const QString &help, const QString &valueName, const QString &preset)
{
    m_parser.addOption({name, help, valueName, preset});
}

std::optional<ExitCode> Arguments::read(const QStringList &words)
{
    if (!m_parser.parse(QStringList{u"cuadra "_s + m_command} + words)) {
        printNotice(m_parser.errorText());
        return ExitCode::BadUsage;
    }
    if (m_parser.isSet(u"help"_s)) {
        printLine(m_parser.helpText());
        return ExitCode::Done;
    }
    return std::nullopt;
}

std::optional<qint64> Arguments::number(const QString &name, qint64 least, qint64 most) const
{
    bool isNumber = false;
    const qint64 value = m_parser.value(name).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    printNotice(say(QT_TRANSLATE_NOOP("commands", "--%1: a whole number from %2 to %3 is needed"))
                    .arg(name)
                    .arg(least)
                    .arg(most));
    return std::nullopt;
}

QString Arguments::ledgerUrl() const
{
    const QString url = m_parser.value(u"ledger"_s);
    return url.isEmpty() ? defaultLedgerUrl() : url;
}

QString say(const char *text)
{
    return QCoreApplication::translate("commands", text);
}

void printLine(const QString &text)
{
    write(stdout, forTerminal(text));
}

void printJson(const QJsonObject &object)
{
    write(stdout, plainJson(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))).toUtf8());
}

void printNotice(const QString &text)
{
    write(stderr, forTerminal(text));
}

ExitCode cannot(const Error &error)
{
    const Phrase phrase = phraseFor(error.code, error.args);
    printNotice(phrase.remedy.isEmpty() ? phrase.cause : phrase.cause + u' ' + phrase.remedy);
    if (!error.detail.isEmpty())
        printNotice(u"(%1: %2)"_s.arg(error.code, shownPlainly(error.detail)));
    return ExitCode::Impossible;
}

} // namespace cuadra

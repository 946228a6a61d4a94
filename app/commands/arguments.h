#pragma once

#include "app/commands/exitcode.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace cuadra {

/// The command line of one command: its own options beside --ledger, --json and --help.
class Arguments
{
public:
    /// \p positional: how the words after the options are called in the help, "" when there are none.
    Arguments(const QString &command, const QString &summary, const QString &positional = {});

    void addOption(const QString &name, const QString &help, const QString &valueName = {}, const QString &preset = {});

    /// Reads the words after the command's name. A value when the program is to end now (help, a mistake).
    [[nodiscard]] std::optional<ExitCode> read(const QStringList &words);

    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_parser.value(name); }
    /// A whole number within the range; otherwise says so on standard error and gives nothing.
    [[nodiscard]] std::optional<qint64> number(const QString &name, qint64 least, qint64 most) const;

    [[nodiscard]] QString ledgerUrl() const;
    [[nodiscard]] bool json() const { return m_parser.isSet(QStringLiteral("json")); }

private:
    QString m_command;
    QCommandLineParser m_parser;
};

/// The words of commands in the person's language. \p text: marked with QT_TRANSLATE_NOOP("commands", ...).
[[nodiscard]] QString say(const char *text);

// Output of commands: results on standard output, all else on standard error.
void printLine(const QString &text);
void printJson(const QJsonObject &object);
void printNotice(const QString &text);

/// Says what could not be done and why, in the person's words.
ExitCode cannot(const Error &error);

} // namespace cuadra

#include "app/commands/statusprinter.h"

#include "app/commands/arguments.h"
#include "ui/text/phrasebook.h"

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString sentence(const QString &code, const QStringList &args)
{
    const Phrase phrase = phraseFor(code, args);
    return phrase.remedy.isEmpty() ? phrase.cause : phrase.cause + u' ' + phrase.remedy;
}

} // namespace

StatusPrinter::StatusPrinter(const QList<Connection> &connections)
{
    for (const Connection &connection : connections)
        m_names.insert(connection.id, connection.name);
}

void StatusPrinter::show(const EngineStatus &status)
{
    if (status.troubleCode != m_trouble) {
        m_trouble = status.troubleCode;
        printNotice(m_trouble.isEmpty() ? say(QT_TRANSLATE_NOOP("commands", "The engine works again."))
                                        : sentence(m_trouble, status.troubleArgs));
    }
    for (const ConnectionStatus &connection : status.connections)
        showConnection(connection);
}

void StatusPrinter::showConnection(const ConnectionStatus &status)
{
    const bool bad = status.state == ConnectionState::Down || status.state == ConnectionState::SignInNeeded;
    const QString code = bad ? status.errorCode : QString();
    if (m_shown.value(status.connection) == code)
        return;
    m_shown.insert(status.connection, code);
    printNotice(m_names.value(status.connection) + u": "_s
                + (bad ? sentence(code, status.errorArgs) : say(QT_TRANSLATE_NOOP("commands", "answers again."))));
}

} // namespace cuadra

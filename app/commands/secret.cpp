#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/host/hostsecrets.h"

#include <QEventLoop>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

/// The first line of standard input: a secret never stands on a command line, where others can read it.
QString readSecret()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine()).trimmed();
}

Status waitFor(const std::function<void(QObject *, SecretStore::Answer)> &call)
{
    QEventLoop loop;
    std::optional<Status> answer;
    call(&loop, [&](const Status &status) {
        answer = status;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

} // namespace

ExitCode runSecret(const QStringList &words)
{
    Arguments arguments(u"secret"_s,
        say(QT_TRANSLATE_NOOP("commands", "Keeps or removes the secret of a connection in the system keychain")),
                        u"set|delete CODE"_s);
    if (const auto ended = arguments.read(words))
        return *ended;
    const QString what = arguments.positional().value(0);
    if (arguments.positional().size() != 2 || (what != u"set" && what != u"delete")) {
        printNotice(u"cuadra secret set|delete CODE"_s);
        return ExitCode::BadUsage;
    }
    Connection connection;
    connection.code = arguments.positional().value(1);
    const auto store = hostSecretStore();
    const Status done = waitFor([&](QObject *context, const SecretStore::Answer &answer) {
        if (what == u"delete")
            return store->remove(connection.secretKey(), context, answer);
        printNotice(say(QT_TRANSLATE_NOOP("commands", "The secret of %1, then Enter:")).arg(connection.code));
        store->write(connection.secretKey(), readSecret(), context, answer);
    });
    if (!done)
        return cannot(done.error());
    printNotice(what == u"set" ? say(QT_TRANSLATE_NOOP("commands", "Kept in the keychain."))
                               : say(QT_TRANSLATE_NOOP("commands", "Removed from the keychain.")));
    return ExitCode::Done;
}

} // namespace cuadra

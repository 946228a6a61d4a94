#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/hiddeninput.h"
#include "app/host/hostsecrets.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

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
    QString secret;
    if (what == u"set") {
        // Never on the command line, where others can read it.
        printNotice(say(QT_TRANSLATE_NOOP("commands", "The secret of %1, then Enter:")).arg(connection.code));
        secret = readHiddenLine().value_or(QString());
        if (secret.isEmpty())
            return cannot({.kind = ErrorKind::Rejected, .code = u"secret.empty"_s, .detail = {}, .args = {connection.code}});
    }
    const auto store = hostSecretStore();
    const Status done = waitFor([&](QObject *context, const SecretStore::Answer &answer) {
        if (what == u"delete")
            return store->remove(connection.secretKey(), context, answer);
        store->write(connection.secretKey(), secret, context, answer);
    });
    if (!done)
        return cannot(done.error());
    printNotice(what == u"set" ? say(QT_TRANSLATE_NOOP("commands", "Kept in the keychain."))
                               : say(QT_TRANSLATE_NOOP("commands", "Removed from the keychain.")));
    return ExitCode::Done;
}

} // namespace cuadra

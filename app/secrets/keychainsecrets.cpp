#include "app/secrets/keychainsecrets.h"

#include "app/secrets/keychainlock.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

const auto kService = u"Cuadra"_s;

/// Nothing but the D-Bus texts tells a missing service from other failures.
bool saysNoService(const QString &text)
{
    return text.contains("org.freedesktop.secrets"_L1) || text.contains("D-Bus"_L1) || text.contains("autolaunch"_L1)
           || text.contains("Could not connect"_L1);
}

Error readFailure(QKeychain::Error error, const QString &text, const QString &key)
{
    switch (error) {
    case QKeychain::EntryNotFound: return secretError(ErrorKind::AuthExpired, u"secret.missing"_s, key);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: return secretError(ErrorKind::Forbidden, u"secret.denied"_s, key);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return secretError(ErrorKind::Forbidden, u"secret.no_keychain"_s, key);
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    if (saysNoService(text))
        return secretError(ErrorKind::Forbidden, u"secret.no_keychain"_s, key);
    Error failed = secretError(ErrorKind::Storage, u"secret.failed"_s, key);
    failed.detail = text.left(200);
    return failed;
}

/// Runs one job and gives its outcome to \p done once: no error, or why not.
class JobRun : public std::enable_shared_from_this<JobRun>
{
public:
    using Outcome = std::function<void(const std::optional<Error> &error, QKeychain::Job *job)>;

    JobRun(QString key, QObject *context, Outcome done)
        : m_key(std::move(key)), m_context(context), m_done(std::move(done))
    {
    }

    void start(QKeychain::Job *job, int patienceMs)
    {
        job->setKey(m_key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, m_context,
                         [self = shared_from_this()](QKeychain::Job *finished) { self->judge(finished); });
        QTimer::singleShot(patienceMs, m_context, [self = shared_from_this()] {
            self->answer(secretError(ErrorKind::AuthExpired, u"secret.locked"_s, self->m_key), nullptr);
        });
        job->start();
    }

private:
    void judge(QKeychain::Job *job)
    {
        if (job->error() == QKeychain::NoError)
            return answer(std::nullopt, job);

        const Error failure = readFailure(job->error(), job->errorString(), m_key);
        const bool mayBeLocked = failure.code == "secret.missing"_L1 || failure.code == "secret.denied"_L1;
        if (!mayBeLocked)
            return answer(failure, nullptr);
        askKeychainLocked(m_context, [self = shared_from_this(), failure](bool locked) {
            const Error lock = secretError(ErrorKind::AuthExpired, u"secret.locked"_s, self->m_key);
            self->answer(locked ? lock : failure, nullptr);
        });
    }

    void answer(const std::optional<Error> &error, QKeychain::Job *job)
    {
        if (const Outcome done = std::exchange(m_done, {}))
            done(error, job);
    }

    QString m_key;
    QObject *m_context; // every call into this object dies with it
    Outcome m_done;
};

JobRun::Outcome asStatus(SecretStore::Answer answer)
{
    return [answer = std::move(answer)](const std::optional<Error> &error, QKeychain::Job *) {
        const bool gone = error && error->code == "secret.missing"_L1; // of a removal: as wanted
        answer(error && !gone ? Status(*error) : Status(Done{}));
    };
}

} // namespace

void KeychainSecrets::read(const QString &key, QObject *context, ReadAnswer answer)
{
    auto outcome = [answer = std::move(answer)](const std::optional<Error> &error, QKeychain::Job *job) {
        answer(error ? Result<QString>(*error) : static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
    };
    std::make_shared<JobRun>(key, context, std::move(outcome))
        ->start(new QKeychain::ReadPasswordJob(kService), m_patienceMs);
}

void KeychainSecrets::write(const QString &key, const QString &secret, QObject *context, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(secret);
    std::make_shared<JobRun>(key, context, asStatus(std::move(answer)))->start(job, m_patienceMs);
}

void KeychainSecrets::remove(const QString &key, QObject *context, Answer answer)
{
    std::make_shared<JobRun>(key, context, asStatus(std::move(answer)))
        ->start(new QKeychain::DeletePasswordJob(kService), m_patienceMs);
}

} // namespace cuadra

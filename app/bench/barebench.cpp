#include "app/bench/barebench.h"

#include "core/ledger/database.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kGroup = 100;

Status fill(Database &database, int count)
{
    const QString body(2000, u'x');
    for (int id = 0; id < count; ++id) {
        QList<std::pair<QString, QVariantList>> statements;
        if (id % kGroup == 0)
            statements.append({u"BEGIN"_s, {}});
        statements.append({u"INSERT INTO bare (id, state) VALUES (?, 0)"_s, {id}});
        statements.append({u"INSERT INTO bare_payload (id, body) VALUES (?, ?)"_s, {id, body}});
        statements.append({u"UPDATE bare SET state = 1 WHERE id = ?"_s, {id}});
        if (id % kGroup == kGroup - 1 || id == count - 1)
            statements.append({u"COMMIT"_s, {}});
        for (const auto &[sql, values] : std::as_const(statements)) {
            if (const Result<int> done = database.run(sql, values); !done)
                return done.error();
        }
    }
    return Done{};
}

} // namespace

Result<BenchFigure> measureBare(const QString &url, int count)
{
    const auto database = makeQtDatabase(url, {}, true);
    if (!database)
        return database.error();
    for (const QString &sql : {u"CREATE TABLE bare (id BIGINT PRIMARY KEY, state INTEGER)"_s,
                               u"CREATE TABLE bare_payload (id BIGINT PRIMARY KEY, body TEXT)"_s}) {
        if (const Result<int> made = (*database)->run(sql); !made)
            return made.error();
    }
    QElapsedTimer timer;
    timer.start();
    if (const Status filled = fill(**database, count); !filled)
        return filled.error();
    const BenchFigure figure{.code = u"bare"_s, .perSecond = double(count) * 1e9 / double(timer.nsecsElapsed())};
    for (const QString &sql : {u"DROP TABLE bare"_s, u"DROP TABLE bare_payload"_s}) {
        if (const Result<int> gone = (*database)->run(sql); !gone)
            return gone.error();
    }
    return figure;
}

} // namespace cuadra

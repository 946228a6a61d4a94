#pragma once

#include "core/net/transport.h"

#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>

#include <functional>

namespace cuadra::test {

/// A WooCommerce shop in memory, as far as lists, single orders and meta data go: what a sweep has to cope with.
class FakeWooShop final
{
public:
    FakeWooShop();

    bool hpos = true; ///< false: a write of meta data does not move date_modified
    bool systemStatus = true; ///< false: the key has no right to it
    bool sendsTotal = true;
    qint64 nowMs = 1'790'000'000'000; ///< the shop's clock
    qint64 filterShiftMs = 0; ///< a date filter that is off by the shop's offset
    std::function<void(int)> beforeList = {}; ///< runs before the n-th list call: someone works in the shop
    QMap<qint64, QJsonObject> orders;
    QStringList calls; ///< method, path and query of every call

    void add(qint64 id, const QString &status = QStringLiteral("processing"));
    void touch(qint64 id); ///< changed now
    void setStatus(qint64 id, const QString &status);
    void addMany(qint64 first, int count);

    [[nodiscard]] Result<HttpReply> answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply list(const QUrlQuery &query);
    [[nodiscard]] HttpReply one(const HttpRequest &request, qint64 id);
    [[nodiscard]] bool matches(const QJsonObject &order, const QUrlQuery &query) const;
    [[nodiscard]] HttpReply reply(int status, const QByteArray &body) const;

    QJsonObject m_template;
    int m_lists = 0;
};

} // namespace cuadra::test

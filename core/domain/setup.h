#pragma once

#include "core/base/id.h"
#include "core/base/decimal.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace cuadra {

using namespace Qt::StringLiterals;

/// A legal entity. Its tax seat decides which taxes are its own.
struct Company
{
    CompanyId id = {};
    QString code = {};
    QString name = {};
    QString taxId = {};
    QString country = u"ES"_s;
    QString postcode = {}; ///< of the tax seat
    QString currency = u"EUR"_s;

    friend bool operator==(const Company &, const Company &) = default;
};

/// One account at a system. The secret lives in the keychain under secretKey().
struct Connection
{
    ConnectionId id = {};
    CompanyId company = {};
    QString code = {}; ///< short and stable, part of every business key: "WEB", "ES1"; Range: 1..6 of A-Z 0-9
    QString name = {}; ///< for people
    QString system = {}; ///< "woocommerce", "tryton", "etendo"
    QUrl baseUrl = {};
    QString user = {}; ///< login or consumer key; not a secret
    QJsonObject settings = {}; ///< the connector's own options, documented beside its reader
    bool paused = false;
    QString pauseReason = {};
    qint64 resumeMs = 0; ///< 0 = until a person resumes

    [[nodiscard]] QString secretKey() const { return u"cuadra/"_s + code; }
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// "Orders of connection A go to connection B by these rules, from this start date on."
struct Route
{
    RouteId id = {};
    QString code = {};
    QString flow = u"orders"_s;
    ConnectionId source = {};
    ConnectionId target = {};
    qint64 startMs = 0; ///< takes nothing created before
    QJsonObject settings = {}; ///< see core/rules/routesettings.h
    bool paused = false;
    QString pauseReason = {};
    qint64 resumeMs = 0;

    friend bool operator==(const Route &, const Route &) = default;
};

} // namespace cuadra

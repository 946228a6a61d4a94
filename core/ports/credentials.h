#pragma once

#include <QString>
#include <QUrl>

namespace cuadra {

/// A sign-in handed to a lane by value. Never stored, never logged.
struct Credentials
{
    QString user;   ///< login or consumer key
    QString secret; ///< password or consumer secret
};

} // namespace cuadra

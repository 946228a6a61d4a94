#pragma once

#include <QByteArray>
#include <QString>

namespace cuadra {

/// One HTTP exchange as it may be kept: secrets already removed.
struct ExchangeRecord
{
    QString step; ///< HttpRequest::step
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    QString method;
    QString url; ///< query secrets replaced
    int status = 0; ///< 0 = no reply
    QString errorCode; ///< when there was no reply
    QByteArray request; ///< headers, blank line, body; redacted and cut at 256 kB
    QByteArray reply;
};

/// Who keeps exchanges. The engine implements it over the ledger.
class ExchangeSink
{
public:
    ExchangeSink() = default;
    ExchangeSink(const ExchangeSink &) = delete;
    ExchangeSink &operator=(const ExchangeSink &) = delete;
    virtual ~ExchangeSink() = default;

    virtual void keep(const ExchangeRecord &record) = 0;
};

} // namespace cuadra

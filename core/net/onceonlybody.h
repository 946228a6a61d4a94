#pragma once

#include <QByteArray>
#include <QIODevice>

namespace cuadra {

/// A request body that can be read once. Qt sends a request again by itself when a connection breaks; with a body
/// it cannot rewind, it gives up instead, which is what keeps a write from happening twice.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceOnlyBody(QByteArray bytes);

    [[nodiscard]] bool taken() const { return m_position > 0; } ///< true: some of it may have left
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace cuadra

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace cuadra {

/// A locked file that says the process of a lease's owner lives. The operating system lets the lock go when the process
/// ends, however it ends, and not before: a process that hangs or is stopped keeps it.
///
/// A mark counts on the machine, and since the boot, that it was made in: locks of network folders promise less. The
/// folder must be one that no other account can write to.
class OwnerMark
{
public:
    /// nullptr where none can be made: then nobody can ever prove this owner dead.
    [[nodiscard]] static std::unique_ptr<OwnerMark> leave(const QString &folder, const QString &owner);

    /// Whether that owner ran here and its process is gone without having taken its mark away.
    /// Says so to all who ask and as often as they do, because whoever hears it may die before acting on it.
    [[nodiscard]] static bool provesDead(const QString &folder, const QString &owner);

    OwnerMark(const OwnerMark &) = delete;
    OwnerMark &operator=(const OwnerMark &) = delete;
    ~OwnerMark() = default; ///< takes the mark away

private:
    explicit OwnerMark(const QString &path);

    QLockFile m_lock;
};

} // namespace cuadra

#pragma once

#include "core/base/result.h"
#include "core/ledger/records.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace cuadra {

class Database; // pages hand it on to the readers and commands of core/desk and cannot look inside
class Workbench;

/// What runs away from the GUI thread. An error undoes what the work wrote.
using ReadingWork = std::function<Status(Database &)>;
using DecidingWork = std::function<Status(Database &, const Actor &, qint64 nowMs)>;
using InquiringWork = std::function<Status(Workbench &)>;
using WorkEnd = std::function<void(const Status &)>; ///< in the GUI thread

/// Carries what work found from its thread to the page that asked, unless the page is gone.
template <typename Found> class Carrier
{
public:
    [[nodiscard]] Status keep(Found found) const
    {
        *m_found = std::move(found);
        return **m_found ? Status(Done{}) : Status((*m_found)->error());
    }

    template <typename Take> [[nodiscard]] WorkEnd handTo(QObject *receiver, Take take) const
    {
        return [found = m_found, receiver = QPointer<QObject>(receiver), take](const Status &done) {
            if (receiver)
                take(done ? **found : Found(done.error()));
        };
    }

private:
    std::shared_ptr<std::optional<Found>> m_found = std::make_shared<std::optional<Found>>();
};

} // namespace cuadra

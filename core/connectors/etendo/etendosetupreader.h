#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendosetup.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cuadra::etendo {

/// One entry of a list in the ERP that a setting may name.
struct SetupChoice
{
    QString id;
    QString searchKey;
    QString name;
    bool preferred = false; ///< the ERP's own default

    [[nodiscard]] bool isCalled(const QString &key) const { return id == key || searchKey == key || name == key; }
};

/// The id \p key stands for. Without a key: the only entry, or the only preferred one. Empty when that is not one.
[[nodiscard]] QString pickChoice(const QList<SetupChoice> &choices, const QString &key);

/// Turns settings into record ids with the ERP's own lists.
/// Errors: those of EtendoReads. What cannot be decided stays empty; missingSettings() names it.
class SetupReader
{
public:
    SetupReader(EtendoReads &reads, const EtendoSettings &settings) : m_reads(reads), m_settings(settings) {}

    [[nodiscard]] Result<EtendoSetup> read(const LoginIdentity &identity, const StopFlag &stop);

    /// Looks a country up and keeps it in \p setup; unknown ones stay unknown.
    [[nodiscard]] Status learnCountry(const QString &isoCode, EtendoSetup &setup, const StopFlag &stop);

private:
    struct Wish
    {
        QString entity;
        QString key;
        QString EtendoSetup::*member;
    };
    using Keep = std::function<bool(EtendoRecord &record)>;

    Status fill(const Wish &wish, EtendoSetup &setup, const StopFlag &stop, const Keep &keep);
    Status fillSimpleLists(EtendoSetup &setup, const StopFlag &stop);
    Status fillPriceLists(EtendoSetup &setup, const StopFlag &stop);
    Status fillCurrency(EtendoSetup &setup, const StopFlag &stop);

    EtendoReads &m_reads;
    const EtendoSettings &m_settings;
};

/// Names of the settings a person has to give before an order can be made.
[[nodiscard]] QStringList missingSettings(const EtendoSetup &setup);

} // namespace cuadra::etendo

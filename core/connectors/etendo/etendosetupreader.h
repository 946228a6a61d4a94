#pragma once

#include "core/base/result.h"
#include "core/base/stopflag.h"
#include "core/connectors/etendo/etendokept.h"
#include "core/connectors/etendo/etendoreads.h"
#include "core/connectors/etendo/etendosettings.h"
#include "core/connectors/etendo/etendosetup.h"

#include <QHash>
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
    bool sellsNet = false;      ///< a price list for sales without tax in its prices
    bool sellsGross = false;    ///< and one with
    bool standardSale = false;  ///< a document type of plain sales orders
    QString currency = {};      ///< of a price list

    [[nodiscard]] bool isCalled(const QString &key) const { return id == key || searchKey == key || name == key; }
};

/// The id \p key stands for. Without a key: the only entry, or the only preferred one. Empty when that is not one.
[[nodiscard]] QString pickChoice(const QList<SetupChoice> &choices, const QString &key);

/// Turns settings into record ids with the ERP's own lists.
///
/// Each list is kept by itself for as long as it is believed: when a line drops, the next try goes on with the list
/// that is missing. Errors: those of EtendoReads. What cannot be decided stays empty; missingSettings() names it.
class SetupReader
{
public:
    SetupReader(EtendoReads &reads, const EtendoSettings &settings) : m_reads(reads), m_settings(settings) {}

    /// All entries of a list, read at most \p forMs ago.
    [[nodiscard]] Result<QList<SetupChoice>> choices(const QString &entity, const StopFlag &stop,
                                                     qint64 forMs = kBelievedMs);

    /// With the time of the list that was read first.
    [[nodiscard]] Result<Kept<EtendoSetup>> read(const LoginIdentity &identity, const StopFlag &stop);

    /// Looks a country up and puts it into \p setup; unknown ones stay unknown.
    [[nodiscard]] Status learnCountry(const QString &isoCode, EtendoSetup &setup, const StopFlag &stop);

private:
    struct Wish
    {
        QString entity;
        QString key;
        QString EtendoSetup::*member;
        bool SetupChoice::*fits = nullptr; ///< nullptr = every entry does
    };
    struct Currency
    {
        QString id;
        QString code;
    };

    QList<Wish> wishes() const;
    Status fill(const Wish &wish, EtendoSetup &setup, const StopFlag &stop);
    Status fillCurrency(EtendoSetup &setup, const StopFlag &stop);
    [[nodiscard]] qint64 oldestMs() const;

    EtendoReads &m_reads;
    const EtendoSettings &m_settings;
    QHash<QString, Kept<QList<SetupChoice>>> m_lists; ///< by entity
    Kept<Currency> m_currency;
    QHash<QString, QString> m_countries; ///< their codes and ids do not change
};

/// Names of the settings a person has to give before an order can be made.
[[nodiscard]] QStringList missingSettings(const EtendoSetup &setup);

} // namespace cuadra::etendo

#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QTimeZone>

namespace cuadra::etendo {

/// What every document needs from the ERP's own lists, as record ids. Filled once per session by SetupReader.
struct EtendoSetup
{
    QString organization;
    QString warehouse;
    QString documentType;
    QString priceListNet;
    QString priceListGross;
    QString paymentTerms;
    QString paymentMethod; ///< may be empty
    QString businessPartnerCategory;
    QString currency;      ///< record id of the price list's currency
    QString currencyCode;  ///< ISO 4217
    QString taxCategoryGoods;
    QString taxCategoryServices;
    QHash<QString, QString> countries; ///< ISO 3166-1 alpha-2 -> record id
    QTimeZone timeZone = QTimeZone::utc();

    /// The calendar day the order belongs to in the company's own zone.
    [[nodiscard]] QDate day(qint64 ms) const { return QDateTime::fromMSecsSinceEpoch(ms, timeZone).date(); }
    [[nodiscard]] const QString &priceList(bool gross) const { return gross ? priceListGross : priceListNet; }
};

} // namespace cuadra::etendo

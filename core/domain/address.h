#pragma once

#include <QString>

namespace cuadra {

/// As the shop stored it, trimmed and otherwise unchanged; checks judge it, nothing repairs it silently.
struct Address
{
    QString firstName;
    QString lastName;
    QString company;
    QString street1;
    QString street2;
    QString city;
    QString region;   ///< the shop's province code ("M", "TF") or text
    QString postcode;
    QString country;  ///< ISO 3166-1 alpha-2 when the shop is right
    QString phone;
    QString email;

    [[nodiscard]] bool isEmpty() const { return street1.isEmpty() && city.isEmpty() && postcode.isEmpty() && country.isEmpty(); }
    [[nodiscard]] QString personName() const { return (firstName + u' ' + lastName).trimmed(); }
    /// The name for a document: the company when there is one.
    [[nodiscard]] QString displayName() const { return company.isEmpty() ? personName() : company; }

    friend bool operator==(const Address &, const Address &) = default;
};

} // namespace cuadra

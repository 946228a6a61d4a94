#pragma once

#include "core/desk/payloadfacts.h"

#include <QJsonValue>
#include <QRegularExpression>
#include <QStringList>

namespace cuadra {

/// Takes one customer's data out of all that is said about an order.
///
/// Promise: of the values given to add() only a first name alone and parts of an address shorter than kShortest are left
///          in what text(), list(), body() and url() return. Of bodies only members stay whose names are known to hold
///          nothing personal; what is no JSON is left out as a whole.
class PersonalTexts
{
public:
    void add(const QList<PersonalFact> &facts);
    void addName(const QString &name); ///< of the listing row

    static constexpr qsizetype kShortest = 4;

    [[nodiscard]] QString text(const QString &text) const;
    [[nodiscard]] QStringList list(const QStringList &texts) const;
    [[nodiscard]] QByteArray body(const QByteArray &message) const; ///< of an exchange, with or without headers
    [[nodiscard]] QString url(const QString &url) const;            ///< without its query
    /// One value of a document, by the name of its member.
    [[nodiscard]] QString value(const QString &member, const QString &value) const;

private:
    struct Rule
    {
        QRegularExpression pattern;
        QString value; ///< sought as it stands when it is too long for a pattern
        QString shown;
    };

    void addRule(const QString &value, const QString &pattern, const QString &shown);
    void addValue(const QString &value, PersonalKind kind);
    void addSurnames(const QString &value);
    [[nodiscard]] QJsonValue masked(const QString &name, const QJsonValue &value, bool personal) const;

    QList<Rule> m_rules; ///< the longest first
    QStringList m_known;
};

} // namespace cuadra

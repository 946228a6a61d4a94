#include "core/desk/editablefields.h"
#include "core/rules/customertaxid.h"
#include "core/rules/overlay.h"
#include "core/rules/plaintext.h"
#include "core/rules/tables.h"
#include "core/rules/taxid.h"
#include "core/rules/vatnumber.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr qsizetype kLongestText = 2'000;

FieldVerdict bad(const QString &code, const QStringList &args, const QString &suggestion = {})
{
    return {.good = false, .code = code, .args = args, .suggestion = suggestion};
}

FieldVerdict warning(const QString &code, const QStringList &args)
{
    return {.good = true, .code = code, .args = args};
}

FieldVerdict judgeSpanish(const QString &typed)
{
    const TaxIdJudgement judgement = judgeTaxId(typed);
    const QStringList args{judgement.normalised, judgement.suggestion};
    switch (judgement.verdict) {
    case TaxIdVerdict::Valid:
        return judgement.placeholder ? warning(u"pf13.placeholder"_s, {judgement.normalised}) : FieldVerdict();
    case TaxIdVerdict::UnusualControl: return warning(u"pf12.unusual_control"_s, args);
    case TaxIdVerdict::WrongControl:
        return bad(judgement.kind == TaxIdKind::Entity ? u"pf12.entity_control"_s : u"pf12.letter"_s, args,
                   judgement.suggestion);
    case TaxIdVerdict::WrongForm: return bad(u"pf12.form"_s, args, judgement.suggestion);
    case TaxIdVerdict::Empty: return {};
    }
    Q_UNREACHABLE();
}

FieldVerdict judgeEuropean(const QString &number)
{
    switch (judgeVatNumber(number)) {
    case VatVerdict::Valid: return {};
    case VatVerdict::WrongForm: return bad(u"pf14.form"_s, {number});
    case VatVerdict::WrongCheckDigits: return bad(u"pf14.check_digits"_s, {number});
    case VatVerdict::GreekPrefix: return bad(u"pf14.greek_prefix"_s, {number}, u"EL"_s + number.mid(2));
    case VatVerdict::SchemeNumber: return bad(u"pf14.scheme_number"_s, {number});
    case VatVerdict::UnknownPrefix: return bad(u"pf14.prefix"_s, {number});
    }
    Q_UNREACHABLE();
}

FieldVerdict judgeTaxNumber(const Order &order)
{
    const CustomerTaxId id = readCustomerTaxId(order);
    switch (id.type) {
    case CustomerTaxIdType::None:
    case CustomerTaxIdType::Foreign: return {};
    case CustomerTaxIdType::Spanish: return judgeSpanish(order.taxIdentity.number);
    case CustomerTaxIdType::EuVat: return judgeEuropean(id.number);
    }
    Q_UNREACHABLE();
}

FieldVerdict judgeCountry(const QString &country)
{
    static const QRegularExpression form(u"\\A[A-Z]{2}\\z"_s);
    if (form.match(country).hasMatch())
        return {};
    const QString upper = country.trimmed().toUpper();
    return bad(u"pf11.country"_s, {country}, form.match(upper).hasMatch() ? upper : QString());
}

FieldVerdict judgePostcode(const Address &address)
{
    static const QRegularExpression form(u"\\A[0-9]{5}\\z"_s);
    if (address.country != u"ES"_s)
        return {};
    if (!form.match(address.postcode).hasMatch()) {
        const bool zeroLost = address.postcode.size() == 4 && form.match(u'0' + address.postcode).hasMatch();
        return bad(u"pf11.postcode"_s, {address.postcode}, zeroLost ? u'0' + address.postcode : QString());
    }
    const int province = QStringView(address.postcode).first(2).toInt();
    return province >= 1 && province <= 52 ? FieldVerdict() : bad(u"pf11.province"_s, {address.postcode});
}

FieldVerdict judgeAddress(const Address &address, const QString &name)
{
    if (name == u"country"_s)
        return judgeCountry(address.country);
    if (name == u"postcode"_s)
        return judgePostcode(address);
    return {};
}

FieldVerdict judgePlain(const QString &text)
{
    if (hasControls(text))
        return bad(u"pf26.controls"_s, {});
    if (text.size() > kLongestText)
        return bad(u"pf26.too_long"_s, {QString::number(kLongestText), QString::number(text.size())});
    return {};
}

} // namespace

FieldVerdict judgeField(const Order &corrected, const QString &path, const QJsonValue &value)
{
    const Result<Order> order = applyOverlay(corrected, {{path, value}});
    if (!order)
        return bad(order.error().code, order.error().args);
    if (const FieldVerdict plain = judgePlain(value.toString()); !plain.good && path != u"note"_s)
        return plain;
    const QString name = path.section(u'.', 1);
    if (path == u"taxIdentity.number"_s)
        return judgeTaxNumber(*order);
    if (path.startsWith(u"billing."_s))
        return judgeAddress(order->billing, name);
    return path.startsWith(u"shipping."_s) ? judgeAddress(order->shipping, name) : FieldVerdict();
}

} // namespace cuadra

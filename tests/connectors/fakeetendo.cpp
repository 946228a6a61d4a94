#include "tests/connectors/fakeetendo.h"

#include <QRegularExpression>

namespace cuadra::test {

namespace {

/// "e.salesOrder.id='X'" and "e.searchKey='X'" -> the member and the value; all a connector asks here.
struct Condition
{
    QString member;
    QString value;
};

Condition readCondition(const QString &where)
{
    static const QRegularExpression form(u"^e\\.(\\w+)(?:\\.id)?='(.*)'$"_s);
    const QRegularExpressionMatch match = form.match(where);
    return {match.captured(1), match.captured(2)};
}

bool matches(const QByteArray &record, const Condition &condition)
{
    return record.contains('"' + condition.member.toUtf8() + "\":\"" + condition.value.toUtf8() + '"');
}

} // namespace

FakeEtendo::FakeEtendo() : m_transport([this](const HttpRequest &request) { return answer(request); })
{
    put(u"DocumentType"_s, u"DOCTYPE"_s, R"("name":"Standard Order","documentCategory":"SOO","sOSubType":"SO","return":false)");
    put(u"DocumentType"_s, u"QUOTE"_s, R"("name":"Quotation","documentCategory":"SOO","sOSubType":"OB","return":false)");
    put(u"FinancialMgmtPaymentTerm"_s, u"TERMS"_s, R"("searchKey":"30","name":"30 days","default":true)");
    put(u"FinancialMgmtPaymentTerm"_s, u"NOW"_s, R"("searchKey":"redsys","name":"Now","default":false)");
    put(u"BusinessPartnerCategory"_s, u"CATEGORY"_s, R"("searchKey":"WEB","name":"Web")");
    put(u"PricingPriceList"_s, u"LISTNET"_s, R"("name":"Net","salesPriceList":true,"priceIncludesTax":false,"currency":"102")");
    put(u"PricingPriceList"_s, u"LISTGROSS"_s, R"("name":"Gross","salesPriceList":true,"priceIncludesTax":true,"currency":"102")");
    put(u"PricingPriceList"_s, u"BUY"_s, R"("name":"Purchases","salesPriceList":false,"priceIncludesTax":false,"currency":"102")");
    put(u"Currency"_s, u"102"_s, R"("iSOCode":"EUR")");
    put(u"Country"_s, u"106"_s, R"("iSOCountryCode":"ES","name":"Spain")");
    put(u"Product"_s, u"PRODUCT1"_s, R"("searchKey":"TAZA-AZ","uPCEAN":"8400000000017","uOM":"100")");
    put(u"Product"_s, u"PRODUCT2"_s, R"("searchKey":"PLATO-BL","uPCEAN":"8400000000024","uOM":"100")");
    put(u"FinancialMgmtTaxRate"_s, u"TAX21"_s, R"("rate":21,"taxCategory":"G","salesPurchaseType":"S")");
    put(u"FinancialMgmtTaxRate"_s, u"BUY21"_s, R"("rate":21,"taxCategory":"G","salesPurchaseType":"P")");
    put(u"FinancialMgmtTaxRate"_s, u"SUM"_s, R"("rate":26.2,"taxCategory":"G","salesPurchaseType":"S","summaryLevel":true)");
    put(u"FinancialMgmtTaxRate"_s, u"PART21"_s, R"("rate":21,"taxCategory":"G","salesPurchaseType":"S","parentTaxRate":"SUM")");
    put(u"FinancialMgmtTaxRate"_s, u"PART52"_s, R"("rate":5.2,"taxCategory":"G","salesPurchaseType":"S","parentTaxRate":"SUM")");
}

void FakeEtendo::put(const QString &entity, const QString &id, const QByteArray &members)
{
    m_records[entity].insert(id, "{\"id\":\"" + id.toUtf8() + "\",\"_entityName\":\"" + entity.toUtf8() + "\"," + members + '}');
}

QList<HttpRequest> FakeEtendo::sent(const QByteArray &method, const QString &pathPart) const
{
    QList<HttpRequest> found;
    for (const HttpRequest &request : m_transport.requests) {
        if (request.method == method && request.url.path().contains(pathPart))
            found << request;
    }
    return found;
}

HttpReply FakeEtendo::loginReply() const
{
    const QByteArray claims = QStringLiteral(R"({"iss":"sws","user":"100","role":"%1","organization":"%2","warehouse":"%3"})")
                                  .arg(role, organization, warehouse)
                                  .toUtf8();
    const QByteArray token = "eyJhbGciOiJFUzI1NiJ9." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
    return makeReply(200, R"({"status":"success","token":")" + token + R"(","roleList":)" + roleList + '}',
                     {{"Content-Type", "application/json;charset=ISO-8859-1"}, {"Date", "Mon, 21 Sep 2026 14:13:20 GMT"}});
}

HttpReply FakeEtendo::list(const QString &entity, const QUrlQuery &query) const
{
    const int start = query.queryItemValue(u"_startRow"_s).toInt();
    const int end = query.queryItemValue(u"_endRow"_s).toInt();
    const QString where = query.queryItemValue(u"_where"_s, QUrl::FullyDecoded);
    const Condition condition = readCondition(where);
    QByteArrayList rows;
    int row = 0;
    for (const QByteArray &record : m_records.value(entity)) {
        if (!where.isEmpty() && !matches(record, condition))
            continue;
        if (row >= start && row < end)
            rows << record;
        ++row;
    }
    return jsonReply(200, R"({"response":{"status":0,"startRow":0,"data":[)" + rows.join(',') + "]}}");
}

HttpReply FakeEtendo::single(const QString &entity, const QString &id) const
{
    const auto records = m_records.value(entity);
    if (records.contains(id))
        return jsonReply(200, records.value(id));
    return jsonReply(404, R"({"response":{"status":-1,"error":{"message":"not found","messageType":"Error"},"totalRows":0}})");
}

Result<HttpReply> FakeEtendo::answer(const HttpRequest &request)
{
    const QString path = request.url.path();
    for (qsizetype i = 0; i < planned.size(); ++i) {
        if (request.method == planned.at(i).method && path.contains(planned.at(i).pathPart))
            return planned.takeAt(i).reply;
    }
    if (path.endsWith("/sws/login"_L1))
        return loginReply();
    if (request.method != "GET" && onWrite)
        onWrite(request);
    if (path.contains(".kernel/"_L1))
        return jsonReply(200, processReply);
    if (path.endsWith("/sws/dal"_L1))
        return makeReply(200, kStored);
    if (request.method == "DELETE")
        return jsonReply(200, R"({"response":{"status":0,"data":[]}})");
    const QStringList parts = path.section(u"/sws/jsondal/"_s, 1).split(u'/');
    return parts.size() == 2 ? single(parts.at(0), parts.at(1)) : list(parts.at(0), QUrlQuery(request.url));
}

} // namespace cuadra::test

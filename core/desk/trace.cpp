#include "core/desk/trace.h"

#include "core/desk/deskreader.h"
#include "core/desk/traceevents.h"
#include "core/ledger/queuestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kShownRevisions = 30;

/// As JSON writers do that keep to ASCII: "Pe\u00f1a". A slash may be written "\/".
QByteArray inJson(const QString &text)
{
    QByteArray escaped;
    for (const QChar one : text)
        escaped += one.unicode() < 0x80 ? QByteArray(1, char(one.unicode()))
                                        : "\\u" + QByteArray::number(one.unicode(), 16).rightJustified(4, '0');
    return escaped.toLower();
}

QString onlyDigits(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar one) { return one.isDigit(); });
    return digits;
}

bool looksLikePhone(const QString &text)
{
    return onlyDigits(text).size() >= 9
        && std::all_of(text.cbegin(), text.cend(), [](QChar one) { return one.isDigit() || u" +-./()"_s.contains(one); });
}

/// Whether a phone of the payload ends in the same nine digits, however either is written.
bool hasPhone(const QByteArray &payload, const QString &digits)
{
    const QList<PersonalFact> facts = payloadFacts(payload).personal;
    return std::any_of(facts.cbegin(), facts.cend(), [&](const PersonalFact &fact) {
        return fact.kind == PersonalKind::Phone && onlyDigits(fact.value).endsWith(digits);
    });
}

void maskDetail(TransferDetail &detail, const PersonalTexts &personal)
{
    detail.row.customer = masked(PersonalKind::Name, detail.row.customer);
    detail.row.errorArgs = personal.list(detail.row.errorArgs);
    for (AttemptView &attempt : detail.attempts) {
        attempt.errorArgs = personal.list(attempt.errorArgs);
        attempt.detail = personal.text(attempt.detail);
    }
    for (ExchangeView &exchange : detail.exchanges) {
        exchange.url = personal.url(exchange.url);
        exchange.request = personal.body(exchange.request);
        exchange.reply = personal.body(exchange.reply);
    }
    for (Finding &finding : detail.findings)
        finding.args = personal.list(finding.args);
    for (AuditView &audit : detail.audit)
        audit.content = personal.text(audit.content);
    if (detail.waterfall) {
        for (WaterfallStep &step : detail.waterfall->steps)
            step.label = personal.text(step.label);
    }
}

QList<PersonalFact> contactOf(const PayloadFacts &payload)
{
    QList<PersonalFact> contact;
    QStringList seen;
    for (const PersonalFact &fact : payload.personal) {
        const QString member = fact.field.section(u'.', -1);
        if (seen.contains(member + fact.value))
            continue;
        seen << member + fact.value;
        contact.append({fact.kind, fact.field, masked(fact.kind, fact.value)});
    }
    return contact;
}

} // namespace

Result<TraceSearch> TraceReader::find(const QString &text)
{
    TraceSearch search{.text = text.simplified()};
    QString wanted = search.text;
    if (wanted.startsWith(u'#'))
        wanted.remove(0, 1);
    TraceStore store(m_database);
    const auto names = store.systemNames();
    const auto lastRead = store.lastReadMs();
    if (!names || !lastRead)
        return names ? lastRead.error() : names.error();
    search.systems = *names;
    search.lastReadMs = *lastRead;
    if (wanted.isEmpty())
        return search;
    const auto ids = idsFor(wanted, search);
    if (!ids)
        return ids.error();
    search.more = ids->size() > kFound;
    const auto rows = QueueStore(m_database).rows(ids->first(std::min<qsizetype>(ids->size(), kFound)));
    if (!rows)
        return rows.error();
    search.rows = *rows;
    for (QueueRow &row : search.rows)
        row.customer = masked(PersonalKind::Name, row.customer);
    return search;
}

/// From the surest to the dearest: a number written out, a part of one or of a name, whole documents.
Result<QList<TransferId>> TraceReader::idsFor(const QString &wanted, TraceSearch &search)
{
    TraceStore store(m_database);
    const auto named = store.named(wanted, kFound + 1);
    if (!named || !named->isEmpty())
        return named;
    const auto keys = QueueStore(m_database).keys({.text = wanted});
    if (!keys)
        return keys.error();
    if (!keys->ids.isEmpty())
        return keys->ids.first(std::min<qsizetype>(keys->ids.size(), kFound + 1));
    const auto skipped = store.skipReason(wanted);
    if (!skipped)
        return skipped.error();
    search.skipReason = *skipped;
    return findInPayloads(wanted, search.payloads);
}

Result<QList<TransferId>> TraceReader::findInPayloads(const QString &text, int &searched)
{
    const QByteArray plain = text.toUtf8().toLower();
    const QByteArray escaped = inJson(text.toLower());
    const QString digits = looksLikePhone(text) ? onlyDigits(text).last(9) : QString();
    QList<TransferId> found;
    const auto look = [&](TransferId transfer, const QByteArray &payload) {
        ++searched;
        const QByteArray lower = payload.toLower();
        if (lower.contains(plain) || lower.contains(escaped) || (!digits.isEmpty() && hasPhone(payload, digits)))
            found << transfer;
        return found.size() <= kFound;
    };
    if (const Status read = TraceStore(m_database).eachPayload(kPayloads, look); !read)
        return read.error();
    return found;
}

Result<Trace> TraceReader::trace(TransferId transfer)
{
    const Result<TransferDetail> detail = DeskReader(m_database).detail(transfer);
    if (!detail)
        return detail.error();
    TraceStore store(m_database);
    const auto facts = store.facts(transfer);
    const auto revisions = store.revisions(transfer, kShownRevisions);
    if (!facts || !revisions)
        return facts ? revisions.error() : facts.error();
    if (!*facts)
        return Error{.kind = ErrorKind::Rejected, .code = u"desk.unknown_transfer"_s};
    TraceSource source{.detail = *detail, .facts = **facts, .revisions = *revisions, .payloads = {}};
    PersonalTexts personal;
    personal.addName(detail->row.customer);
    for (const RevisionView &revision : std::as_const(source.revisions)) {
        source.payloads << payloadFacts(revision.payload);
        personal.add(source.payloads.back().personal);
    }
    maskDetail(source.detail, personal);
    Trace trace{.detail = source.detail,
                .externalId = source.facts.externalId,
                .erpId = source.facts.erpId,
                .orderedMs = source.facts.documentMs};
    trace.events = traceEvents(source, personal);
    trace.steps = traceSteps(source);
    if (!source.payloads.isEmpty())
        trace.contact = contactOf(source.payloads.back());
    return trace;
}

} // namespace cuadra

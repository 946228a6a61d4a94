#include "ui/text/audits.h"

#include "ui/text/figures.h"
#include "ui/text/safetext.h"
#include "ui/text/times.h"
#include "ui/text/traces.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

constexpr int kNameLength = 60;

QString say(const char *text)
{
    return QCoreApplication::translate("audits", text);
}

QString foreign(const QString &text)
{
    return shownPlainly(text);
}

QJsonObject contentOf(const AuditLine &line)
{
    return QJsonDocument::fromJson(line.content.toUtf8()).object();
}

QString keyWord(const QString &key, const QString &action)
{
    static const QHash<QString, const char *> words{
        {u"code"_s, QT_TRANSLATE_NOOP("audits", "Code")},
        {u"name"_s, QT_TRANSLATE_NOOP("audits", "Name")},
        {u"tax_id"_s, QT_TRANSLATE_NOOP("audits", "Tax id")},
        {u"settings"_s, QT_TRANSLATE_NOOP("audits", "Settings")},
        {u"resume_ms"_s, QT_TRANSLATE_NOOP("audits", "Goes on")},
        {u"kind"_s, QT_TRANSLATE_NOOP("audits", "Kind")},
        {u"from"_s, QT_TRANSLATE_NOOP("audits", "In the shop")},
        {u"to"_s, QT_TRANSLATE_NOOP("audits", "In the ERP")},
        {u"tag"_s, QT_TRANSLATE_NOOP("audits", "Tag")},
        {u"note"_s, QT_TRANSLATE_NOOP("audits", "Note")},
        {u"fields"_s, QT_TRANSLATE_NOOP("audits", "Fields")},
    };
    if (key == u"to" && action == u"transfer.assign")
        return say(QT_TRANSLATE_NOOP("audits", "Given to"));
    const char *known = words.value(key, nullptr);
    return known ? say(known) : foreign(key);
}

QString valueText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const auto &part : value.toArray())
            parts << valueText(part);
        return parts.join(u", "_s);
    }
    if (value.isObject())
        return foreign(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    return foreign(value.toVariant().toString());
}

QString resumeText(const QJsonValue &value)
{
    const qint64 atMs = value.toVariant().toLongLong();
    return atMs == 0 ? say(QT_TRANSLATE_NOOP("audits", "when a person resumes")) : exactTime(atMs);
}

void addCorrections(QList<AuditFact> &facts, const QJsonArray &fields)
{
    for (const auto &field : fields) {
        const QJsonObject one = field.toObject();
        facts << AuditFact{.what = foreign(fieldWord(one.value(u"field"_s).toString())),
                           .before = valueText(one.value(u"before"_s)),
                           .now = valueText(one.value(u"after"_s))};
    }
}

bool areCorrections(const QJsonValue &value)
{
    return value.isArray() && value.toArray().first().isObject();
}

QString brokenSentence(const ChainProof &proof)
{
    const QString where = say(QT_TRANSLATE_NOOP("audits", "The chain breaks at entry %1: it is missing, or it was changed after it was"
        " written.")).arg(countText(proof.brokenId));
    if (proof.lastId == 0)
        return where;
    return where + u' ' + say(QT_TRANSLATE_NOOP("audits", "The %1 entries before it are whole, up to %2."))
                              .arg(countText(proof.lastId), exactTime(proof.lastMs));
}

} // namespace

QString auditWho(const AuditLine &line)
{
    return line.who == u"engine" ? say(QT_TRANSLATE_NOOP("audits", "the engine")) : shortened(foreign(line.who), kNameLength);
}

QString auditSubject(const AuditLine &line)
{
    const QString name = shortened(foreign(line.subjectName), kNameLength);
    const QString kind = line.subject.section(u'/', 0, 0);
    if (name.isEmpty())
        return foreign(line.subject);
    if (kind == u"transfer")
        return say(QT_TRANSLATE_NOOP("audits", "Order %1")).arg(name);
    if (kind == u"route")
        return say(QT_TRANSLATE_NOOP("audits", "Route %1")).arg(name);
    if (kind == u"connection")
        return say(QT_TRANSLATE_NOOP("audits", "Connection %1")).arg(name);
    return say(QT_TRANSLATE_NOOP("audits", "Company %1")).arg(name);
}

QString auditReason(const AuditLine &line)
{
    if (line.erased)
        return say(QT_TRANSLATE_NOOP("audits", "(the content was erased)"));
    return foreign(contentOf(line).value(u"reason"_s).toString());
}

QList<AuditFact> auditFacts(const AuditLine &line)
{
    QList<AuditFact> facts;
    const QJsonObject content = contentOf(line);
    for (auto entry = content.begin(); entry != content.end(); ++entry) {
        if (entry.key() == u"reason")
            continue;
        if (areCorrections(entry.value()))
            addCorrections(facts, entry.value().toArray());
        else
            facts << AuditFact{.what = keyWord(entry.key(), line.action),
                               .now = entry.key() == u"resume_ms" ? resumeText(entry.value()) : valueText(entry.value())};
    }
    return facts;
}

QString auditText(const AuditLine &line)
{
    QStringList lines{QStringList{exactTime(line.atMs), auditWho(line), auditWord(line.action), auditSubject(line)}.join(u" \u00b7 "_s)};
    const QString reason = auditReason(line);
    if (!reason.isEmpty())
        lines << reason;
    for (const AuditFact &fact : auditFacts(line))
        lines << (fact.before.isEmpty() ? u"%1: %2"_s.arg(fact.what, fact.now)
                                        : u"%1: %2 \u2192 %3"_s.arg(fact.what, fact.before, fact.now));
    return lines.join(u'\n');
}

QString chainSentence(const ChainProof &proof)
{
    if (proof.brokenId != 0)
        return brokenSentence(proof);
    if (proof.lastId == 0)
        return say(QT_TRANSLATE_NOOP("audits", "There is nothing to check yet."));
    const QString whole = say(QT_TRANSLATE_NOOP("audits", "The chain is whole: %1 entries, from %2 to %3."))
                              .arg(countText(proof.lastId), exactTime(proof.firstMs), exactTime(proof.lastMs));
    if (proof.erased == 0)
        return whole;
    return whole + u' ' + QCoreApplication::translate("audits", "The contents of %n of them were erased, as is meant for personal data.",
                                                      nullptr, int(proof.erased));
}

} // namespace cuadra

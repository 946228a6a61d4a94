#include "tests/support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace cuadra::test;
using namespace Qt::StringLiterals;

namespace {

/// ARCHITECTURE.md, "Layers", as a table: a folder and what its files may include of ours, itself apart.
/// What stands behind an arrow brings along what it includes, except for ui and app/sandbox, which list all.
struct Layer
{
    QString folder;
    QStringList includes;
    bool onlyThese = false;
};

const QList<Layer> &layers()
{
    static const QList<Layer> all{
        {u"core/base"_s, {}},
        {u"core/domain"_s, {u"core/base"_s}},
        {u"core/rules"_s, {u"core/domain"_s}},
        {u"core/ledger"_s, {u"core/domain"_s, u"core/rules"_s}},
        {u"core/net"_s, {u"core/base"_s}},
        {u"core/ports"_s, {u"core/domain"_s}},
        {u"core/connectors"_s, {u"core/ports"_s, u"core/net"_s, u"core/domain"_s}},
        {u"core/flows"_s, {u"core/ports"_s, u"core/rules"_s, u"core/ledger"_s}},
        {u"core/engine"_s, {u"core/flows"_s, u"core/ledger"_s, u"core/net"_s}},
        {u"core/desk"_s, {u"core/ledger"_s, u"core/rules"_s, u"core/domain"_s}},
        {u"ui/text"_s, {u"core/desk"_s, u"core/domain"_s, u"core/base"_s}, true},
        {u"ui"_s, {u"ui/text"_s, u"core/desk"_s, u"core/domain"_s, u"core/base"_s}, true},
        {u"app/sandbox"_s, {u"core/base"_s}, true},
        {u"app"_s, {u"app/sandbox"_s, u"ui"_s, u"ui/text"_s, u"core/desk"_s, u"core/engine"_s, u"core/connectors"_s}},
    };
    return all;
}

/// The layer a path belongs to: the longest folder that leads it.
const Layer *layerOf(const QString &path)
{
    const Layer *best = nullptr;
    for (const Layer &layer : layers())
        if (path.startsWith(layer.folder + u'/') && (!best || layer.folder.size() > best->folder.size()))
            best = &layer;
    return best;
}

const Layer *layerNamed(const QString &folder)
{
    return layerOf(folder + u"/x"_s);
}

void addReach(const Layer &layer, QSet<QString> &reach)
{
    for (const QString &folder : layer.includes) {
        if (reach.contains(folder))
            continue;
        reach.insert(folder);
        if (!layer.onlyThese)
            addReach(*layerNamed(folder), reach);
    }
}

bool mayInclude(const Layer &from, const QString &included)
{
    const Layer *to = layerOf(included);
    if (!to)
        return false;
    QSet<QString> reach{from.folder};
    addReach(from, reach);
    return reach.contains(to->folder);
}

QStringList sourceFiles(const QString &folder)
{
    const QDir root(sourceDir());
    QStringList files;
    QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += root.relativeFilePath(it.next());
    files.sort();
    return files;
}

QString contentOf(const QString &file)
{
    QFile source(QDir(sourceDir()).filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// Includes in quotes; all of ours are written that way and rooted at the repository.
QStringList includesOf(const QString &text)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QStringList includes;
    for (const auto &match : line.globalMatch(text))
        includes += match.captured(1);
    return includes;
}

QStringList wrongIncludes(const QString &file, const QString &text)
{
    const Layer *layer = layerOf(file);
    QStringList wrong;
    for (const QString &included : includesOf(text)) {
        const bool generated = !included.contains(u'/'); // moc and ui files stand beside nothing
        if (!generated && layer && !mayInclude(*layer, included))
            wrong += file + u" includes "_s + included;
    }
    return wrong;
}

/// Words, pictures and windows have no place in core.
QStringList windowWords(const QString &file, const QString &text)
{
    static const QRegularExpression banned(
        u"\\btr\\(|\\bQIcon\\b|\\bQColor\\b|\\bQWidget\\b|<QtWidgets|<QtGui|<QApplication>|<QPixmap>"_s);
    const auto match = banned.match(text);
    return match.hasMatch() ? QStringList{file + u" uses "_s + match.captured()} : QStringList();
}

} // namespace

class LayersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includes_followTheArrows();
    void wrongArrow_isFound_data();
    void wrongArrow_isFound();
    void core_knowsNoWindow();
    void topFolders_areTheSix();
};

void LayersTest::includes_followTheArrows()
{
    QStringList wrong;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s})
        for (const QString &file : sourceFiles(folder))
            wrong += wrongIncludes(file, contentOf(file));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(sourceFiles(u"core"_s).size() > 20);
}

void LayersTest::wrongArrow_isFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("rules use values") << u"core/rules/holds.cpp"_s << u"core/domain/order.h"_s << true;
    QTest::newRow("rules use what values use") << u"core/rules/holds.cpp"_s << u"core/base/decimal.h"_s << true;
    QTest::newRow("rules use the ledger") << u"core/rules/holds.cpp"_s << u"core/ledger/ledger.h"_s << false;
    QTest::newRow("a connector uses rules") << u"core/connectors/x/x.cpp"_s << u"core/rules/holds.h"_s << false;
    QTest::newRow("a flow uses a connector") << u"core/flows/x.cpp"_s << u"core/connectors/x/x.h"_s << false;
    QTest::newRow("a flow uses a port") << u"core/flows/x.cpp"_s << u"core/ports/ordersource.h"_s << true;
    QTest::newRow("a page uses the desk") << u"ui/queue/x.cpp"_s << u"core/desk/readmodels.h"_s << true;
    QTest::newRow("a page uses the ledger") << u"ui/queue/x.cpp"_s << u"core/ledger/ledger.h"_s << false;
    QTest::newRow("a page uses rules") << u"ui/queue/x.cpp"_s << u"core/rules/holds.h"_s << false;
    QTest::newRow("words use a page") << u"ui/text/x.cpp"_s << u"ui/queue/x.h"_s << false;
    QTest::newRow("the sandbox uses values") << u"app/sandbox/x.cpp"_s << u"core/domain/order.h"_s << false;
    QTest::newRow("the program uses a flow") << u"app/x.cpp"_s << u"core/flows/x.h"_s << true;
    QTest::newRow("a test helper in core") << u"core/base/x.cpp"_s << u"tests/support/paths.h"_s << false;
}

void LayersTest::wrongArrow_isFound()
{
    QFETCH(QString, file);
    QFETCH(QString, included);
    const QStringList wrong = wrongIncludes(file, u"#include \""_s + included + u"\"\n"_s);
    QTEST(wrong.isEmpty(), "allowed");
}

void LayersTest::core_knowsNoWindow()
{
    QStringList wrong;
    for (const QString &file : sourceFiles(u"core"_s))
        wrong += windowWords(file, contentOf(file));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(windowWords(u"x"_s, u"return tr(\"x\");"_s).size(), 1);
    QCOMPARE(windowWords(u"x"_s, u"return str(x);"_s).size(), 0);
}

void LayersTest::topFolders_areTheSix()
{
    QStringList folders = QDir(sourceDir()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    folders.removeIf([](const QString &name) { return name == u"build"; }); // not of the repository
    QCOMPARE(folders, (QStringList{u"app"_s, u"core"_s, u"resources"_s, u"tests"_s, u"translations"_s, u"ui"_s}));
}

QTEST_APPLESS_MAIN(LayersTest)
#include "tst_layers.moc"

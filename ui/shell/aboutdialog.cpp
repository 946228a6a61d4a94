#include "ui/shell/aboutdialog.h"

#include "ui/widgets/elidedlabel.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

namespace {

QString iconLicence()
{
    QFile file(u":/icons/LICENSE"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Cuadra"));
    resize(560, 440);
    QLabel *name = plainLabel("brand", this);
    name->setText(u"Cuadra %1"_s.arg(QString::fromLatin1(CUADRA_VERSION)));
    QLabel *words = plainLabel("muted", this);
    words->setText(tr("Operations console between shops and ERPs. Free software under the GNU General Public License, "
                      "version 3 or later. It is built on Qt %1.").arg(QString::fromLatin1(qVersion())));
    auto *licences = new QPlainTextEdit(this);
    licences->setReadOnly(true);
    licences->setTabChangesFocus(true);
    licences->setAccessibleName(tr("Licences"));
    licences->setPlainText(tr("Icons: Lucide") + u"\n\n"_s + iconLicence());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(name);
    layout->addWidget(words);
    layout->addWidget(licences, 1);
    layout->addWidget(buttons);
}

} // namespace cuadra

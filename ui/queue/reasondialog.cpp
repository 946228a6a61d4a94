#include "ui/queue/reasondialog.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/primarybutton.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

ReasonDialog::ReasonDialog(const QString &action, const QString &question, QWidget *parent) :
    QDialog(parent), m_reason(new QLineEdit(this))
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(action);
    setMinimumWidth(420);
    QLabel *words = plainLabel("strong", this);
    words->setText(question);
    QLabel *label = plainLabel("muted", this);
    label->setText(tr("Reason"));
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(500);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = addPrimaryButton(*buttons, action);
    go->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(words);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(6);
    layout->addWidget(buttons);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace cuadra

#include "ui/widgets/primarybutton.h"

#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cuadra {

QPushButton *addPrimaryButton(QDialogButtonBox &box, const QString &words)
{
    auto *button = new QPushButton(words);
    button->setProperty("look", u"primary"_s); // before the box styles it: a later change would not be painted
    button->setDefault(true);
    box.addButton(button, QDialogButtonBox::AcceptRole);
    return button;
}

} // namespace cuadra

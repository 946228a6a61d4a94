#include "ui/today/numbercard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/sparkline.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

NumberCard::NumberCard(const Theme &theme, QWidget *parent) :
    LinkButton(theme, Look::Card, parent), m_figure(new QLabel(this)), m_title(new ElidedLabel(this)),
    m_detail(new ElidedLabel(this)), m_line(new Sparkline(theme, this))
{
    m_title->setProperty("look", u"muted"_s);
    m_detail->setProperty("look", u"muted"_s);
    m_figure->setProperty("look", u"figure"_s);
    m_figure->setTextFormat(Qt::PlainText);
    m_figure->setObjectName(u"figure"_s);
    m_detail->setObjectName(u"detail"_s);
    for (QWidget *part : QList<QWidget *>{m_figure, m_title, m_detail, m_line})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 9, 12, 10);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(m_figure, 1, 0);
    layout->addWidget(m_line, 1, 1);
    layout->addWidget(m_detail, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberCard::setFace(const CardFace &face)
{
    m_title->setFullText(face.title);
    m_figure->setText(face.figure);
    m_detail->setFullText(face.detail);
    m_line->setCounts(face.counts);
    m_line->setRole(face.tone == Tone::Neutral ? ColourRole::Accent : textRole(face.tone));
    setToolTip(u"%1\n%2"_s.arg(face.detail, face.help));
    setAccessibleName(u"%1: %2"_s.arg(face.title, face.figure));
    setAccessibleDescription(QStringList{face.detail, face.help}.join(u". "_s));
}

} // namespace cuadra

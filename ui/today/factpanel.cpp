#include "ui/today/factpanel.h"

#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

FactPanel::FactPanel(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_heading(plainLabel("strong", this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    m_heading->setContentsMargins(6, 0, 6, 2);
    m_layout->addWidget(m_heading);
}

void FactPanel::setFacts(const QString &heading, const QList<Fact> &facts)
{
    m_heading->setText(heading);
    while (m_links.size() > facts.size())
        m_links.takeLast()->deleteLater();
    while (m_links.size() < facts.size()) {
        auto *link = new FactLink(m_theme, this);
        connect(link, &FactLink::clicked, this, [this, link] { Q_EMIT opened(link->fact().goal); });
        m_layout->addWidget(link);
        m_links.append(link);
    }
    for (qsizetype at = 0; at < facts.size(); ++at)
        m_links.at(at)->setFact(facts.at(at));
}

} // namespace cuadra

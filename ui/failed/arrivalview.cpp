#include "ui/failed/arrivalview.h"

#include "ui/queue/waterfallview.h"
#include "ui/text/phrasebook.h"
#include "ui/text/safetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cuadra {

ArrivalView::ArrivalView(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_title(plainLabel("muted", this)), m_waterfall(new WaterfallView(theme, this)),
    m_still(plainLabel("hint", this))
{
    m_waterfall->fitToRows();
    m_still->setObjectName(u"stillInTheWay"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_waterfall);
    layout->addWidget(m_still);
}

void ArrivalView::show(const std::optional<OrderPreview> &preview, const TransferDetail &detail)
{
    setVisible(preview.has_value());
    if (!preview)
        return;
    m_title->setText(tr("How it will arrive in %1").arg(shownPlainly(shortened(detail.targetName, 60))));
    m_waterfall->showSides(preview->waterfall, detail.sourceName, detail.targetName, tr("It cannot be drafted yet."));
    QStringList still;
    for (const Finding &finding : preview->findings) {
        if (finding.severity == Severity::Block || finding.severity == Severity::Hold)
            still << phraseFor(finding, detail.row.currency).cause;
    }
    m_still->setText(still.isEmpty() ? QString() : tr("Still in the way: %1").arg(still.join(u' ')));
    m_still->setVisible(!still.isEmpty());
}

} // namespace cuadra

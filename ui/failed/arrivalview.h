#pragma once

#include "ui/failed/menddesk.h"

#include <QWidget>

class QLabel;

namespace cuadra {

class Theme;
class WaterfallView;

/// How an order would arrive as it stands in the form: both sides to the cent, and what is still in the way.
class ArrivalView final : public QWidget
{
    Q_OBJECT

public:
    ArrivalView(const Theme &theme, QWidget *parent);

    void show(const std::optional<OrderPreview> &preview, const TransferDetail &detail);

private:
    QLabel *m_title;
    WaterfallView *m_waterfall;
    QLabel *m_still;
};

} // namespace cuadra

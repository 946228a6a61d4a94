#pragma once

#include <QStyledItemDelegate>

namespace cuadra {

class QueueModel;
class Theme;

/// Paints the queue's cells: one text each, elided only when needed, the state as a pill. Rows have one height.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QueueDelegate(const QueueModel &model, const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    const QueueModel &m_model;
    const Theme &m_theme;
};

} // namespace cuadra

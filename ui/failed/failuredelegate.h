#pragma once

#include <QStyledItemDelegate>

namespace cuadra {

class FailureModel;
class Theme;

/// Paints a failed order's cells: a mark that says whether it is chosen, who must act as a pill, and plain texts.
class FailureDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FailureDelegate(const FailureModel &model, const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCell(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QRect &area, bool chosen) const;

    const FailureModel &m_model;
    const Theme &m_theme;
};

} // namespace cuadra

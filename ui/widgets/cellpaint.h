#pragma once

#include <QString>

class QColor;
class QModelIndex;
class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace cuadra {

class Theme;

/// What the cells of the long lists share: the ground of a row, and one line of text that is elided only when needed.
void paintCellGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);
void paintCellText(QPainter &painter, const QRect &area, const QString &text, bool atRight);
/// Where a row is not loaded yet.
void paintCellPlaceholder(QPainter &painter, const QRect &area, const Theme &theme);

} // namespace cuadra

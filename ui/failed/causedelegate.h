#pragma once

#include <QStyledItemDelegate>

namespace cuadra {

class Theme;

/// A cause in the list: its phrase, its figures, and what is new.
class CauseDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { FactsRole = Qt::UserRole + 1, NewsRole };

    CauseDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace cuadra

#pragma once

#include "core/desk/readmodels.h"

#include <QIdentityProxyModel>

namespace cuadra {

class Clock;
class QueueModel;

/// The queue's facts in words: cells, headers, tool tips and what a screen reader says.
class QueueWordsProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    QueueWordsProxy(QueueModel &model, const Clock &clock, QObject *parent = nullptr);

    void setRoutes(const QList<RouteCard> &cards);
    void retranslate();
    [[nodiscard]] QString routeText(RouteId route) const { return m_routes.value(route); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cellText(int column, const QueueRow &row) const;
    [[nodiscard]] QString toolTip(int column, const QueueRow &row) const;

    QueueModel &m_model;
    const Clock &m_clock;
    QHash<RouteId, QString> m_routes;
};

} // namespace cuadra

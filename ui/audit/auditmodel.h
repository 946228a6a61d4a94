#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/desk/auditrecords.h"
#include "ui/context.h"
#include "ui/widgets/latest.h"

#include <QAbstractTableModel>

#include <optional>

namespace cuadra {

/// The audit list in words, newest first; older pages come as one scrolls down.
///
/// Promise: rows do not move until setFilter() or refresh(): what happens meanwhile is newer and comes with those.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Subject, Why };
    static constexpr int kColumns = 5;
    enum class Reading { Loading, Ready, Failed };

    AuditModel(UiContext &context, QObject *parent);

    void setFilter(const AuditFilter &filter);
    void refresh();
    void retranslate();
    [[nodiscard]] const AuditFilter &filter() const { return m_filter; }
    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const AuditLine &lineAt(int row) const { return m_lines.at(row); }
    [[nodiscard]] int rowOf(qint64 event) const; ///< -1: not in the list

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readingChanged();

private:
    void ask(qint64 beforeId);
    void take(qint64 beforeId, const Result<AuditSheet> &sheet);
    [[nodiscard]] QString cellText(int column, const AuditLine &line) const;
    [[nodiscard]] QString summary(const AuditLine &line) const;

    UiContext &m_context;
    AuditFilter m_filter;
    QList<AuditLine> m_lines;
    Reading m_reading = Reading::Loading;
    Error m_error;
    bool m_more = false;
    bool m_asking = false;
    Latest m_newest;
};

} // namespace cuadra

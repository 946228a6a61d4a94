#pragma once

#include "core/desk/auditrecords.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace cuadra {

class ElidedLabel;
class FactsTable;

/// One event: who did what and why, and what was so before and after.
class AuditDetail final : public QFrame
{
    Q_OBJECT

public:
    explicit AuditDetail(QWidget *parent);

    void look(const std::optional<AuditLine> &line); ///< none: hides

Q_SIGNALS:
    void openAsked();
    void copyAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showWords();
    void showFacts();

    std::optional<AuditLine> m_line;
    ElidedLabel *m_title;
    QLabel *m_when;
    QLabel *m_reasonName;
    QLabel *m_reason;
    QLabel *m_none;
    FactsTable *m_facts;
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace cuadra

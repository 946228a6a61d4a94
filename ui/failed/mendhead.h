#pragma once

#include "ui/failed/menddesk.h"

#include <QWidget>

class QLabel;

namespace cuadra {

class ElidedLabel;
class Pill;
class Theme;

/// Which order it is and what is wrong with it, the sentence first; and how such a thing was solved the last time.
class MendHead final : public QWidget
{
    Q_OBJECT

public:
    MendHead(const Theme &theme, QWidget *parent);

    /// Without an order it asks for one.
    void show(const MendFacts &facts, qint64 nowMs);
    void showAges(const MendFacts &facts, qint64 nowMs);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_about;
    Pill *m_state;
    QLabel *m_sentence;
    QLabel *m_next;
    QLabel *m_solution;
};

} // namespace cuadra

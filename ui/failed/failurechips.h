#pragma once

#include "core/desk/failures.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace cuadra {

enum class FailureView { All, Mine, Unassigned, NeedsData, NeedsSetup, Repeated, Dismissed };
inline constexpr std::array kFailureViews{FailureView::All,        FailureView::Mine,     FailureView::Unassigned,
                                          FailureView::NeedsData,  FailureView::NeedsSetup, FailureView::Repeated,
                                          FailureView::Dismissed};

/// \p person: whose "mine" is.
[[nodiscard]] FailureFilter filterOf(FailureView view, const QString &person);

/// The views of the failed orders, with counts. One is chosen.
class FailureChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FailureChips(QWidget *parent);

    using Counts = std::array<qint64, kFailureViews.size()>;

    void setCounts(const Counts &counts);
    void choose(FailureView view);
    [[nodiscard]] FailureView view() const;

Q_SIGNALS:
    void viewChosen(cuadra::FailureView view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    QButtonGroup *m_group;
    Counts m_counts = {};
};

} // namespace cuadra
